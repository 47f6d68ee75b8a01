import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { CheckingData, DocumentCheck, ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import type { DesignerProblem } from '../drawing/flow-elements.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { shortcuts } from '../state/shortcuts.ts';
import { vi } from '../text/vi.ts';
import { ProcedureDesigner } from './procedure-designer.tsx';

const problems: DesignerProblem[] = [
  {
    code: 'over-limit',
    severity: 'error',
    path: '/flow/nodes/12',
    at: 'sign',
    facts: {},
    what: 'Vượt thời hạn',
    why: 'Cộng các bước lại',
    cure: 'Rút ngắn một bước',
  },
];

/** A checker on a busy machine takes its time. */
const patience = { timeout: 30_000 };

const checking: CheckingData = {
  date: '2026-11-02',
  agencies: [
    { id: 'H49.12', name: { vi: 'Sở Tư pháp', en: 'Department' }, parent: null, validFrom: '2020-01-01' },
  ],
  ...{ relations: [], attributes: [], posts: [], roles: [], calendars: [], published: {} },
};

function Bench({ onDocument, onSave, readOnly = false, first = sampleProcedure, live }: BenchProps) {
  const [value, setValue] = useState(first);
  return (
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureDesigner
        value={value}
        onChange={(next) => {
          setValue(next);
          onDocument?.(next);
        }}
        problems={problems}
        language="vi"
        agencies={[{ id: 'H49.12', name: { vi: 'Sở Tư pháp', en: 'Department of Justice' } }]}
        roles={[{ id: 'specialist', title: { vi: 'Chuyên viên', en: 'Specialist' } }]}
        relations={[{ id: 'taxOffice', title: { vi: 'Thuế cơ sở', en: 'Tax office' } }]}
        readOnly={readOnly}
        {...(onSave && { onSave })}
        {...(live && { checking, onProblems: live })}
      />
    </div>
  );
}

interface BenchProps {
  readonly onDocument?: (next: ProcedureDocument) => void;
  readonly onSave?: () => void;
  readonly readOnly?: boolean;
  readonly first?: ProcedureDocument;
  readonly live?: (found: DocumentCheck) => void;
}

const select = (id: string): void => {
  const node = document.querySelector(`.react-flow__node[data-id="${id}"]`);
  if (node === null) throw new Error(`No node ${id} on the screen`);
  fireEvent.click(node);
};

afterEach(cleanup);

describe('the designer', () => {
  it('draws the procedure, its actions and its problems, these by icon and in words (D11)', () => {
    render(<Bench />);
    expect(screen.getByText('Tiếp nhận và kiểm tra hồ sơ')).toBeTruthy();
    const mark = document.querySelector('.react-flow__node[data-id="sign"] .mc-problem-mark');
    expect([mark?.textContent, mark?.querySelectorAll('svg').length]).toEqual(['Lỗi: Vượt thời hạn', 1]);
    expect(screen.getByText('1 lỗi')).toBeTruthy();
  });

  it('checks the drawing itself, keeps the last answer until the next, and tells the application', async () => {
    const found: DocumentCheck[] = [];
    const user = userEvent.setup();
    render(<Bench live={(check) => found.push(check)} />);
    await waitFor(() => expect(found.length).toBeGreaterThan(0), patience);
    expect(screen.queryByText(/Lỗi: Vượt thời hạn/)).toBeNull();
    const codes = () => found.at(-1)?.problems.map(({ code, at }) => `${code} ${at}`);
    expect(codes()).not.toContain('status-missing sign');
    expect(screen.getByRole('region', { name: 'Thời hạn đã tính' }).textContent).toMatch(/Hẹn trả.*trên/);
    select('sign');
    const before = found.length;
    await user.selectOptions(screen.getByLabelText('Trạng thái hồ sơ quốc gia'), 'Chưa chọn');
    await waitFor(() => expect(found.length).toBeGreaterThan(before), patience);
    expect(codes()).toContain('status-missing sign');
    await user.click(
      within(screen.getByRole('region', { name: 'Vấn đề cần xem' })).getByRole('button', {
        name: /^Vấn đề cần xem/,
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Đặt trạng thái “đang xử lý”' }));
    await waitFor(() => expect(codes()).not.toContain('status-missing sign'), patience);
  });

  it('leads to any step by the keyboard alone (D6)', async () => {
    const user = userEvent.setup();
    render(<Bench />);
    await user.keyboard('{Control>}k{/Control}phe duyet{Enter}');
    expect((screen.getByLabelText('Tên (tiếng Việt)') as HTMLInputElement).value).toBe('Phê duyệt hồ sơ');
    await user.keyboard('{Control>}k{/Control}khong co gi nhu the');
    expect(screen.getByText('Không có lệnh hay mục nào như vậy')).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('has every shortcut, everything that can be drawn and every side of the procedure in its command palette (D6)', async () => {
    const user = userEvent.setup();
    render(<Bench onSave={() => undefined} />);
    await user.keyboard('{Control>}k{/Control}');
    const offered = within(screen.getByRole('dialog')).getAllByRole('option', { hidden: true });
    const titles = offered.map((option) => option.querySelector('.mc-command-title')?.textContent);
    // The palette itself, and what means something only where the focus is.
    const elsewhere = [
      'commands',
      'leave',
      'open',
      'walk',
      'move',
      'nextResult',
      'previousResult',
      'comment',
    ];
    const drawn = Object.entries(vi.kinds).filter(([kind]) => kind !== 'start');
    const sides = Object.entries(vi.rooms.names).filter(([room]) => room !== 'drawing');
    expect(titles).toEqual(
      expect.arrayContaining([
        ...shortcuts.filter(({ id }) => !elsewhere.includes(id)).map(({ id }) => vi.shortcuts.keys[id]),
        ...drawn.map(([, kind]) => vi.palette.add(kind)),
        ...sides.map(([, side]) => vi.commands.enter(side)),
      ]),
    );
  });

  it('adds a step after the selected one, names it, and undoes both', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    const user = userEvent.setup();
    render(<Bench onDocument={seen} />);
    select('sign');
    await user.click(screen.getByRole('button', { name: 'Thêm bước' }));
    const name = screen.getByLabelText('Tên (tiếng Việt)');
    await user.clear(name);
    await user.type(name, 'Đóng dấu{Enter}');
    const named = seen.mock.lastCall?.[0];
    expect(named?.flow.nodes.at(-1)).toMatchObject({ id: 'buoc_moi', title: { vi: 'Đóng dấu' } });
    expect(named?.flow.edges.at(-1)).toMatchObject({ from: 'sign', to: 'buoc_moi' });
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    await user.click(screen.getByRole('button', { name: 'Hoàn tác' }));
    expect(JSON.stringify(seen.mock.lastCall?.[0])).toBe(JSON.stringify(sampleProcedure));
  });

  it('connects and moves without dragging, offering only what the rules allow (D4)', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    const user = userEvent.setup();
    render(<Bench onDocument={seen} />);
    select('return_result');
    await user.click(screen.getByRole('button', { name: 'Nối tới…' }));
    const search = screen.getByRole('textbox', { name: 'Nối tới…' });
    const list = search.parentElement as HTMLElement;
    expect(within(list).queryByText('Nộp hồ sơ')).toBeNull();
    await user.type(search, 'ky giay{Enter}');
    expect(seen.mock.lastCall?.[0].flow.edges.at(-1)).toMatchObject({
      from: 'return_result',
      to: 'sign',
      returns: true,
    });

    select('return_result');
    const away = screen.getByLabelText('Ngang');
    await user.clear(away);
    await user.type(away, '2345{Enter}');
    expect(seen.mock.lastCall?.[0].layout.nodes['return_result']?.x).toBe(2345);
    await user.selectOptions(screen.getByLabelText('Nằm trong'), 'phase_one');
    expect(seen.mock.lastCall?.[0].flow.nodes.find(({ id }) => id === 'return_result')?.within).toBe(
      'phase_one',
    );
  });

  it('sets who performs a step and how long it takes', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    const user = userEvent.setup();
    render(<Bench onDocument={seen} />);
    select('sign');
    await user.selectOptions(screen.getByLabelText('Vai trò'), 'specialist');
    await user.selectOptions(screen.getByLabelText('Xác định cơ quan'), 'named');
    await user.selectOptions(screen.getByLabelText('Cơ quan'), 'H49.12');
    const amount = screen.getByLabelText('Số lượng');
    await user.clear(amount);
    await user.type(amount, '2,5{Enter}');
    expect(seen.mock.lastCall?.[0].flow.nodes.find((node) => node.id === 'sign')).toMatchObject({
      performer: { role: 'specialist', agency: { agency: 'H49.12' } },
      duration: { rows: [{ value: 2.5, unit: 'WORKING_DAY' }] },
    });
  });

  it('removes with Delete, restores with Ctrl+Z and saves with Ctrl+S what is still being typed', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    const saved = jest.fn();
    const user = userEvent.setup();
    render(<Bench onDocument={seen} onSave={saved} />);
    select('sign');
    await user.keyboard('{Delete}');
    expect(screen.queryByText('Ký Giấy chứng nhận')).toBeNull();
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.getAllByText('Ký Giấy chứng nhận').length).toBeGreaterThan(0);
    select('sign');
    await user.type(screen.getByLabelText('Tên (tiếng Anh)'), ' now');
    await user.keyboard('{Control>}s{/Control}');
    expect(saved).toHaveBeenCalledTimes(1);
    expect(seen.mock.lastCall?.[0].flow.nodes.find((node) => node.id === 'sign')?.title.en).toBe(
      'Sign the certificate now',
    );
  });

  it('selects everything with Ctrl+A, what stands inside a phase with its phase', () => {
    render(<Bench />);
    fireEvent.keyDown(document.body, { key: 'a', ctrlKey: true });
    const outer = sampleProcedure.flow.nodes.filter(({ within: holder }) => holder === undefined);
    expect(screen.getByText(vi.panel.several(outer.length))).toBeTruthy();
  });

  it('leads from a problem to its place, with what, why and cure (D10)', async () => {
    const user = userEvent.setup();
    render(<Bench />);
    await user.click(screen.getByRole('button', { name: /^Vấn đề cần xem/ }));
    await user.click(screen.getByRole('button', { name: /Rút ngắn một bước/ }));
    expect((screen.getByLabelText('Tên (tiếng Việt)') as HTMLInputElement).value).toBe('Ký Giấy chứng nhận');
  });

  it('keeps the problems open where they were opened, and covers no other room with them', async () => {
    const user = userEvent.setup();
    render(<Bench />);
    const isOpen = (): string | null =>
      screen.getByRole('button', { name: /^Vấn đề cần xem/ }).getAttribute('aria-expanded');
    await user.click(screen.getByRole('button', { name: /^Vấn đề cần xem/ }));
    expect(isOpen()).toBe('true');
    await user.click(screen.getByRole('tab', { name: 'Biểu mẫu' }));
    expect(isOpen()).toBe('false');
    await user.click(screen.getByRole('tab', { name: 'Bản vẽ' }));
    expect(isOpen()).toBe('true');
  });

  it('shows everything and changes nothing when it can only be read', async () => {
    const seen = jest.fn();
    const user = userEvent.setup();
    render(<Bench onDocument={seen} readOnly />);
    select('sign');
    expect((screen.getByLabelText('Tên (tiếng Việt)') as HTMLInputElement).disabled).toBe(true);
    await user.keyboard('{Delete}');
    expect(seen).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Thêm bước' })).toBeNull();
  });

  it('invites to draw the first step of an empty procedure', async () => {
    const seen = jest.fn<(next: ProcedureDocument) => void>();
    const [start] = sampleProcedure.flow.nodes;
    const first = {
      ...sampleProcedure,
      limits: [],
      milestones: [],
      flow: { nodes: start ? [start] : [], edges: [] },
    };
    render(<Bench first={first} onDocument={seen} />);
    await userEvent.click(screen.getByRole('button', { name: 'Vẽ bước đầu tiên' }));
    expect(seen.mock.lastCall?.[0].flow.edges).toMatchObject([{ from: 'start', to: 'tiep_nhan_ho_so' }]);
  });

  it('prints the shortcuts from the list the keys are read from (D5)', async () => {
    render(<Bench />);
    await userEvent.keyboard('?');
    expect(within(screen.getByRole('dialog')).getByText('Hoàn tác')).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
