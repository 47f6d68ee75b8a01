import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Fact, Paper, ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { everythingProcedure } from '../../testing/everything-procedure.ts';
import { choose, openRoom, typeInto } from '../../testing/room-bench.tsx';
import { viPapers } from '../../text/papers-vi.ts';

const text = viPapers.papers;
const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const now = (): ProcedureDocument => onDocument.mock.lastCall?.[0] ?? everythingProcedure;
const room = (): HTMLElement => document.querySelector<HTMLElement>('.mc-room') as HTMLElement;
const section = (id: string) =>
  within(room().querySelector<HTMLElement>(`[data-section="${id}"]`) as HTMLElement);
const bare = { ...everythingProcedure, papers: [] };
const contract: Paper = {
  id: 'hop_dong',
  title: { vi: 'Hợp đồng', en: 'Contract' },
  originals: null,
  copies: null,
  sets: 1,
  required: true,
  handling: 'keep',
  reusable: false,
};
const asking = { ...bare, papers: [contract] };

const open = (first: ProcedureDocument = bare): void =>
  openRoom({ document: first, room: 'papers', onDocument });

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

describe('the head', () => {
  it('takes a national code, and says how one looks instead of taking what is none', () => {
    open();
    const code = section('head').getByLabelText(text.nationalCode);
    typeInto(code, '1.12');
    expect(section('head').getByRole('alert').textContent).toContain('1.12');
    expect(onDocument).not.toHaveBeenCalled();
    typeInto(code, '1.000656');
    expect(now().head.nationalCode).toBe('1.000656');
    expect(section('head').queryByRole('alert')).toBeNull();
  });

  it('says nothing of the scope until an agency is chosen from the tree', () => {
    open();
    fireEvent.click(section('where').getByLabelText(text.unitScopeWays.some));
    expect(onDocument).not.toHaveBeenCalled();
    fireEvent.change(section('where').getByLabelText(text.findAgency), { target: { value: 'xay dung' } });
    fireEvent.click(section('where').getByLabelText(/Sở Xây dựng/));
    expect(now().head.unitScope).toEqual(['H49.12']);
  });

  it('keeps at least one channel', () => {
    open();
    for (const name of [text.channelNames.counter, text.channelNames.online])
      fireEvent.click(
        within(section('where').getByRole('group', { name: text.channels })).getByLabelText(name),
      );
    expect(now().head.channels).toEqual(['post']);
    const last = within(section('where').getByRole('group', { name: text.channels })).getByLabelText(
      text.channelNames.post,
    );
    expect(last).toHaveProperty('disabled', true);
  });
});

