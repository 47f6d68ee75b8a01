import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { describeVerdict, type LimitVerdict, type ProcedureDocument } from '@motcua/engine';
import { cleanup, fireEvent, within } from '@testing-library/react';
import type { DesignerProblem } from '../../drawing/flow-elements.ts';
import { milestoneOffers, offerGroups } from '../../model/milestone-offers.ts';
import { milestoneTitle, milestoneWords } from '../../model/milestone-words.ts';
import { everythingProcedure } from '../../testing/everything-procedure.ts';
import { choose, openRoom, typeInto } from '../../testing/room-bench.tsx';
import { viClocks } from '../../text/clocks-vi.ts';
import { viPapers } from '../../text/papers-vi.ts';

const text = viClocks.clocks;
const onDocument = jest.fn<(next: ProcedureDocument) => void>();
const now = (): ProcedureDocument => onDocument.mock.lastCall?.[0] ?? everythingProcedure;
const room = (): HTMLElement => document.querySelector<HTMLElement>('.mc-room') as HTMLElement;
const section = (id: string) =>
  within(room().querySelector<HTMLElement>(`[data-section="${id}"]`) as HTMLElement);
const bare = { ...everythingProcedure, limits: [], milestones: [], pauseRules: [] };

afterEach(() => {
  cleanup();
  onDocument.mockClear();
});

describe('a limit', () => {
  it('is stated from nothing for the whole procedure: its milestones come with it, as the drawing reaches them', () => {
    openRoom({ document: bare, room: 'clocks', onDocument });
    const form = within(section('limits').getByRole('group', { name: text.addLimit }));
    expect(form.getByRole<HTMLInputElement>('radio', { name: text.limitOf.whole }).checked).toBe(true);
    typeInto(form.getByLabelText(text.newAmount), '20');
    fireEvent.click(form.getByRole('button', { name: text.addLimit }));
    expect(now().limits).toMatchObject([
      {
        id: 'thoi_han_giai_quyet',
        promise: true,
        covers: 'all',
        amount: [{ value: 20, unit: 'WORKING_DAY' }],
      },
    ]);
    const offered = milestoneOffers(now()).filter(({ group }) => group !== 'unreached');
    for (const { on } of now().milestones) expect(offered.map((offer) => offer.on)).toContainEqual(on);
  });

  it('of one step runs while the dossier is there, and is not the promise', () => {
    openRoom({ document: bare, room: 'clocks', onDocument });
    const form = within(section('limits').getByRole('group', { name: text.addLimit }));
    fireEvent.click(form.getByRole('radio', { name: text.limitOf.step }));
    choose(form.getByLabelText(text.whichStep), 'appraise');
    typeInto(form.getByLabelText(text.newAmount), '3');
    fireEvent.click(form.getByRole('button', { name: text.addLimit }));
    expect(now().limits).toMatchObject([{ promise: false, covers: { nodes: ['appraise'], agencies: [] } }]);
    expect(now().milestones.map(({ on }) => on)).toEqual([
      { kind: 'entered', node: 'appraise' },
      { kind: 'left', node: 'appraise' },
    ]);
  });

  it('of a place without an English name leaves the English of its milestones open', () => {
    const nodes = bare.flow.nodes.map((node) =>
      node.id === 'appraise' ? { ...node, title: { ...node.title, en: '' } } : node,
    );
    const untranslated = { ...bare, flow: { ...bare.flow, nodes } };
    const named = (procedure: ProcedureDocument) =>
      milestoneTitle(procedure, { kind: 'entered', node: 'appraise' }).en;
    expect(named(untranslated)).toBe('');
    expect(named(bare)).toMatch(/^When this begins: ./);
  });

  it('of a place is offered first where there is none yet, and says where there is one', () => {
    openRoom({ document: bare, room: 'clocks', onDocument });
    const form = () => within(section('limits').getByRole('group', { name: text.addLimit }));
    const which = () => form().getByLabelText<HTMLSelectElement>(text.whichStep);
    fireEvent.click(form().getByRole('radio', { name: text.limitOf.step }));
    const [first, second] = Array.from(which().options, ({ value }) => value);
    const name = which().selectedOptions[0]?.text ?? '';
    expect(which().value).toBe(first);
    typeInto(form().getByLabelText(text.newAmount), '3');
    fireEvent.click(form().getByRole('button', { name: text.addLimit }));
    fireEvent.click(section('limits').getByRole('button', { name: text.addLimit }));
    fireEvent.click(form().getByRole('radio', { name: text.limitOf.step }));
    expect(which().value).toBe(second);
    expect(which().options[0]?.text).toBe(text.hasLimit(name));
    expect(which().selectedOptions[0]?.text).not.toContain(text.hasLimit(''));
  });

  it('ends where something happens in the drawing, found by its name, in one step', () => {
    openRoom({ document: everythingProcedure, room: 'clocks', onDocument });
    const [ends] = section('limits').getAllByRole('combobox', { name: text.ends });
    if (ends === undefined) throw new Error('No end');
    fireEvent.click(ends);
    fireEvent.change(ends, { target: { value: 'xong: tham dinh ho so' } });
    fireEvent.keyDown(ends, { key: 'Enter' });
    const made = now().milestones.at(-1);
    expect(made).toMatchObject({ id: 'khi_xong_tham_dinh_ho_so', on: { kind: 'left', node: 'appraise' } });
    expect(now().limits[0]?.ends).toBe(made?.id);
    expect(onDocument).toHaveBeenCalledTimes(1);
  });

  it('offers each moment once, and what no way leads to last', () => {
    const words = milestoneOffers(everythingProcedure).map(({ on }) =>
      milestoneWords(everythingProcedure, on, 'vi'),
    );
    expect(words.filter((one, at) => words.indexOf(one) !== at)).toEqual([]);
    const groups = milestoneOffers(everythingProcedure).map(({ group }) => group);
    expect(groups).toEqual(groups.toSorted((a, b) => offerGroups.indexOf(a) - offerGroups.indexOf(b)));
  });

  it('says beside it what the checker found, in the words of the checker', () => {
    const verdict: LimitVerdict = {
      limit: 'promise',
      verdict: 'notProved',
      reason: 'not-stated',
      at: 'visit',
    };
    openRoom({ document: everythingProcedure, room: 'clocks', verdicts: [verdict] });
    expect(section('limits').getByText(describeVerdict(verdict, everythingProcedure, 'vi'))).toBeTruthy();
  });
});

