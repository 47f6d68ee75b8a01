import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { canonicalJson, compileProcedure, parseDefinitionText, type ProcedureDocument } from '@motcua/engine';
import { exportBpmn, exportXstate, importBpmn } from '@motcua/engine/exchange';
import { createMachine } from 'xstate';

const folder = join(import.meta.dirname, '..', '..', 'definitions', 'procedures');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string): ProcedureDocument {
  const parsed = parseDefinitionText(readFileSync(join(folder, name), 'utf8'));
  if (!parsed.ok) throw new Error(`${name}: ${JSON.stringify(parsed.problems)}`);
  return parsed.document;
}

describe('the procedures that come with Motcua', () => {
  it.each(files)('%s comes back from BPMN 2.0 as it was, byte for byte (D20)', async (name) => {
    const document = read(name);
    const imported = await importBpmn(await exportBpmn(document));
    expect(imported.accounts).toEqual([]);
    expect(imported.ok && canonicalJson(imported.documents[0]!.document)).toBe(canonicalJson(document));
  });

  it.each(files)('%s is a machine that XState loads from JSON', (name) => {
    const config = exportXstate(compileProcedure(read(name), 1));
    const machine = createMachine(JSON.parse(JSON.stringify(config)) as Parameters<typeof createMachine>[0]);
    expect(machine.root.states['business']?.id).toBe('BUSINESS');
  });
});
