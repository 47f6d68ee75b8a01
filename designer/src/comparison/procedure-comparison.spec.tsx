import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { CommentAct } from '../comments/comment-types.ts';
import { addNode } from '../commands/node-add.ts';
import { removeThings } from '../commands/remove.ts';
import { newNode } from '../model/new-node.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { ProcedureComparison } from './procedure-comparison.tsx';

afterEach(cleanup);

/** The sample with a shorter step, without the wait for the supplement, with a new step, and with a card moved. */
function changed(): ProcedureDocument {
  const { document: without } = removeThings.execute(sampleProcedure, { nodes: ['supplement'], edges: [] });
  const title = { vi: 'Lưu hồ sơ', en: 'File the dossier' };
  const node = newNode('step', { id: 'file', title, within: undefined }, []);
  const { document } = addNode.execute(without, { node, after: 'sign' });
  const nodes = document.flow.nodes.map((node) =>
    node.kind === 'step' && node.id === 'sign'
      ? { ...node, duration: { rows: [{ value: 4.5, unit: 'WORKING_DAY' as const }] } }
      : node,
  );
  const place = document.layout.nodes['sign'] ?? { x: 0, y: 0 };
  return {
    ...document,
    flow: { ...document.flow, nodes },
    layout: { ...document.layout, nodes: { ...document.layout.nodes, sign: { ...place, y: place.y + 40 } } },
  };
}

const show = (more: Partial<Parameters<typeof ProcedureComparison>[0]> = {}) =>
  render(
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureComparison
        before={sampleProcedure}
        after={changed()}
        language="vi"
        agencies={[]}
        roles={[]}
        relations={[]}
        {...more}
      />
    </div>,
  );
const list = () => screen.getByRole('navigation', { name: 'Danh sách thay đổi' });
const nodeOf = (id: string) => document.querySelector(`.react-flow__node[data-id="${id}"]`);

describe('two versions compared', () => {
  it('lists what was added, removed and changed, and marks it in the drawing by a word and a sign (D15)', () => {
    show();
    expect(within(list()).getByRole('heading', { name: /Thời gian thực hiện/ })).toBeTruthy();
    expect(
      within(list()).getByText(/Bước "Ký Giấy chứng nhận": thời hạn .* → 4,5 ngày làm việc/),
    ).toBeTruthy();
    expect(nodeOf('supplement')?.classList.contains('is-removed')).toBe(true);
    expect(nodeOf('sign')?.classList.contains('is-changed')).toBe(true);
    expect(nodeOf('receive')?.classList.contains('is-quiet')).toBe(true);
    // A word and a sign beside the colour, on the drawing too.
    for (const [change, word] of [
      ['removed', 'Bỏ'],
      ['changed', 'Sửa'],
      ['added', 'Thêm'],
    ] as const) {
      const frame = document.querySelector(`.mc-change-frame.is-${change}`);
      expect([frame?.textContent, frame?.querySelectorAll('svg').length]).toEqual([word, 1]);
    }
    expect(within(list()).getByText('Bước "Lưu hồ sơ"')).toBeTruthy();
  });

  it('leads from the list to the place, and from the place to the list', async () => {
    const user = userEvent.setup();
    show();
    await user.click(within(list()).getByText(/Ký Giấy chứng nhận.*thời hạn/));
    expect(nodeOf('sign')?.classList.contains('selected')).toBe(true);
    fireEvent.click(nodeOf('supplement')!);
    const here = list().querySelector('[aria-current="true"]');
    expect(here?.textContent).toMatch(/Chờ/);
  });

  it('goes through the changes by n and p, and through the list by arrows', async () => {
    const user = userEvent.setup();
    show();
    const lines = () => [...list().querySelectorAll<HTMLElement>('section [data-change]')];
    const current = () => lines().findIndex((line) => line.getAttribute('aria-current') === 'true');
    await user.keyboard('n');
    expect(current()).toBe(0);
    await user.keyboard('nn');
    expect(current()).toBe(2);
    await user.keyboard('p');
    expect(current()).toBe(1);
    lines()[1]!.focus();
    await user.keyboard('{ArrowDown}');
    expect([current(), document.activeElement]).toEqual([2, lines()[2]]);
  });

  it('folds away what only moved, and unfolds it (D15)', async () => {
    const user = userEvent.setup();
    show();
    const fold = within(list()).getByText(/Chỉ dời chỗ: \d+ mục/);
    expect(fold.closest('details')?.open).toBe(false);
    await user.click(fold);
    expect(fold.closest('details')?.open).toBe(true);
  });

  it('shows the two files beside, only where they differ (D15)', async () => {
    const user = userEvent.setup();
    show();
    await user.click(screen.getByRole('button', { name: 'Nội dung tệp' }));
    const code = screen.getByRole('region', { name: 'Nội dung tệp' });
    expect(code.textContent).toContain('"value": 4.5');
    expect(within(code).queryByText(/"nationalCode"/)).toBeNull();
  });

  it('says that two versions are the same', () => {
    show({ after: sampleProcedure });
    expect(within(list()).getByText('Hai phiên bản có cùng nội dung.')).toBeTruthy();
  });

  it('lets approvers read and write comments over the comparison (D17)', async () => {
    const user = userEvent.setup();
    const acts: CommentAct[] = [];
    const onComment = jest.fn(async (act: CommentAct) => void acts.push(act));
    show({ comments: [], onComment });
    fireEvent.click(nodeOf('sign')!);
    await user.keyboard('m');
    await user.type(screen.getByRole('textbox', { name: 'Ý kiến mới' }), 'Vì sao rút ngắn?');
    await user.click(screen.getByRole('button', { name: 'Gửi ý kiến' }));
    expect(acts).toMatchObject([
      { do: 'begin', place: { kind: 'node', id: 'sign' }, text: 'Vì sao rút ngắn?' },
    ]);
  });
});
