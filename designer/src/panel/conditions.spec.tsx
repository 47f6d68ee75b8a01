import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Condition, ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { ProcedureDesigner } from '../shell/procedure-designer.tsx';
import { formProcedure } from '../testing/form-procedure.ts';
import { edge } from '../testing/sample-procedure.ts';

const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const sale: Condition = { fact: 'kind', op: 'eq', value: 'sale' };
const split: Condition = { fact: 'split', op: 'eq', value: true };

/** The decision with two rules of its own and its "otherwise"; the step's time by case. */
function deciding(first: Condition, second: Condition): ProcedureDocument {
  const { nodes, edges } = formProcedure.flow;
  return {
    ...formProcedure,
    flow: {
      nodes: nodes.map((node) =>
        node.id === 'appraise' && node.kind === 'step'
          ? {
              ...node,
              duration: {
                rows: [
                  { when: sale, value: 2, unit: 'WORKING_DAY' },
                  { when: { all: [sale, split] }, value: 3, unit: 'WORKING_DAY' },
                ],
              },
            }
          : node,
      ),
      edges: edges.flatMap((one) => {
        if (one.id === 'nothing_to_pay') return [{ ...one, order: 5 }];
        if (one.id !== 'must_pay_rule') return [one];
        return [
          { ...one, when: first },
          edge('second', 'owes', 'both', 'Tách thửa', { when: second, order: 1 }),
        ];
      }),
    },
  };
}

function Bench({ first }: { readonly first: ProcedureDocument }) {
  const [value, setValue] = useState(first);
  return (
    <div style={{ width: 1200, height: 700 }}>
      <ProcedureDesigner
        value={value}
        onChange={(next) => {
          setValue(next);
          onDocument(next);
        }}
        problems={[]}
        language="vi"
        agencies={[{ id: 'H49.12', name: { vi: 'Phường Hừng Đông', en: 'Hung Dong' } }]}
        roles={[]}
        relations={[]}
      />
    </div>
  );
}

function open(document_: ProcedureDocument, node: string): ReturnType<typeof within> {
  render(<Bench first={document_} />);
  const card = document.querySelector(`.react-flow__node[data-id="${node}"]`);
  if (card === null) throw new Error(`No node ${node} on the screen`);
  fireEvent.click(card);
  return within(screen.getByRole('complementary', { name: 'Thuộc tính' }));
}

const now = (): ProcedureDocument => {
  const last = onDocument.mock.lastCall?.[0];
  if (last === undefined) throw new Error('Nothing was changed');
  return last;
};
const ruleNow = (): Condition | undefined => now().flow.edges.find(({ id }) => id === 'second')?.when;

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

describe('the rules of a decision', () => {
  it('that both hold are said, with a case that shows it', () => {
    const panel = open(deciding(sale, split), 'owes');
    expect(
      panel.getByText(
        '“Hình thức là Chuyển nhượng” và “Tách thửa” cùng đúng khi Hình thức là Chuyển nhượng và Tách thửa: có. Đường xếp trên được đi.',
      ),
    ).toBeTruthy();
  });

  it('that never both hold are said to be proved so', () => {
    const panel = open(deciding(sale, { fact: 'kind', op: 'eq', value: 'gift' }), 'owes');
    expect(panel.getByText(/^Đã xét hết: không bao giờ hai đường cùng đúng/)).toBeTruthy();
    expect(panel.getByText(/đường “khi không điều kiện nào đúng” không được dùng/)).toBeTruthy();
  });

  it('without a turn are named', () => {
    const panel = open(deciding(sale, { all: [sale, split] }), 'owes');
    expect(panel.getByText(/^“Tách thửa” không bao giờ tới lượt/)).toBeTruthy();
  });
});

