import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { indexOf } from '../../model/flow-index.ts';
import { ProcedureDesigner } from '../../shell/procedure-designer.tsx';
import { sampleProcedure } from '../../testing/sample-procedure.ts';

interface BenchProps {
  readonly onDocument?: (next: ProcedureDocument) => void;
  readonly first?: ProcedureDocument;
  readonly readOnly?: boolean;
}

function Bench({ onDocument, first = sampleProcedure, readOnly = false }: BenchProps) {
  const [value, setValue] = useState(first);
  return (
    <ProcedureDesigner
      value={value}
      onChange={(next) => {
        setValue(next);
        onDocument?.(next);
      }}
      problems={[]}
      language="vi"
      agencies={[]}
      roles={[
        { id: 'receptionClerk', title: { vi: 'Cán bộ tiếp nhận', en: 'Reception clerk' } },
        { id: 'specialist', title: { vi: 'Chuyên viên', en: 'Specialist' } },
      ]}
      relations={[]}
      readOnly={readOnly}
    />
  );
}

/** Opens the table of a procedure; `latest` answers what it says by now. */
function openTable(first = sampleProcedure) {
  let latest = first;
  const onDocument = (next: ProcedureDocument): void => void (latest = next);
  const { rerender } = render(<Bench first={first} onDocument={onDocument} />);
  fireEvent.click(screen.getByRole('tab', { name: 'Bảng quy trình' }));
  const close = (): void => rerender(<Bench first={first} onDocument={onDocument} readOnly />);
  return { user: userEvent.setup(), latest: () => latest, close };
}

const cell = (line: string, column: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`tr[data-line="${line}"] td:nth-child(${column})`);
  if (found === null) throw new Error(`No cell ${column} in the row ${line}`);
  return found;
};
const durationOf = (document: ProcedureDocument, id: string): unknown => {
  const node = indexOf(document).node(id);
  return node?.kind === 'step' && node.duration !== undefined && 'rows' in node.duration
    ? node.duration.rows
    : undefined;
};

afterEach(cleanup);

