import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callCommand, ScratchFolder } from '../testing/command.ts';

const procedures = resolve(import.meta.dirname, '../../../../definitions/procedures');
const file = join(procedures, 'mai_tang_phi.json');
const scratch = new ScratchFolder();

afterAll(() => scratch.remove());

const run = (argv: readonly string[], typed?: readonly string[]) =>
  callCommand([...argv, '--date', '2026-08-20'], typed);

interface Shape {
  scenarios: { id: string }[];
}

const without = (keep: (id: string) => boolean): string => {
  const document = JSON.parse(readFileSync(file, 'utf8')) as Shape;
  document.scenarios = document.scenarios.filter(({ id }) => keep(id));
  return scratch.write('fewer.json', document);
};

describe('procedure play --coverage', () => {
  it('says what the scenarios of each file go through, and by id and title what they leave out', async () => {
    const { code, text } = await run(['play', '--coverage', without((id) => id === 'not_accepted')]);
    expect(text).toContain('Đường đi');
    expect(text).toContain('Chưa kịch bản nào đi qua:');
    expect(text).toMatch(/đường đi +supplement_impossible +Không bổ sung được/);
    expect(code).toBe(0);
  });

  it('fails below the share that is asked for', async () => {
    const few = without((id) => id === 'not_accepted');
    expect((await run(['play', '--coverage', few, '--min', '90'])).code).toBe(1);
    expect((await run(['play', '--coverage', file, '--min', '90'])).code).toBe(0);
    expect((await run(['play', '--coverage', file, '--min', 'all'])).code).toBe(2);
  });

  it('says it for machines', async () => {
    const { text } = await run(['play', '--coverage', file, '--json']);
    const [report] = JSON.parse(text) as [{ shares: Record<string, { all: number }>; missing: unknown[] }];
    expect(report.shares['transitions']).toMatchObject({ all: 14 });
  });
});

describe('procedure play --step', () => {
  it('does not save a scenario under the id of one that the procedure has', async () => {
    const out = join(scratch.path, 'twice.json');
    const { text } = await run(['play', '--step', file, '--out', out], ['save not_accepted', 'quit']);
    expect(text).toContain('đã có kịch bản "not_accepted"');
    expect(() => readFileSync(out)).toThrow();
  });
});

describe('procedure play --generate', () => {
  it('adds scenarios for what is left out to a copy, and all of them hold', async () => {
    const out = join(scratch.path, 'more.json');
    const made = await run(['play', '--generate', without((id) => id === 'not_accepted'), '--out', out]);
    expect(made.code).toBe(0);
    expect(made.text).toMatch(/Yêu cầu bổ sung, tính lại thời hạn.* rồi cấp/);
    const played = await run(['play', out, '--coverage', '--min', '100', '--language', 'en']);
    expect(played.code).toBe(0);
    expect((await run(['play', out])).text).toContain(' 0 sai');
  });

  it('prints them for machines, and with --whole for everything', async () => {
    const { text } = await run(['play', '--generate', '--whole', file, '--json']);
    const [{ scenarios, uncovered }] = JSON.parse(text) as [{ scenarios: unknown[]; uncovered: unknown[] }];
    expect([scenarios.length > 3, uncovered]).toEqual([true, []]);
  });

  it('writes the scenarios of one file only', async () => {
    expect((await run(['play', '--generate', file, file, '--out', join(scratch.path, 'x.json')])).code).toBe(
      2,
    );
    expect(
      (await run(['play', '--generate', file, '--out', join(scratch.path, 'none', 'x.json')])).code,
    ).toBe(2);
    expect((await run(['play', '--generate', '--coverage', file])).code).toBe(2);
  });
});

describe('procedure play --step', () => {
  const step = (...typed: string[]) => run(['play', '--step', file], typed);

  it('shows what can be done, numbered, and does what is typed, to the end', async () => {
    const { code, text } = await step('1', '1', '1', 'quit');
    expect(text).toContain('  1  Tiếp nhận');
    expect(text).toContain('Đã kết thúc: cấp kết quả');
    expect(code).toBe(0);
  });

  it('speaks English too', async () => {
    const { text } = await run(['play', '--step', file, '--language', 'en'], ['help', '2', 'history']);
    expect(text).toContain('Possible now:');
    expect(text).toContain('As suggested: note=');
    expect(text).toContain('wait two working days');
  });

  it('lets time pass and goes back', async () => {
    const { text } = await step('days 2', 'until 2026-12-24', 'back 2', 'next', 'look');
    const dates = [...text.matchAll(/── \d\d:\d\d .*? (\d\d\/\d\d\/\d{4}) ·/g)].map(([, date]) => date);
    expect(dates[1]).not.toBe(dates[0]);
    expect(dates[2]).toBe('24/12/2026');
    expect(dates[3]).toBe(dates[0]);
  });

  it('acts as one post only, one that somebody holds', async () => {
    const { text } = await step('as specialist@H99.98', 'as divisionLeader@H99.12', 'as');
    expect(text).toContain('Không ai giữ vai "specialist@H99.98"');
    expect(text).toContain('Đang đóng mọi vai.');
  });

  it('says what is not understood and what is refused, and goes on', async () => {
    const { code, text } = await step(
      'dance',
      '77',
      '2 colour=red',
      'until 2020-01-01T08:00',
      'why nothing',
      'save 9x',
      'as me',
    );
    for (const said of [
      'Không hiểu "dance"',
      'Không có số 77',
      'Hành động này không hỏi "colour"',
      'Bị từ chối: ',
      'Không có thời hạn "nothing"',
      '"9x" không dùng làm tên kịch bản được',
      'Không hiểu "as me"',
    ])
      expect(text).toContain(said);
    expect(code).toBe(0);
  });

  it('keeps what was played as a scenario that holds', async () => {
    const out = join(scratch.path, 'saved.json');
    const typed = ['2 note="thiếu tờ khai"', '1', '1', '1', '1', 'save bo_sung Bổ sung rồi cấp'];
    const { text } = await run(['play', '--step', file, '--out', out], typed);
    expect(text).toContain('Đã ghi kịch bản bo_sung');
    const { code, text: played } = await run(['play', out]);
    expect(played).toMatch(/đúng {3}bo_sung {2}Bổ sung rồi cấp/);
    expect(code).toBe(0);
  });

  it('explains a limit', async () => {
    const { text } = await run(
      ['play', '--step', join(procedures, 'khai_tu.json')],
      ['why promise', '1', 'why promise'],
    );
    expect(text).toContain('Thời hạn này chưa bắt đầu tính.');
    expect(text).toContain('Kết luận: hạn là');
  });

  it('opens as a named scenario does', async () => {
    const khaiTu = join(procedures, 'khai_tu.json');
    expect((await run(['play', '--step', khaiTu, '--scenario', 'nowhere'])).code).toBe(2);
    expect((await run(['play', '--step', file, file])).code).toBe(2);
  });
});
