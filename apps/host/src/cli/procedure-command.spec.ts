import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runProcedureCommand } from './procedure-command.ts';

const definitions = resolve(import.meta.dirname, '../../../../definitions');
const procedures = readdirSync(join(definitions, 'procedures')).map((name) =>
  join(definitions, 'procedures', name),
);
const folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'));
const today = ['--date', '2026-08-20'];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...argv: string[]): { code: number; text: string } {
  const lines: string[] = [];
  const code = runProcedureCommand([...argv, ...today], (line) => lines.push(line));
  return { code, text: lines.join('\n') };
}

/** A procedure that comes with Motcua, loosely typed so that a test can break it. */
interface Broken {
  head: Record<string, unknown>;
  flow: { nodes: Record<string, unknown>[]; edges: Record<string, unknown>[] };
  limits: Record<string, unknown>[];
}

/** The deregistration procedure with one thing changed, written to a file of its own. */
function changed(change: (document: Broken) => void): string {
  const document = JSON.parse(
    readFileSync(join(definitions, 'procedures', 'xoa_ghi_no.json'), 'utf8'),
  ) as Broken;
  change(document);
  const file = join(folder, 'changed.json');
  writeFileSync(file, JSON.stringify(document));
  return file;
}

const node = (document: Broken, id: string): Record<string, unknown> =>
  document.flow.nodes.find((candidate) => candidate['id'] === id)!;
const edge = (document: Broken, id: string): Record<string, unknown> =>
  document.flow.edges.find((candidate) => candidate['id'] === id)!;
const without = <T extends Record<string, unknown>>(list: T[], ...ids: string[]): T[] =>
  list.filter((item) => !ids.includes(String(item['id'])));

describe('procedure check', () => {
  it('finds no error in the procedures that come with Motcua', () => {
    const { code, text } = run('check', ...procedures);
    expect(text).toContain(`${procedures.length} files, 0 errors`);
    expect(code).toBe(0);
  });

  it.each<[string, string, string, (document: Broken) => void]>([
    [
      'a step that nothing leads to',
      'unreachable',
      'lost',
      (document) => {
        document.flow.nodes.push({ ...node(document, 'handle'), id: 'lost' });
        document.flow.edges.push({ ...edge(document, 'submit_for_approval'), id: 'lost_on', from: 'lost' });
      },
    ],
    [
      'a step that nothing leaves',
      'dead-end',
      'deliver',
      (document) => (document.flow.edges = without(document.flow.edges, 'hand_over')),
    ],
    [
      'a role nobody knows',
      'role-unknown',
      'handle',
      (document) => (node(document, 'handle')['performer'] = { role: 'wizard', agency: { is: 'competent' } }),
    ],
    [
      'an agency nobody knows',
      'agency-unknown',
      'handle',
      (document) =>
        (node(document, 'handle')['performer'] = { role: 'specialist', agency: { agency: 'H98' } }),
    ],
    [
      'a relation nobody knows',
      'relation-unknown',
      'handle',
      (document) =>
        (node(document, 'handle')['performer'] = {
          role: 'specialist',
          agency: { relation: 'cousinOf', of: 'receiving' },
        }),
    ],
    [
      'a role that nobody holds in the agency',
      'unstaffed',
      'deliver',
      (document) =>
        (node(document, 'deliver')['performer'] = { role: 'divisionLeader', agency: { agency: 'H99.01' } }),
    ],
    [
      'a step without a performer',
      'performer-missing',
      'approve',
      (document) => delete node(document, 'approve')['performer'],
    ],
    [
      'a step without a duration',
      'duration-missing',
      'approve',
      (document) => delete node(document, 'approve')['duration'],
    ],
    [
      'step times that exceed the limit',
      'limit-exceeded',
      'promise',
      (document) => (node(document, 'handle')['duration'] = { rows: [{ value: 3, unit: 'WORKING_DAY' }] }),
    ],
    [
      'an action that leads nowhere',
      'edge-to-unknown',
      'pass_on',
      (document) => (edge(document, 'pass_on')['to'] = 'nowhere'),
    ],
    [
      'a condition on a fact that is not declared',
      'fact-unknown',
      'pass_on',
      (document) => (edge(document, 'pass_on')['when'] = { fact: 'weather', op: 'eq', value: 'rain' }),
    ],
    [
      'a second start',
      'start-many',
      'again',
      (document) => document.flow.nodes.push({ ...node(document, 'submitted'), id: 'again' }),
    ],
  ])('finds %s: %s at %s, before whatever follows from it', (_what, code, at, change) => {
    const result = run('check', '--json', changed(change));
    const [report] = JSON.parse(result.text) as {
      problems: { code: string; at?: string; severity: string }[];
    }[];
    const errors = report!.problems.filter((problem) => problem.severity === 'error');
    expect(errors.map((problem) => `${problem.code} at ${problem.at}`)[0]).toBe(`${code} at ${at}`);
    expect(result.code).toBe(1);
  });

  it('says what, why and how to mend it, in Vietnamese unless asked otherwise', () => {
    const file = changed((document) => delete node(document, 'approve')['performer']);
    expect(run('check', file).text).toMatch(/error {2}performer-missing {2}approve/);
    expect(run('check', file).text).not.toBe(run('check', file, '--language', 'en').text);
  });

  it('reports a file that is not a procedure by the place where its shape is wrong', () => {
    const file = changed((document) => (document.head['level'] = 'galaxy'));
    const { code, text } = run('check', file);
    expect(text).toContain('/head/level');
    expect(code).toBe(1);
  });

  it('reports text that is not JSON', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{ "format": 1, ');
    expect(run('check', file)).toMatchObject({ code: 1, text: expect.stringContaining('json-malformed') });
  });
});

describe('procedure play', () => {
  it('holds every scenario of the procedures that come with Motcua', () => {
    const { code, text } = run('play', ...procedures);
    expect(text).not.toContain('FAILED');
    expect(code).toBe(0);
  });

  it('says which expectation does not hold', () => {
    const file = changed((document) => {
      const limit = document.limits.find((candidate) => candidate['id'] === 'promise')!;
      limit['amount'] = [{ value: 9, unit: 'WORKING_DAY' }];
    });
    const { code, text } = run('play', file);
    expect(text).toMatch(/FAILED[^]*expected-due {2}expected promise/);
    expect(code).toBe(1);
  });
});

describe('procedure explain', () => {
  it('tells line by line why a date is what it is', () => {
    const { text } = run(
      'explain',
      join(definitions, 'procedures', 'xoa_ghi_no.json'),
      'before_makeup_saturday',
    );
    expect(text).toContain('Bắt đầu tính');
  });

  it('names the scenarios there are when asked for one that there is not', () => {
    const { code, text } = run('explain', join(definitions, 'procedures', 'xoa_ghi_no.json'), 'yesterday');
    expect(text).toContain('before_makeup_saturday');
    expect(code).toBe(2);
  });
});

describe('a command line that cannot be understood', () => {
  it.each([
    [[], 'npm run procedure -- check'],
    [['frobnicate', 'x.json'], "There is no verb 'frobnicate'"],
    [['check'], "'check' needs a file"],
    [['check', 'nowhere.json'], 'nowhere.json cannot be read'],
    [['check', '--loud', 'x.json'], '--loud'],
    [['check', '--language', 'fr', 'x.json'], 'vi or en'],
  ])('%j is answered with what to type instead', (argv, said) => {
    const lines: string[] = [];
    expect(runProcedureCommand(argv, (line) => lines.push(line))).toBe(2);
    expect(lines.join('\n')).toContain(said);
  });
});