describe('the table of the procedure', () => {
  it('takes what is typed into a cell when Enter is pressed, and goes down to the next row', async () => {
    const { user, latest } = openTable();
    fireEvent.mouseDown(cell('sign', 4));
    await user.keyboard('0,5 ngày{Enter}');
    expect(durationOf(latest(), 'sign')).toEqual([{ value: 0.5, unit: 'WORKING_DAY' }]);
    expect(document.activeElement).toBe(cell('return_result', 4).querySelector('textarea'));
    await user.keyboard('{Control>}z{/Control}');
    expect(latest()).toEqual(sampleProcedure);
  });

  it('leaves a cell as it was after Escape, and says when a time cannot be read', async () => {
    const { user, latest } = openTable();
    fireEvent.mouseDown(cell('sign', 4));
    await user.keyboard('9 ngày{Escape}{ArrowDown}');
    expect(latest()).toBe(sampleProcedure);
    fireEvent.mouseDown(cell('sign', 4));
    await user.keyboard('nhanh{Tab}');
    expect(latest()).toBe(sampleProcedure);
    expect(screen.getByText(/Không đọc được thời gian/)).toBeTruthy();
  });

  it('chooses who does it and the status by keyboard, with the fields of the panel', async () => {
    const { user, latest } = openTable();
    fireEvent.mouseDown(cell('sign', 2));
    await user.keyboard('{ArrowRight}{Enter}');
    const role = await screen.findByLabelText('Vai trò');
    fireEvent.change(role, { target: { value: 'specialist' } });
    expect(indexOf(latest()).node('sign')).toMatchObject({ performer: { role: 'specialist' } });
    await user.keyboard('{Escape}{ArrowRight}{ArrowRight}{ArrowRight}');
    const status = cell('sign', 6).querySelector('select');
    expect(document.activeElement).toBe(status);
    fireEvent.change(status as HTMLSelectElement, { target: { value: '9' } });
    expect(indexOf(latest()).node('sign')).toMatchObject({ status: 9 });
  });

  it('adds, moves and removes rows by keyboard, the line staying connected', async () => {
    const { user, latest } = openTable();
    fireEvent.mouseDown(cell('sign', 2));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const fresh = latest().flow.nodes.find(({ id }) => indexOf(sampleProcedure).node(id) === undefined);
    expect(indexOf(latest()).edge('signed')?.to).toBe(fresh?.id);
    fireEvent.mouseDown(cell(fresh?.id ?? '', 2));
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(indexOf(latest()).edge('joined')?.to).toBe(fresh?.id);
    await user.keyboard('{Control>}{Delete}{/Control}');
    expect(indexOf(latest()).edge('joined')?.to).toBe('sign');
  });

  it('turns a pasted table into steps in line, and says whom it did not recognise', () => {
    const { latest } = openTable();
    const room = document.querySelector('.mc-table-room');
    const rows = [
      'Bước\tNội dung công việc\tĐơn vị thực hiện\tThời gian',
      '1\tKiểm tra thực địa\tChuyên viên\t2 ngày',
      '2\tLập biên bản\tTổ công tác\t0,5 ngày',
    ];
    const data: Record<string, string> = { 'text/plain': rows.join('\n'), 'text/html': '' };
    fireEvent.paste(room as Element, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
    const [first, second] = latest().flow.nodes.slice(-2);
    expect(first).toMatchObject({
      title: { vi: 'Kiểm tra thực địa' },
      performer: { role: 'specialist' },
      order: '1',
    });
    expect(second).toMatchObject({ duration: { rows: [{ value: 0.5, unit: 'WORKING_DAY' }] } });
    expect(indexOf(latest()).edgesFrom(first?.id ?? '')[0]?.to).toBe(second?.id);
    expect(screen.getByText(/Tổ công tác/)).toBeTruthy();
  });

  it('keeps what became of a pasted table until it is dismissed, and leads to what is still to be chosen', async () => {
    const { user, latest } = openTable();
    const room = document.querySelector('.mc-table-room');
    const plain =
      'Bước\tNội dung\tĐơn vị\tThời gian\n1\tLập biên bản\tTổ công tác\t1 ngày\nGhi chú: hai bản\t\t\t';
    const getData = (type: string): string => (type === 'text/plain' ? plain : '');
    fireEvent.paste(room as Element, { clipboardData: { getData } });
    const id = latest().flow.nodes.at(-1)?.id ?? '';
    await user.click(screen.getByRole('tab', { name: 'Bản vẽ' }));
    await user.click(screen.getByRole('tab', { name: 'Bảng quy trình' }));
    const report = screen.getByRole('region', { name: 'Kết quả dán bảng' });
    expect(report.textContent).toContain('Ghi chú: hai bản');
    await user.click(within(report).getByRole('button', { name: 'Lập biên bản' }));
    expect(cell(id, 3).getAttribute('aria-selected')).toBe('true');
    await user.click(within(report).getByRole('button', { name: 'Đã xem, đóng' }));
    expect(screen.queryByRole('region', { name: 'Kết quả dán bảng' })).toBeNull();
  });

  it('says nothing of a pasted table once the draft can only be read', () => {
    const { close } = openTable();
    const plain = 'Bước\tNội dung\tĐơn vị\tThời gian\n1\tLập biên bản\tTổ công tác\t1 ngày';
    const getData = (type: string): string => (type === 'text/plain' ? plain : '');
    fireEvent.paste(document.querySelector('.mc-table-room') as Element, { clipboardData: { getData } });
    expect(screen.getByRole('region', { name: 'Kết quả dán bảng' })).toBeTruthy();
    close();
    expect(screen.queryByRole('region', { name: 'Kết quả dán bảng' })).toBeNull();
  });

  it('puts the annex of the decision into the page for the printer only while it prints', async () => {
    const print = jest.fn();
    window.print = print;
    openTable();
    fireEvent.click(screen.getByRole('button', { name: 'In phụ lục' }));
    await waitFor(() => expect(print).toHaveBeenCalled());
    expect(document.querySelector('.mc-annex')?.textContent).toContain('Độc lập - Tự do - Hạnh phúc');
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.mc-annex')).toBeNull();
  });
});
