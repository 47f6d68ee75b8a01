import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { hasPerformer } from '../../commands/node-edit.ts';
import { indexOf } from '../../model/flow-index.ts';
import { ProcedureDesigner } from '../../shell/procedure-designer.tsx';
import { emptySheet } from '../../testing/paste-into.ts';
import { landTransfer } from '../../testing/published-tables.ts';
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

  it('copies who does it down the column, by keyboard or at a touch, as one step to undo', async () => {
    const { user, latest } = openTable();
    const performers = (document: ProcedureDocument): unknown[] =>
      document.flow.nodes.flatMap((node) => (hasPerformer(node) ? [node.performer] : []));
    const first = sampleProcedure.flow.nodes.find((node) => node.kind === 'step');
    if (first?.kind !== 'step') throw new Error('The sample has no step');
    fireEvent.mouseDown(cell(first.id, 2));
    await user.keyboard('{ArrowRight}{Control>}d{/Control}');
    expect(new Set(performers(latest()).map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify(first.performer)]),
    );
    expect(screen.getByText(/^Đã chép người thực hiện xuống \d+ dòng dưới/)).toBeTruthy();
    const copy = screen.getByRole('button', { name: 'Chép người thực hiện xuống các dòng dưới' });
    expect(copy).toHaveProperty('disabled', true);
    await user.keyboard('{Control>}z{/Control}');
    expect(latest()).toEqual(sampleProcedure);
    await user.keyboard('{Enter}');
    fireEvent.click(await screen.findByRole('button', { name: 'Chép xuống các dòng dưới' }));
    expect(new Set(performers(latest()).map((one) => JSON.stringify(one))).size).toBe(1);
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

  it('says where the difficult area is taken from, takes it from a commune asked in the form, leads to the fact', async () => {
    const { user, latest } = openTable(emptySheet());
    const getData = (type: string): string => (type === 'text/html' ? landTransfer.html : '');
    fireEvent.paste(document.querySelector('.mc-table-room') as Element, { clipboardData: { getData } });
    const report = screen.getByRole('region', { name: 'Kết quả dán bảng' });
    expect(report.textContent).toContain('được xét theo: cơ quan có thẩm quyền.');
    await user.click(
      within(report).getByRole('button', { name: 'Hỏi địa bàn trong tờ khai rồi xét theo đó' }),
    );
    expect(report.textContent).toContain('trường “Xã, phường, đặc khu nơi có đất” của tờ khai.');
    const commune = latest().facts.find(({ type }) => type === 'agency');
    const hardArea = latest().facts.find(({ source }) => source.kind === 'register');
    expect(hardArea?.source).toMatchObject({ of: { fact: commune?.id } });
    await user.click(within(report).getByRole('button', { name: 'Xem và sửa chỗ này' }));
    expect(screen.getByRole('tab', { name: 'Biểu mẫu' }).getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByDisplayValue('Địa bàn khó khăn').length).toBeGreaterThan(0);
  });

  it('asks which agency is competent where none was ever chosen, leads to its field, and takes a yes', async () => {
    const { user } = openTable(emptySheet());
    const plain = 'Bước\tNội dung\tĐơn vị\tThời gian\n1\tThẩm định\tChuyên viên\t1 ngày';
    const getData = (type: string): string => (type === 'text/plain' ? plain : '');
    fireEvent.paste(document.querySelector('.mc-table-room') as Element, { clipboardData: { getData } });
    const report = () => screen.getByRole('region', { name: 'Kết quả dán bảng' });
    expect(report().textContent).toContain('Cơ quan có thẩm quyền giải quyết là cơ quan nào?');
    await user.click(within(report()).getByRole('button', { name: 'Chọn cơ quan' }));
    const heading = screen.getByRole('heading', { name: 'Cơ quan và kênh nộp' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    await user.click(screen.getByRole('tab', { name: 'Bảng quy trình' }));
    await user.click(within(report()).getByRole('button', { name: 'Đúng là nơi tiếp nhận' }));
    expect(report().textContent).not.toContain('Cơ quan có thẩm quyền giải quyết');
    expect(report().textContent).toContain('Đã chọn đủ');
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