describe('the papers', () => {
  it('are added by name with Enter, one after the other', () => {
    open();
    for (const name of ['Đơn đăng ký', 'Hợp đồng']) {
      const field = section('papers').getByLabelText(text.newPaper);
      fireEvent.change(field, { target: { value: name } });
      fireEvent.keyDown(field, { key: 'Enter' });
    }
    expect(now().papers.map(({ id }) => id)).toEqual(['don_dang_ky', 'hop_dong']);
  });

  it('come as a whole list when several lines are pasted, and go with one undo', () => {
    open();
    const field = section('papers').getByLabelText(text.newPaper);
    fireEvent.paste(field, {
      clipboardData: { getData: () => '1. Đơn đăng ký;\n2. Hợp đồng (Bản chính: 1)' },
    });
    expect(now().papers).toMatchObject([{ id: 'don_dang_ky' }, { id: 'hop_dong', originals: 1 }]);
    fireEvent.click(screen.getByRole('button', { name: /Hoàn tác/ }));
    expect(now().papers).toEqual([]);
  });

  it('are demanded on a condition when one is said, and never by a rule that nobody meant', () => {
    open(asking);
    choose(section('papers').getByLabelText(text.table.required), 'when');
    expect(onDocument).not.toHaveBeenCalled();
    expect(section('papers').getByText(text.notSaidYet.when)).toBeTruthy();
    fireEvent.click(section('papers').getByRole('button', { name: /Thêm điều kiện/ }));
    expect(now().papers[0]?.required).toHaveProperty('fact');
    expect(section('papers').queryByText(text.notSaidYet.when)).toBeNull();
    expect(section('papers').getByText(text.conditionHint)).toBeTruthy();
  });

  it('are not demanded by a fact that only their own name resembles', () => {
    const near: Fact = {
      ...{ id: 'gan', type: 'boolean', title: { vi: 'Có hợp đồng', en: '' }, knownFrom: 'reception' },
      source: { kind: 'channel' },
    };
    open({ ...asking, facts: [...everythingProcedure.facts, near] });
    choose(section('papers').getByLabelText(text.table.required), 'when');
    expect(onDocument).not.toHaveBeenCalled();
  });

  it('are demanded by the fact that their published words speak of', () => {
    const agreed: Fact = {
      ...{ id: 'the_chap', type: 'boolean', title: { vi: 'Thửa đất đang thế chấp', en: '' } },
      ...{ source: { kind: 'channel' }, knownFrom: 'reception' },
    };
    const facts = [...everythingProcedure.facts, agreed];
    open({ ...asking, facts, papers: [{ ...contract, conditionText: { vi: 'nếu đang thế chấp', en: '' } }] });
    choose(section('papers').getByLabelText(text.table.required), 'when');
    expect(now().papers[0]?.required).toEqual({ fact: 'the_chap', op: 'eq', value: true });
  });

  it('are left to the desk by words that say when, and stay as they were until these are written', () => {
    open(asking);
    choose(section('papers').getByLabelText(text.table.required), 'judged');
    expect(onDocument).not.toHaveBeenCalled();
    typeInto(section('papers').getByLabelText(text.conditionText), 'khi có ủy quyền');
    expect(now().papers[0]).toMatchObject({ required: false, conditionText: { vi: 'khi có ủy quyền' } });
    choose(section('papers').getByLabelText(text.table.required), 'never');
    expect(now().papers[0]).toMatchObject({ required: false });
    expect(now().papers[0]).not.toHaveProperty('conditionText');
  });

  it('are not demanded of everybody where a pasted line says in which case', () => {
    open();
    fireEvent.change(section('papers').getByLabelText(text.pasteHint), {
      target: { value: 'Đơn đăng ký\nBản vẽ (nếu tách thửa)' },
    });
    fireEvent.click(section('papers').getByRole('button', { name: text.pasted(2) }));
    expect(now().papers).toMatchObject([
      { title: { vi: 'Đơn đăng ký' }, required: true },
      { title: { vi: 'Bản vẽ' }, required: false, conditionText: { vi: 'nếu tách thửa' } },
    ]);
    expect(section('papers').getByText(text.judgedWhen('nếu tách thửa'))).toBeTruthy();
  });

  it('that something uses are removed only after it is said where', () => {
    const demands = { reason: false, papers: [contract.id], facts: [], signatures: [] };
    const edges = everythingProcedure.flow.edges.map((edge) =>
      edge.id === 'accept' ? { ...edge, demands } : edge,
    );
    open({ ...asking, flow: { ...everythingProcedure.flow, edges } });
    fireEvent.click(section('papers').getByRole('button', { name: text.remove(contract.title.vi) }));
    expect(onDocument).not.toHaveBeenCalled();
    const question = within(
      section('papers').getByRole('group', { name: text.removal.ask(contract.title.vi) }),
    );
    expect(question.getByRole('button', { name: text.uses.edge('Tiếp nhận') })).toBeTruthy();
    fireEvent.click(question.getByRole('button', { name: text.removal.confirm }));
    expect(now().papers).toEqual([]);
    expect(now().flow.edges.find(({ id }) => id === 'accept')).not.toHaveProperty('demands');
  });
});

describe('fees', () => {
  it('are typed with or without dots and shown as money', () => {
    open();
    const name = section('fees').getByLabelText(text.newFee);
    fireEvent.change(name, { target: { value: 'Lệ phí hộ tịch' } });
    fireEvent.keyDown(name, { key: 'Enter' });
    const [amount] = section('fees').getAllByLabelText(text.feeAmount).slice(-1);
    if (amount === undefined) throw new Error('No amount');
    typeInto(amount, '1.234.567');
    expect(now().head.fees.at(-1)?.amount).toBe(1_234_567);
    expect(amount).toHaveProperty('value', '1.234.567 ₫');
    typeInto(amount, 'miễn phí');
    expect(amount).toHaveProperty('value', '1.234.567 ₫');
    typeInto(amount, '');
    expect(now().head.fees.at(-1)?.amount).toBeNull();
  });
});

it('gives a standing action to somebody else, and takes it back', () => {
  open();
  const act = within(section('standing').getByRole('group', { name: text.standing.stop }));
  fireEvent.click(act.getByLabelText(text.another));
  expect(now().head.standing?.stop).toMatchObject({ role: 'agencyLeader' });
  fireEvent.click(act.getByLabelText(text.another));
  expect(now().head).not.toHaveProperty('standing');
});

it('only shows everything to whoever may not draw', () => {
  openRoom({ document: asking, room: 'papers', readOnly: true });
  const open = room().querySelectorAll<HTMLInputElement>(':is(input, select, textarea):not(:disabled)');
  expect([...open].map((field) => field.labels?.[0]?.textContent)).toEqual([]);
});
