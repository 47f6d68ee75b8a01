import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callCommand, ScratchFolder } from '../testing/command.ts';
import { runProcedureCommand } from './procedure-command.ts';

const definitions = resolve(import.meta.dirname, '../../../../definitions');
const procedures = readdirSync(join(definitions, 'procedures')).map((name) =>
  join(definitions, 'procedures', name),
);
const scratch = new ScratchFolder();
const today = ['--date', '2026-08-20'];

afterAll(() => scratch.remove());

const run = (...argv: string[]) => callCommand([...argv, ...today]);

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
  return scratch.write('changed.json', JSON.stringify(document));
}

const node = (document: Broken, id: string): Record<string, unknown> =>
  document.flow.nodes.find((candidate) => candidate['id'] === id)!;
const edge = (document: Broken, id: string): Record<string, unknown> =>
  document.flow.edges.find((candidate) => candidate['id'] === id)!;
const without = <T extends Record<string, unknown>>(list: T[], ...ids: string[]): T[] =>
  list.filter((item) => !ids.includes(String(item['id'])));

describe('procedure check', () => {
  it('finds no error in the procedures that come with Motcua', async () => {
    const { code, text } = await run('check', ...procedures);
    expect(text).toContain(`${procedures.length} tệp: 0 lỗi`);
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
  ])('finds %s: %s at %s, before whatever follows from it', async (_what, code, at, change) => {
    const result = await run('check', '--json', changed(change));
    const [report] = JSON.parse(result.text) as {
      problems: { code: string; at?: string; severity: string }[];
    }[];
    const errors = report!.problems.filter((problem) => problem.severity === 'error');
    expect(errors.map((problem) => `${problem.code} at ${problem.at}`)[0]).toBe(`${code} at ${at}`);
    expect(result.code).toBe(1);
  });

  it('says what, why and how to mend it, in Vietnamese unless asked otherwise', async () => {
    const file = changed((document) => delete node(document, 'approve')['performer']);
    expect((await run('check', file)).text).toMatch(/Lỗi: [^]*\[performer-missing approve /);
    expect((await run('check', file)).text).not.toBe((await run('check', file, '--language', 'en')).text);
  });

  it('answers about each limit in a sentence of the chosen language, with titles and no codes', async () => {
    const file = join(definitions, 'procedures', 'cap_phep_xay_dung.json');
    const vi = (await run('check', file)).text;
    expect(vi).toContain(
      'Thời hạn "Thẩm định, kiểm tra thực địa": chắc chắn đủ, lâu nhất 7 trong 7 ngày làm việc.',
    );
    expect(vi).toContain('hạn là 17:00 thứ Tư 04/02/2026.');
    const en = (await run('check', file, '--language', 'en')).text;
    expect(en).toContain(': proved to be enough, at most 7 of 7 working days.');
    expect(en).toContain('due at 17:00 on Wednesday 4 February 2026.');
    expect(`${vi}${en}`).not.toMatch(/notProved|CALENDAR_DAY|WORKING_DAY/);
  });

  it('reports a file that is not a procedure by the place where its shape is wrong', async () => {
    const file = changed((document) => (document.head['level'] = 'galaxy'));
    const { code, text } = await run('check', file);
    expect(text).toContain('/head/level');
    expect(code).toBe(1);
  });

  it('shows the line with the place underlined', async () => {
    const file = join(scratch.path, 'underlined.json');
    const broken = changed((document) => delete node(document, 'approve')['performer']);
    writeFileSync(file, JSON.stringify(JSON.parse(readFileSync(broken, 'utf8')), null, 2));
    const { text } = await run('check', file);
    expect(text).toMatch(/\n +\d+ \| +"id": "approve",\n +\| +\^{9}\n/);
    expect((await run('check', broken)).text).toMatch(/\n +1 \| ….*\n +\| +\^+\n/);
  });

  it('reports text that is not JSON', async () => {
    const file = join(scratch.path, 'broken.json');
    writeFileSync(file, '{ "format": 1, ');
    expect(await run('check', file)).toMatchObject({
      code: 1,
      text: expect.stringContaining('json-malformed'),
    });
  });
});

describe('procedure play', () => {
  it('holds every scenario of the procedures that come with Motcua', async () => {
    const { code, text } = await run('play', ...procedures);
    expect(text).not.toContain('SAI');
    expect(code).toBe(0);
  });

  it('says which expectation does not hold', async () => {
    const file = changed((document) => {
      const limit = document.limits.find((candidate) => candidate['id'] === 'promise')!;
      limit['amount'] = [{ value: 9, unit: 'WORKING_DAY' }];
    });
    const { code, text } = await run('play', file);
    expect(text).toMatch(/SAI[^]*hạn phải xong: mong đợi promise/);
    expect(code).toBe(1);
  });
});

describe('procedure explain', () => {
  it('tells line by line why a date is what it is', async () => {
    const { text } = await run(
      'explain',
      join(definitions, 'procedures', 'xoa_ghi_no.json'),
      'before_makeup_saturday',
    );
    expect(text).toContain('Bắt đầu tính');
  });

  it('names the scenarios there are when asked for one that there is not', async () => {
    const { code, text } = await run(
      'explain',
      join(definitions, 'procedures', 'xoa_ghi_no.json'),
      'yesterday',
    );
    expect(text).toContain('before_makeup_saturday');
    expect(code).toBe(2);
  });
});

describe('procedure explain, of a limit that is typed', () => {
  const explained = async (...argv: string[]) => JSON.parse((await run('explain', ...argv, '--json')).text);

  it('gives the due date with its zone, and every reason as facts and as a sentence in both languages', async () => {
    const { dueAt, lines } = await explained(
      '--from',
      '2026-08-21T15:10',
      '--limit',
      '5',
      '--unit',
      'WORKING_DAY',
    );
    expect(dueAt).toBe('2026-08-27T17:00:00+07:00');
    expect(lines.map(({ code }: { code: string }) => code)).toEqual([
      'workingTime',
      'started',
      'makeupDay',
      'due',
    ]);
    expect(lines[1]).toMatchObject({
      at: '2026-08-21T15:10',
      facts: { countsFrom: '2026-08-22', afterCutOff: '15:00' },
    });
    expect(lines[2].vi).toContain('Thứ Bảy 22/08/2026: ngày làm bù, có tính');
    expect(lines[2].en).toContain('Saturday 22/08/2026: make-up working day, counts');
  });

  it('needs no amount where the day itself is the limit', async () => {
    expect((await explained('--from', '2026-04-24T15:10', '--unit', 'SAME_DAY_CUTOFF')).dueAt).toBe(
      '2026-04-28T17:00:00+07:00',
    );
  });

  it('reads a whole ledger, and names the posts in it as the register does', async () => {
    const file = scratch.write('ledger.json', [
      { kind: 'started', at: '2026-08-21T15:10', amount: { value: 5, unit: 'WORKING_DAY' } },
      {
        kind: 'paused',
        at: '2026-08-25T10:00',
        reason: 'SUPPLEMENT_PAUSE',
        by: { role: 'specialist', agency: 'H99.04' },
        papers: [3],
      },
      { kind: 'resumed', at: '2026-08-27T10:00' },
    ]);
    const { dueAt, originalDueAt, lines } = await explained('--ledger', file);
    expect(dueAt).toBe('2026-09-03T17:00:00+07:00');
    expect(originalDueAt).toBe('2026-08-27T17:00:00+07:00');
    const paused = lines.find(({ code }: { code: string }) => code === 'paused');
    expect(paused.vi).toContain('giấy tờ thứ 3 trong thành phần hồ sơ');
    expect(paused.vi).toContain('Sở Nông nghiệp và Môi trường');
    expect(paused.facts.leftMinutes).toBe((2 * 8 + 5.5) * 60);
  });

  it('counts by the calendar and the office hours that are named', async () => {
    const calendar = scratch.write('calendar.json', {
      id: 'six_days',
      title: { vi: 'Sáu ngày', en: 'Six days' },
      timeZone: 'Asia/Ho_Chi_Minh',
      weekend: [7],
      windows: [['08:00', '16:00']],
      cutOff: '15:00',
      years: { '2026': { status: 'final', notice: '1/TB', days: [] } },
    });
    const asked = ['--from', '2026-08-28T09:00', '--limit', '2', '--unit', 'WORKING_DAY'];
    expect((await explained(...asked, '--calendar', calendar)).dueAt).toBe('2026-08-31T16:00:00+07:00');
    expect((await explained(...asked, '--agency', 'H99.04')).dueAt).toBe('2026-09-04T17:00:00+07:00');
  });

  it.each([
    [['--from', '21/08/2026', '--limit', '5', '--unit', 'HOUR'], '--from is written like 2026-08-21T15:10'],
    [['--from', '2026-02-30T08:00', '--limit', '5', '--unit', 'HOUR'], 'a date that does not exist'],
    [['--from', '2026-08-21T15:10', '--limit', 'x', '--unit', 'HOUR'], '--limit is a number'],
    [['--from', '2026-08-21T15:10', '--limit', '2.5', '--unit', 'MONTH'], 'whole for days and months'],
    [['--from', '2026-08-21T15:10', '--limit', '5', '--unit', 'DAY'], 'one of WORKING_DAY'],
    [['--from', '2026-08-21T15:10', '--limit', '5', '--unit', 'HOUR', '--agency', 'Z1'], "no agency 'Z1'"],
    [['--ledger', 'nowhere.json'], 'nowhere.json cannot be read'],
  ])('answers %j with what to type instead', async (argv, said) => {
    const { code, text } = await run('explain', ...argv);
    expect(text).toContain(said);
    expect(code).toBe(2);
  });

  it('refuses a ledger that does not start, or goes back in time', async () => {
    const line = { kind: 'started', at: '2026-08-21T15:10', amount: { value: 5, unit: 'HOUR' } };
    expect(
      (await run('explain', '--ledger', scratch.write('a.json', [{ kind: 'resumed', at: line.at }]))).text,
    ).toContain('the first line starts the limit');
    const back = scratch.write('b.json', [line, { kind: 'ended', at: '2026-08-20T15:10' }]);
    expect((await run('explain', '--ledger', back)).text).toContain('line 2 is earlier');
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
  ])('%j is answered with what to type instead', async (argv, said) => {
    const lines: string[] = [];
    expect(await runProcedureCommand(argv, { print: (line) => lines.push(line) })).toBe(2);
    expect(lines.join('\n')).toContain(said);
  });
});
