import { describe, expect, it, jest } from '@jest/globals';
import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Urgency, WorkItem } from '../api/contract.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { Wrap } from '../testing/wrap.tsx';
import { rowAfter, useRowCursor } from './use-row-cursor.ts';
import { groupByUrgency } from './use-work-list.ts';
import { WorkList } from './WorkList.tsx';

const item = (n: number, urgency: Urgency): WorkItem => ({
  task: 't1',
  dossier: `H99.50-261102-000${n}`,
  applicant: `Lò Thị Ắng ${n}`,
  procedure: { code: 'khai_tu', title: { vi: 'Đăng ký khai tử', en: 'Death registration' } },
  node: 'appraise',
  title: { vi: 'Thẩm định hồ sơ', en: 'Appraise' },
  kind: 'step',
  role: 'specialist',
  agency: { id: 'H99.50', name: { vi: 'UBND xã Hừng Đông', en: 'Hung Dong' } },
  openedAt: '2026-11-02T01:00:00.000Z',
  dueAt: '2026-11-03T10:00:00.000Z',
  limitDueAt: '2026-11-03T10:00:00.000Z',
  remainingMinutes: urgency === 'overdue' ? -60 : 660,
  urgency,
  counts: true,
  status: 4,
  statusTitle: { vi: 'Đang xử lý', en: 'In process' },
  unacknowledged: false,
});

const work = [item(1, 'overdue'), item(2, 'today'), item(3, 'today'), item(4, 'paused')];

function Desk({ onOpen }: { onOpen: (task: string) => void }) {
  const [items] = useState(work);
  const cursor = useRowCursor(items, null);
  useShortcuts([
    { keys: ['j', 'ArrowDown'], label: 'next', run: () => cursor.move(1) },
    { keys: ['k', 'ArrowUp'], label: 'previous', run: () => cursor.move(-1) },
    { keys: ['Enter'], label: 'open', run: () => cursor.row && onOpen(cursor.row) },
  ]);
  return (
    <>
      <input aria-label="filter" />
      <WorkList
        items={items}
        counts={undefined}
        cursor={cursor.row}
        opened={null}
        onOpen={onOpen}
        onCursor={cursor.setRow}
      />
    </>
  );
}

const rowNamed = (n: number) => `H99.50-261102-000${n}/t1`;
const focusedRow = () => document.activeElement?.getAttribute('data-row');

describe('the work list', () => {
  it('gathers rows under their urgency, with a word and a count', () => {
    expect(groupByUrgency(work).map((group) => [group.urgency, group.items.length])).toEqual([
      ['overdue', 1],
      ['today', 2],
      ['paused', 1],
    ]);
    render(<Desk onOpen={() => undefined} />, { wrapper: Wrap });
    expect(screen.getByRole('rowheader', { name: /Đến hạn hôm nay 2/ })).toBeInTheDocument();
  });

  it('says the time left in words, and that a paused clock stands still', () => {
    render(<Desk onOpen={() => undefined} />, { wrapper: Wrap });
    const row = (name: string) => within(screen.getByText(name).closest('tr') as HTMLElement);
    expect(row('Lò Thị Ắng 1').getByText('quá 1 giờ làm việc')).toBeInTheDocument();
    expect(row('Lò Thị Ắng 2').getByText('còn 1 ngày 3 giờ làm việc')).toBeInTheDocument();
    expect(row('Lò Thị Ắng 4').getByText('đồng hồ đang dừng')).toBeInTheDocument();
  });

  it('says what is wanted where the title alone does not', () => {
    const title = { vi: 'Lấy ý kiến', en: 'Consult' };
    const rows: WorkItem[] = [
      { ...item(1, 'today'), kind: 'respondent', title },
      { ...item(2, 'today'), wants: 'signature' },
      { ...item(3, 'today'), kind: 'linked', title: { vi: 'Khai sinh', en: 'Birth' } },
      {
        ...item(4, 'today'),
        kind: 'service',
        title: { vi: 'VNeID', en: 'VNeID' },
        incident: 'service-failed',
      },
      { ...item(5, 'today'), kind: 'dossier', wants: 'withdrawal' },
      { ...item(6, 'today'), unacknowledged: true },
    ];
    const nothing = () => undefined;
    const list = { items: rows, counts: undefined, cursor: null, opened: null };
    render(<WorkList {...list} onOpen={nothing} onCursor={nothing} />, { wrapper: Wrap });
    const steps = screen.getAllByRole('row').flatMap((row) => row.querySelector('td:nth-child(4)') ?? []);
    expect(steps.map((cell) => cell.textContent?.trim())).toEqual([
      'Cho ý kiến: Lấy ý kiến',
      'Ký: Thẩm định hồ sơ',
      'Thủ tục liên thông: Khai sinh',
      'Hệ thống kia không trả lời: VNeID',
      'Trả lời yêu cầu rút hồ sơ',
      'mới chuyển đến, chưa xác nhận nhận: Thẩm định hồ sơ',
    ]);
  });

  it('is walked with J and K or the arrows, and opened with Enter', async () => {
    const onOpen = jest.fn();
    const user = userEvent.setup();
    render(<Desk onOpen={onOpen} />, { wrapper: Wrap });
    await user.keyboard('jj');
    expect(focusedRow()).toBe(rowNamed(2));
    await user.keyboard('{ArrowDown}k');
    expect(focusedRow()).toBe(rowNamed(2));
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledWith(rowNamed(2));
  });

  it('opens once, however long the key is held', async () => {
    const onOpen = jest.fn();
    const user = userEvent.setup();
    render(<Desk onOpen={onOpen} />, { wrapper: Wrap });
    await user.keyboard('j{Enter}');
    fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
    expect(onOpen).toHaveBeenCalledTimes(1);
  });

  it('leaves its keys to a part of the page that has its own', async () => {
    const user = userEvent.setup();
    render(
      <div data-owns-keys>
        <Desk onOpen={() => undefined} />
      </div>,
      { wrapper: Wrap },
    );
    await user.keyboard('j');
    expect(focusedRow()).toBeNull();
  });

  it('leaves letters to whoever is writing', async () => {
    const user = userEvent.setup();
    render(<Desk onOpen={() => undefined} />, { wrapper: Wrap });
    const filter = screen.getByLabelText('filter');
    await user.type(filter, 'jk');
    expect(filter).toHaveValue('jk');
    expect(filter).toHaveFocus();
  });

  it('has one row in the tab order', () => {
    render(<Desk onOpen={() => undefined} />, { wrapper: Wrap });
    const reachable = screen.getAllByRole('row').filter((row) => row.getAttribute('tabindex') === '0');
    expect(reachable).toHaveLength(1);
  });
});

describe('the cursor, when its row is gone', () => {
  const gone = { dossier: 'H99.50-261102-0009', index: 1 };

  it('moves to the row that came up into its place', () => {
    expect(rowAfter(gone, work)).toBe(rowNamed(2));
  });

  it('moves to the last row when it stood at the end', () => {
    expect(rowAfter({ ...gone, index: 7 }, work)).toBe(rowNamed(4));
  });

  it('stays with its dossier when another of its tasks is in the list', () => {
    expect(rowAfter({ ...gone, dossier: 'H99.50-261102-0004' }, work)).toBe(rowNamed(4));
  });

  it('stands nowhere in an empty list', () => {
    expect(rowAfter(gone, [])).toBeNull();
  });
});