it('a milestone that a limit counts by goes once another takes its place', () => {
  openRoom({ document: everythingProcedure, room: 'clocks', onDocument });
  const name = 'Nhận đủ hồ sơ hợp lệ';
  const { removal, remove } = viPapers.papers;
  fireEvent.click(section('milestones').getByRole('button', { name: remove(name) }));
  const question = within(section('milestones').getByRole('group', { name: removal.ask(name) }));
  expect(question.getByRole('button', { name: removal.confirm })).toHaveProperty('disabled', true);
  choose(question.getByLabelText(removal.instead), 'returned');
  fireEvent.click(question.getByRole('button', { name: removal.confirm }));
  expect(now().limits[0]?.starts).toBe('returned');
  expect(now().milestones.map(({ id }) => id)).toEqual(['returned']);
});

it('a reason to stop the clock is added by its name, with what fits it', () => {
  openRoom({ document: everythingProcedure, room: 'clocks', onDocument });
  choose(section('pauses').getByLabelText(text.addPause), 'SUPPLEMENT_RESTART');
  expect(now().pauseRules.at(-1)).toMatchObject({ id: 'bo_sung_tinh_lai_tu_dau', mode: 'RESTART' });
  const [restarts] = section('pauses').getAllByRole('group', { name: text.restarts }).slice(-1);
  if (restarts === undefined) throw new Error('No limits to restart');
  fireEvent.click(within(restarts).getByRole('checkbox'));
  expect(now().pauseRules.at(-1)?.restarts).toEqual(['promise']);
});

it('names the calendar of the competent agency and says who chose it', () => {
  const head = { ...everythingProcedure.head, competentAgency: { agency: 'H49.12' } };
  openRoom({ document: { ...everythingProcedure, head }, room: 'clocks' });
  const expected = text.calendar.named('Lịch chung của tỉnh', 'Sở Xây dựng');
  expect(section('calendar').getAllByText(expected).length).toBeGreaterThan(0);
  expect(section('calendar').getByText(text.calendar.why)).toBeTruthy();
});

describe('a contradiction', () => {
  const problem: DesignerProblem = {
    code: 'limit-exceeded',
    severity: 'error',
    path: '/limits/0',
    at: 'promise',
    facts: {},
    what: 'Vượt thời hạn',
    why: 'Cộng các bước lại',
    cure: 'Rút ngắn một bước',
  };

  it('is acknowledged from its problem, with reason and source, listed, and taken back', () => {
    openRoom({ document: everythingProcedure, room: 'clocks', problems: [problem], onDocument });
    fireEvent.click(section('limits').getByRole('button', { name: text.acknowledge.open }));
    const form = within(section('limits').getByRole('group', { name: text.acknowledge.open }));
    expect(form.getByRole('button', { name: text.acknowledge.save })).toHaveProperty('disabled', true);
    typeInto(form.getByLabelText(text.acknowledge.reason), 'Công bố ghi như vậy');
    typeInto(form.getByLabelText(text.acknowledge.source), 'QĐ 295');
    fireEvent.click(form.getByRole('button', { name: text.acknowledge.save }));
    expect(now().acknowledgements).toEqual([
      {
        code: 'limit-exceeded',
        at: 'promise',
        reason: { vi: 'Công bố ghi như vậy', en: '' },
        source: 'QĐ 295',
      },
    ]);
    const card = within(section('acknowledged').getByRole('group', { name: problem.what }));
    fireEvent.click(card.getByRole('button', { name: viPapers.papers.remove(problem.what) }));
    expect(now().acknowledgements).toEqual([]);
  });

  it('of the drawing itself is not offered to be kept', () => {
    const broken = { ...problem, code: 'milestone-unknown' };
    openRoom({ document: everythingProcedure, room: 'clocks', problems: [broken] });
    expect(section('limits').queryByRole('button', { name: text.acknowledge.open })).toBeNull();
  });
});

it('only shows everything to whoever may not draw', () => {
  openRoom({ document: everythingProcedure, room: 'clocks', readOnly: true });
  const open = room().querySelectorAll<HTMLInputElement>(':is(input, select, textarea):not(:disabled)');
  expect([...open].map((field) => field.labels?.[0]?.textContent)).toEqual([]);
});
