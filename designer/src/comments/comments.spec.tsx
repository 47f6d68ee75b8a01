import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { moveNodes } from '../commands/node-move.ts';
import { removeThings } from '../commands/remove.ts';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import type { CommentAct, CommentThread } from './comment-types.ts';

afterEach(cleanup);

const on = (
  place: CommentThread['place'],
  id: string,
  text: string,
  more: Partial<CommentThread> = {},
): CommentThread => ({
  id,
  place,
  title: { vi: 'Tên lúc viết', en: 'Its name when written' },
  resolved: null,
  entries: [{ id: `${id}-1`, by: 'Vũ Hoàng Yến', when: '08:10 ngày 26/11/2026', text }],
  ...more,
});
const sign = { kind: 'node', id: 'sign' } as const;

interface BenchProps {
  readonly first?: ProcedureDocument;
  readonly threads: readonly CommentThread[];
  readonly onComment?: (act: CommentAct) => Promise<void> | void;
}

function Bench({ first = sampleProcedure, threads, onComment }: BenchProps) {
  const [value, setValue] = useState(first);
  return (
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureDesigner
        value={value}
        onChange={setValue}
        problems={[]}
        language="vi"
        agencies={[]}
        roles={[]}
        relations={[]}
        comments={threads}
        {...(onComment && { onComment })}
      />
    </div>
  );
}

const select = (id: string): void => {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`);
  if (node !== null) fireEvent.click(node);
};
const drawer = () => screen.getByRole('complementary', { name: 'Ý kiến' });

describe('comments pinned to the procedure', () => {
  it('are counted on the card by a sign and a number, resolved ones are not', async () => {
    const resolved = { by: 'Đỗ Minh Khôi', when: 'hôm qua' };
    const threads = [on(sign, 'a', 'Một'), on(sign, 'b', 'Hai'), on(sign, 'c', 'Ba', { resolved })];
    render(<Bench threads={threads} />);
    await userEvent.click(screen.getByRole('button', { name: '2 ý kiến chưa xử lý: Ký Giấy chứng nhận' }));
    expect(within(drawer()).getByText('Một')).toBeTruthy();
    expect(document.activeElement?.getAttribute('data-thread')).toBe('a');
    expect(within(drawer()).getByText('Đã xử lý: 1').closest('details')?.open).toBe(false);
  });

  it('are written about what is selected, by keyboard alone', async () => {
    const user = userEvent.setup();
    const onComment = jest.fn<(act: CommentAct) => Promise<void>>().mockResolvedValue();
    render(<Bench threads={[]} onComment={onComment} />);
    select('sign');
    await user.keyboard('m');
    expect(document.activeElement).toBe(within(drawer()).getByRole('textbox', { name: 'Ý kiến mới' }));
    await user.keyboard('Thiếu người ký thay{Control>}{Enter}{/Control}');
    expect(onComment.mock.lastCall?.[0]).toEqual({
      do: 'begin',
      place: sign,
      title: { vi: 'Ký Giấy chứng nhận', en: 'Sign the certificate' },
      text: 'Thiếu người ký thay',
    });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Ý kiến' })).toBeNull();
  });

  it('can be about a limit or the whole procedure', async () => {
    const user = userEvent.setup();
    const onComment = jest.fn<(act: CommentAct) => void>();
    render(<Bench threads={[]} onComment={onComment} />);
    await user.click(screen.getByRole('button', { name: 'Ý kiến' }));
    const about = within(drawer()).getByRole('combobox', { name: 'Về' });
    await user.type(within(drawer()).getByRole('textbox', { name: 'Ý kiến mới' }), 'Chung');
    await user.click(within(drawer()).getByRole('button', { name: 'Gửi ý kiến' }));
    await user.selectOptions(about, 'limit:promise');
    await user.type(within(drawer()).getByRole('textbox', { name: 'Ý kiến mới' }), 'Ngắn quá');
    await user.click(within(drawer()).getByRole('button', { name: 'Gửi ý kiến' }));
    expect(onComment.mock.calls.map(([act]) => act.do === 'begin' && act.place)).toEqual([
      { kind: 'whole' },
      { kind: 'limit', id: 'promise' },
    ]);
  });

  it('follow a thing that was moved and renamed, and say of one that was removed that it is gone (D17)', async () => {
    const renamed = {
      ...sampleProcedure,
      flow: {
        ...sampleProcedure.flow,
        nodes: sampleProcedure.flow.nodes.map((node) =>
          node.id === 'sign' ? { ...node, title: { vi: 'Ký số', en: 'Sign digitally' } } : node,
        ),
      },
    };
    const { document: without } = removeThings.execute(renamed, { nodes: ['receive'], edges: [] });
    const { document: first } = moveNodes.execute(without, [{ id: 'sign', at: { x: 1800, y: 1500 } }]);
    const threads = [on(sign, 'a', 'Một'), on({ kind: 'node', id: 'receive' }, 'b', 'Hai')];
    render(<Bench first={first} threads={threads} />);
    await userEvent.click(screen.getByRole('button', { name: 'Ý kiến: 2 chưa xử lý' }));
    expect(within(drawer()).getByRole('button', { name: 'Xem trên bản vẽ: Ký số' })).toBeTruthy();
    expect(within(drawer()).getByText('Hai').closest('[data-thread]')?.textContent).toContain(
      'Tên lúc viết (mục đã xoá)',
    );
  });

  it('are answered, resolved and reopened (D17)', async () => {
    const user = userEvent.setup();
    const onComment = jest.fn<(act: CommentAct) => Promise<void>>().mockResolvedValue();
    const resolved = { by: 'Đỗ Minh Khôi', when: 'hôm qua' };
    render(
      <Bench threads={[on(sign, 'a', 'Một'), on(sign, 'c', 'Ba', { resolved })]} onComment={onComment} />,
    );
    await user.click(screen.getByRole('button', { name: 'Ý kiến: 1 chưa xử lý' }));
    await user.click(within(drawer()).getByRole('button', { name: 'Trả lời' }));
    await user.keyboard('Đã sửa');
    await user.click(within(drawer()).getByRole('button', { name: 'Gửi trả lời' }));
    await user.click(within(drawer()).getByRole('button', { name: 'Đã xử lý xong' }));
    await user.click(within(drawer()).getByText('Đã xử lý: 1'));
    await user.click(within(drawer()).getByRole('button', { name: 'Mở lại' }));
    expect(onComment.mock.calls.map(([act]) => act)).toEqual([
      { do: 'reply', thread: 'a', text: 'Đã sửa' },
      { do: 'resolve', thread: 'a' },
      { do: 'reopen', thread: 'c' },
    ]);
  });

  it('that could not be sent keep their text', async () => {
    const user = userEvent.setup();
    render(<Bench threads={[]} onComment={() => Promise.reject(new Error('away'))} />);
    await user.click(screen.getByRole('button', { name: 'Ý kiến' }));
    const box = within(drawer()).getByRole('textbox', { name: 'Ý kiến mới' });
    await user.type(box, 'Giữ lấy');
    await user.click(within(drawer()).getByRole('button', { name: 'Gửi ý kiến' }));
    expect(within(drawer()).getByRole('alert').textContent).toContain('Chưa gửi được');
    expect((box as HTMLTextAreaElement).value).toBe('Giữ lấy');
  });
});
