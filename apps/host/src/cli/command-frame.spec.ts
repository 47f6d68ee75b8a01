import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callCommand, ScratchFolder } from '../testing/command.ts';
import { verbs } from './verbs.ts';

const procedure = resolve(import.meta.dirname, '../../../../definitions/procedures/xoa_ghi_no.json');
const scratch = new ScratchFolder();

afterAll(() => scratch.remove());

const run = (...argv: string[]) => callCommand(argv);

describe('the command line', () => {
  it.each([['help'], ['--help'], ['check', '--help'], ['help', 'import'], ['play', procedure, '--help']])(
    'answers %s %s with how it is called, and that is no mistake',
    async (...argv) => {
      const { code, text } = await run(...argv);
      expect(text).toContain('npm run procedure -- ');
      expect(code).toBe(0);
    },
  );

  it('shows of one verb only what it can be told', async () => {
    const { text } = await run('export', '--help');
    expect(text).toContain('--to FORMAT');
    expect(text).not.toContain('--performers');
  });

  it.each([
    ['check', procedure, '--date', '2026-02-30'],
    ['check', procedure, '--register', '/nowhere'],
    ['check', procedure, '--register', procedure],
    ['schema', procedure],
    ['reference', procedure],
    ['explain', procedure, 'granted', 'refused'],
    ['play', procedure, '--min', '50'],
    ['play', procedure, '--coverage', '--min', ''],
    ['play', procedure, '--out', join(scratch.path, 'x.json')],
    ['play', procedure, '--step', '--json'],
    ['export', procedure, '--to', 'bpmn', '--out', join(scratch.path, 'no', 'such', 'x.bpmn')],
    ['export', procedure, '--to', 'bpmn', '--out', scratch.path],
    ['import', procedure, '--out', procedure],
  ])('does not understand %s %s %s %s %s %s, and says so without a stack', async (...argv) => {
    const { code, text } = await run(...argv);
    expect(text).not.toMatch(/\n\s+at /);
    expect([code, text.length > 10]).toEqual([2, true]);
  });

  it.each(verbs.map(({ name }) => name))('%s --json answers in JSON whatever it is given', async (verb) => {
    const broken = scratch.write('broken.json', '{ "format": 1,\n');
    const none = join(scratch.path, 'none.json');
    const extra = verb === 'export' ? ['--to', 'json'] : verb === 'migrate' ? ['--dry-run'] : [];
    for (const operands of [[], [none], [broken], [procedure, broken], [broken, procedure], ['--frob']]) {
      const { code, text } = await run(verb, ...operands, ...extra, '--json');
      expect(() => JSON.parse(text) as unknown).not.toThrow();
      if (operands.includes(none)) expect(code).toBe(2);
    }
  });

  it.each([
    ['vi', 'Tệp không đúng định dạng JSON'],
    ['en', 'The file is not valid JSON'],
  ])('says in %s why a document cannot be used', async (language, said) => {
    const { code, text } = await run(
      'export',
      scratch.write('broken.json', '{'),
      '--to',
      'json',
      '--language',
      language,
    );
    expect(text).toContain(said);
    expect(code).toBe(1);
  });

  it.each([
    ['vi', '1 tệp: 0 lỗi', /Thời hạn "[^"]+": (chắc chắn đủ|chưa chắc đủ|không đủ)/],
    ['en', '1 files: 0 errors', /Limit "[^"]+": (proved|not proved|not enough)/],
  ])('sums up a check in %s', async (language, sum, limit) => {
    const { text } = await run('check', procedure, '--date', '2026-08-20', '--language', language);
    expect(text).toContain(sum);
    expect(text).toMatch(limit);
    expect(text).not.toMatch(/notProved|WORKING_DAY|SAME_DAY_CUTOFF/);
  });

  it('shows the place in a file with the line ends of Windows too', async () => {
    const text = readFileSync(procedure, 'utf8').replaceAll('"fees"', '"feees"');
    const unix = await run('check', scratch.write('unix.json', text));
    const windows = await run('check', scratch.write('windows.json', text.replaceAll('\n', '\r\n')));
    expect(windows.text.replaceAll('windows.json', 'unix.json')).toBe(unix.text);
  });
});

describe('a folder of foreign files', () => {
  it('is gone through though a folder in it is named like a drawing and a link leads nowhere', async () => {
    mkdirSync(join(scratch.path, 'foreign', 'drawn.bpmn'), { recursive: true });
    const { code, text } = await run('import', join(scratch.path, 'foreign'), '--json');
    expect([code, JSON.parse(text)]).toEqual([1, []]);
  });
});