describe('a condition', () => {
  it('is built of fact, comparison and values chosen by name, and read back', () => {
    const panel = open(deciding(sale, split), 'owes');
    fireEvent.click(panel.getByRole('button', { name: /^Tách thửa/ }));
    fireEvent.change(panel.getByLabelText('Dữ kiện'), { target: { value: 'kind' } });
    fireEvent.change(panel.getByLabelText('So sánh'), { target: { value: 'in' } });
    fireEvent.click(panel.getByLabelText('Tặng cho'));
    expect(ruleNow()).toEqual({ fact: 'kind', op: 'in', value: ['sale', 'gift'] });
    expect(panel.getByText('Chỉ khi: Hình thức là một trong Chuyển nhượng, Tặng cho')).toBeTruthy();
  });

  it('is joined, grouped and turned round', () => {
    const panel = open(deciding(sale, split), 'owes');
    fireEvent.click(panel.getByRole('button', { name: /^Tách thửa/ }));
    fireEvent.click(panel.getByRole('button', { name: 'Thêm nhóm' }));
    expect(ruleNow()).toMatchObject({ all: [split, { any: [{}] }] });
    const group = panel.getAllByRole('group', { name: 'Nhóm điều kiện' }).at(-1)!;
    fireEvent.click(within(group).getByRole('button', { name: 'Thêm điều kiện' }));
    expect(ruleNow()).toMatchObject({ all: [split, { any: [{}, {}] }] });
    fireEvent.click(panel.getAllByRole('button', { name: 'Đảo ngược: không phải' })[1]!);
    expect(ruleNow()).toMatchObject({ all: [{ not: split }, { any: [{}, {}] }] });
  });

  it('may ask a field of the form that no fact says yet: the fact is made along', () => {
    const panel = open(deciding(sale, split), 'owes');
    fireEvent.click(panel.getByRole('button', { name: /^Tách thửa/ }));
    fireEvent.change(panel.getByLabelText('Dữ kiện'), { target: { value: 'new:price' } });
    expect(now().facts.at(-1)).toMatchObject({ id: 'price', type: 'number' });
    expect(ruleNow()).toEqual({ fact: 'price', op: 'gt', value: 0 });
  });

  it('compares a date typed as offices write it', () => {
    const dated: ProcedureDocument = {
      ...deciding(sale, { fact: 'day', op: 'lt', value: '2026-01-01' }),
      facts: [
        ...formProcedure.facts,
        {
          id: 'day',
          type: 'date',
          title: { vi: 'Ngày nộp', en: 'Day' },
          source: { kind: 'today' },
          knownFrom: 'reception',
        },
      ],
    };
    const panel = open(dated, 'owes');
    fireEvent.click(panel.getByRole('button', { name: /^Tách thửa/ }));
    expect(panel.getByText('Chỉ khi: Ngày nộp trước 01/01/2026')).toBeTruthy();
    const value = panel.getByLabelText('Giá trị');
    fireEvent.change(value, { target: { value: '5/8/26' } });
    fireEvent.blur(value);
    expect(ruleNow()).toEqual({ fact: 'day', op: 'lt', value: '2026-08-05' });
  });
});

describe('a table of times', () => {
  it('says which row is never used and which case is missing, and is put in order', () => {
    const panel = open(deciding(sale, split), 'appraise');
    expect(panel.getByText(/^Dòng này không bao giờ được dùng/)).toBeTruthy();
    expect(panel.getByText(/^Còn thiếu trường hợp: /)).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Đưa dòng 2 lên' }));
    expect(panel.queryByText(/^Dòng này không bao giờ được dùng/)).toBeNull();
    fireEvent.click(panel.getByRole('button', { name: 'Thêm dòng cho mọi trường hợp còn lại' }));
    expect(panel.getByText('Đã xét hết: bảng đủ mọi trường hợp.')).toBeTruthy();
    fireEvent.click(panel.getByRole('button', { name: 'Thêm trường hợp' }));
    const step = now().flow.nodes.find(({ id }) => id === 'appraise');
    expect(step?.kind === 'step' && step.duration).toMatchObject({
      rows: [{ value: 3 }, { value: 2 }, { value: 2 }, { value: 2 }],
    });
    expect(
      step?.kind === 'step' && step.duration && 'rows' in step.duration && step.duration.rows[3],
    ).not.toHaveProperty('when');
  });
});
