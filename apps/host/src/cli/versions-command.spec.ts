import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { callCommand, ScratchFolder } from '../testing/command.ts';

const own = resolve(import.meta.dirname, '../../../../definitions/procedures/xoa_ghi_no.json');
const scratch = new ScratchFolder();
afterAll(() => scratch.remove());

const run = (...argv: string[]) => callCommand([...argv, '--date', '2026-08-20']);

/** The deregistration procedure with its working step named otherwise and given more time. */
function nextVersion(title = 'Thụ lý hồ sơ'): string {
  const document = JSON.parse(readFileSync(own, 'utf8').replaceAll('"handle"', '"process"')) as {
    flow: { nodes: { id: string; title: { vi: string }; duration?: unknown }[] };
  };
  const step = document.flow.nodes.find(({ id }) => id === 'process')!;
  step.title.vi = title;
  step.duration = { rows: [{ value: 6, unit: 'HOUR' }] };
  return scratch.write(`${title}.json`, document);
}

describe('procedure compare', () => {
  it('finds nothing between a file and itself, and holds', async () => {
    const { code, text } = await run('compare', own, own);
    expect(text).toBe('Hai phiên bản có cùng nội dung; 0 thay đổi về bản vẽ.');
    expect(code).toBe(0);
  });

  it('says what differs by area, in both languages, and does not hold', async () => {
    const document = JSON.parse(readFileSync(own, 'utf8')) as { limits: { amount: { value: number }[] }[] };
    document.limits[0]!.amount[0]!.value += 1;
    const file = scratch.write('later.json', document);
    const { code, text } = await run('compare', own, file);
    expect(code).toBe(1);
    expect(text).toMatch(/^Thời gian\n {2}Thời hạn ".*": thời gian .* → .*/);
    expect((await run('compare', own, file, '--language', 'en')).text).toContain('1 changes of meaning');
    const { changes } = JSON.parse((await run('compare', own, file, '--json')).text) as {
      changes: unknown[];
    };
    expect(changes).toHaveLength(1);
  });

  it('is not understood without two files', async () => {
    expect((await run('compare', own)).code).toBe(2);
  });
});

describe('procedure migrate', () => {
  it('tries the plan that identity decides on every place that the scenarios reach', async () => {
    const { code, text } = await run('migrate', '--dry-run', own, own);
    expect(text).toContain('? Căn cứ pháp lý');
    expect(text).toMatch(/\d+ vị trí đã thử, 0 không chuyển được/);
    expect(code).toBe(0);
  });

  it('leaves every place of a real procedure as it is where only titles and times have changed', async () => {
    const file = own.replace('xoa_ghi_no', 'giao_dat_cap_xa');
    const document = JSON.parse(readFileSync(file, 'utf8')) as {
      head: { title: { vi: string } };
      flow: { nodes: { duration?: { rows?: { value: number }[] } }[] };
    };
    document.head.title.vi += ' (sửa)';
    for (const { duration } of document.flow.nodes) for (const row of duration?.rows ?? []) row.value += 1;
    const after = scratch.write('slower.json', document);
    const { code, text } = await run('migrate', '--dry-run', file, after, '--json');
    const { places } = JSON.parse(text) as { places: { at: string[]; to: string[] | null }[] };
    expect(places.length).toBeGreaterThan(30);
    expect(places.filter(({ at, to }) => JSON.stringify(at) !== JSON.stringify(to))).toEqual([]);
    expect(code).toBe(0);
  });

  it('says which places do not move and how to mend it', async () => {
    const { code, text } = await run(
      'migrate',
      '--dry-run',
      own,
      nextVersion('Việc khác hẳn'),
      '--plan',
      await plan({}),
    );
    expect(code).toBe(1);
    expect(text).toContain('migration-unmapped');
    expect(text).toContain('"handle" chuyển thành bước nào');
  });

  it('moves every place by a plan that says it', async () => {
    const after = nextVersion('Việc khác hẳn');
    const { code, text } = await run(
      'migrate',
      '--dry-run',
      own,
      after,
      '--plan',
      await plan({ nodes: { handle: 'process' } }),
    );
    expect(text).toContain(' 0 không chuyển được');
    expect(code).toBe(0);
  });

  it('proposes a plan that can be completed and read again', async () => {
    const { code, text } = await run('migrate', '--propose', own, nextVersion());
    expect(code).toBe(0);
    const proposed = JSON.parse(text) as { nodes?: object; ground: object };
    expect(proposed.ground).toEqual({ vi: '', en: '' });
    const file = scratch.write('proposed.json', { ...proposed, nodes: { handle: 'process' } });
    const tried = await run('migrate', '--dry-run', own, nextVersion(), '--plan', file);
    expect(tried.text).toContain('migration-ground-missing');
    expect(tried.code).toBe(1);
  });

  it('underlines the place of a problem in the plan', async () => {
    const after = nextVersion('Việc khác hẳn');
    const { text } = await run(
      'migrate',
      '--dry-run',
      own,
      after,
      '--plan',
      await plan({ nodes: { handle: 'proces' } }),
    );
    expect(text).toContain('có phải "process"'.replace('có', 'Có'));
    expect(text).toMatch(/\| +"handle": "proces"\n +\| +\^+/);
  });

  it('never moves anything by itself, and understands no other file as a plan', async () => {
    expect((await run('migrate', own, own)).code).toBe(2);
    const { code, text } = await run(
      'migrate',
      '--dry-run',
      own,
      own,
      '--plan',
      scratch.write('odd.json', { from: 1 }),
    );
    expect(text).toContain('is no migration plan');
    expect(code).toBe(2);
  });

  /** A plan from the procedure to the version named "Việc khác hẳn". */
  async function plan(said: object): Promise<string> {
    const { text } = await run('migrate', '--propose', own, nextVersion('Việc khác hẳn'));
    const { nodes: _nodes, ...rest } = JSON.parse(text) as Record<string, unknown>;
    return scratch.write('plan.json', { ...rest, ground: { vi: 'Luật mới', en: 'A new law' }, ...said });
  }
});
