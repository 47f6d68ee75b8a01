import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const here = (name: string): string => join(import.meta.dirname, name);
const script = ['-C', 'motcua:src', '--import', here('../fuzz/strip-types.mjs'), here('attack.ts')];

interface Answer {
  readonly name: string;
  readonly code: string;
  readonly said: string;
}

/** Runs the attacks, watched by strace where the machine has it: then every call for a file or the network is seen. */
function attacked(): { readonly answers: readonly Answer[]; readonly calls: readonly string[] } {
  const strace = [
    '-f',
    '-e',
    'trace=open,openat,openat2,connect,socket,sendto,execve,write',
    process.execPath,
  ];
  const hasStrace = spawnSync('strace', ['-V']).status === 0;
  const run = hasStrace
    ? spawnSync('strace', [...strace, ...script], { encoding: 'utf8' })
    : spawnSync(process.execPath, script, { encoding: 'utf8' });
  const lines = run.stderr.split('\n');
  const begins = lines.findIndex((line) => line.includes('attack begins'));
  const ends = lines.findIndex((line) => line.includes('attack ends'));
  expect([run.status, begins >= 0, ends > begins]).toEqual([0, true, true]);
  const calls = lines
    .slice(begins + 1, ends)
    .filter((line) => /\b(open|openat2?|connect|socket|sendto|execve)\(/.test(line));
  const answers = run.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer);
  return { answers, calls };
}

describe('F44: import of XML that attacks', () => {
  const { answers, calls } = attacked();

  it('opens no file and calls nobody', () => {
    expect(calls).toEqual([]);
  });

  it('refuses each with a code', () => {
    expect(answers.map(({ name, code }) => `${name}: ${code}`)).toEqual([
      'a file by an entity: xml-doctype',
      'a call by an entity: xml-doctype',
      'a document type elsewhere: xml-doctype',
      'a billion laughs: xml-doctype',
      'a stylesheet: xml-instruction',
      'a schema elsewhere: imported',
      'an inclusion: foreign-no-process',
    ]);
  });

  it('gives away nothing of the machine', () => {
    expect(answers.filter(({ said }) => said.includes(hostname()))).toEqual([]);
  });
});
