import { describe, expect, it } from '@jest/globals';
import { importFaults, importsOf } from './import-faults.ts';
import { purityFaults } from './purity-faults.ts';
import { allSourceFiles, sourceFile } from './source-files.ts';

const files = allSourceFiles();

describe('the house', () => {
  it('is read whole: every room that holds code is there', () => {
    expect(new Set(files.map((file) => file.room))).toEqual(
      new Set(['engine', 'designer', 'web', 'host', 'test']),
    );
    expect(files.flatMap(importsOf).length).toBeGreaterThan(100);
  });

  it('has imports that run only along the arrows, and through front doors', () => {
    expect(files.flatMap(importFaults)).toEqual([]);
  });

  it('has an engine without a clock, timers, dice, input, output or waiting', () => {
    const engine = files.filter(
      (file) => file.room === 'engine' && !file.onlyForTests && file.path.includes('/src/'),
    );
    expect(engine.flatMap(purityFaults)).toEqual([]);
  });
});

describe('a wrong import', () => {
  it.each([
    ['engine/src/a.ts', "import { x } from '@motcua/designer';", 'engine may not import designer'],
    ['engine/src/a.ts', "import '../../apps/host/src/main.ts';", 'engine may not import host'],
    ['engine/src/a.ts', "import { readFileSync } from 'node:fs';", 'the engine is pure'],
    ['engine/src/a.ts', "import { readFileSync } from 'fs';", 'the engine is pure'],
    ['engine/src/a.ts', "import { BpmnModdle } from 'bpmn-moddle';", 'the engine is pure'],
    ['engine/src/exchange/a.ts', "import { readFileSync } from 'node:fs';", 'the engine is pure'],
    ['engine/src/a.ts', "import { readXml } from './exchange/xml/read-xml.ts';", 'only the exchange'],
    [
      'apps/web/src/a.ts',
      "import { x } from '@motcua/engine/exchange/xml';",
      'only the front door of engine',
    ],
    ['designer/src/a.tsx', "export * from '@motcua/host';", 'designer may not import host'],
    [
      'designer/src/a.tsx',
      "import { x } from '../../engine/src/clock/ledger.ts';",
      'only the front door of engine',
    ],
    ['apps/web/src/a.ts', "import type { Dto } from '../../host/src/index.ts';", 'web may not import host'],
    [
      'apps/web/src/a.ts',
      "const x = await import('@motcua/engine/src/clock/ledger.ts');",
      'only the front door of engine',
    ],
    [
      'apps/web/src/a.ts',
      "import register from '../../../definitions/register/roles.json';",
      'web may not import definitions',
    ],
    ['apps/host/src/a.ts', "import { View } from '@motcua/web';", 'host may not import web'],
    ['apps/host/src/a.ts', "import secret from '../../../../elsewhere/file.ts';", 'outside every room'],
  ])('in %s (%s) is found', (path, text, fault) => {
    expect(importFaults(sourceFile(path, text))).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    ['designer/src/a.tsx', "import type { ProcedureDocument } from '@motcua/engine';"],
    ['apps/web/src/a.ts', "import { ProcedureView } from '@motcua/designer';"],
    ['apps/host/src/a.ts', "import { readFileSync } from 'node:fs'; import { b } from './b.ts';"],
    ['engine/src/a.ts', "import { sha256 } from '@noble/hashes/sha2.js'; import { z } from 'zod';"],
    ['engine/src/a.spec.ts', "import { readFileSync } from 'node:fs';"],
    ['engine/src/exchange/a.ts', "import { BpmnModdle } from 'bpmn-moddle';"],
    ['apps/host/src/a.ts', "import { importBpmn } from '@motcua/engine/exchange';"],
  ])('is not seen where there is none: %s (%s)', (path, text) => {
    expect(importFaults(sourceFile(path, text))).toEqual([]);
  });
});

describe('an impure engine', () => {
  it.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date(…) without exactly one argument'],
    ['const day = new Date(2026, 1, 1);', 'new Date(…) without exactly one argument'],
    ['const hour = new Date(instant).getHours();', 'getHours'],
    ['const dice = Math.random();', 'Math.random'],
    ['const today = Temporal.Now.plainDateISO();', 'Temporal.Now'],
    ['setTimeout(() => {}, 10);', 'setTimeout'],
    ['const later = async () => 1;', 'async'],
    ['const t = performance.now();', 'performance'],
    ['const home = process.env.HOME;', 'process'],
    ['let answer: Promise<number>;', 'Promise'],
  ])('is found: %s', (text, what) => {
    expect(purityFaults(sourceFile('engine/src/a.ts', text))).toEqual([`engine/src/a.ts:1 uses ${what}`]);
  });

  it('is not seen in arithmetic on an instant that was given', () => {
    const text = 'export const day = (instant: string) => new Date(instant).getUTCDay();';
    expect(purityFaults(sourceFile('engine/src/a.ts', text))).toEqual([]);
  });

  it('is not seen where the exchange waits for the library that writes BPMN, but where it asks the clock', () => {
    const text = 'export const write = async (): Promise<void> => { await later(); Date.now(); };';
    expect(purityFaults(sourceFile('engine/src/exchange/a.ts', text))).toEqual([
      'engine/src/exchange/a.ts:1 uses Date.now',
    ]);
  });

  it('is not seen in a member that only bears the name of a global', () => {
    const text = 'const step = { process: 1 }; export const p = step.process; // Date.now() is not used';
    expect(purityFaults(sourceFile('engine/src/a.ts', text))).toEqual([]);
  });
});
