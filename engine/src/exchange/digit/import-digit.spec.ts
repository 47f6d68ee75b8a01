import { describe, expect, it } from '@jest/globals';
import { checkProcedure } from '../../check/check-procedure.ts';
import { compileProcedure } from '../../machine/compile-procedure.ts';
import { describeProblem } from '../../problem/wording.ts';
import { importDigit } from './import-digit.ts';

const hours = (count: number) => count * 3_600_000;
const action = (name: string, nextState: string | null, roles: readonly string[] = ['CLERK'], more = {}) => ({
  ...{ action: name, nextState, roles },
  ...more,
});

const states = [
  {
    state: null,
    isStartState: true,
    sla: null,
    actions: [action('NOP', 'CHO_KIEM_TRA', ['CITIZEN', 'DESK'])],
  },
  {
    ...{
      uuid: 'u1',
      state: 'CHO_KIEM_TRA',
      applicationStatus: 'CHO_KIEM_TRA',
      sla: hours(24),
      isStateUpdatable: true,
    },
    actions: [action('CHUYEN', 'u2'), action('TU_CHOI', 'TU_CHOI'), action('TRA_LAI', 'CHO_KIEM_TRA')],
  },
  {
    uuid: 'u2',
    state: 'CHO_DUYET',
    sla: null,
    docUploadRequired: true,
    actions: [action('DUYET', 'XONG', ['LEADER']), action('TRA', 'CHO_KIEM_TRA', ['LEADER'])],
  },
  { state: 'TU_CHOI', isTerminateState: true, actions: null },
  { state: 'XONG', isTerminateState: true, actions: [] },
];
const service = {
  tenantId: 'hg',
  businessService: 'GIAY_PHEP',
  business: 'giay-phep',
  businessServiceSla: hours(120),
  states,
};

function imported(value: unknown, performers = {}) {
  const answer = importDigit(JSON.stringify(value), { performers });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return { document: answer.documents[0]!.document, accounts: answer.accounts };
}

const changed = (state: number, more: object) => ({
  ...service,
  states: states.map((one, i) => (i === state ? { ...one, ...more } : one)),
});
const codes = (value: unknown) => imported(value).accounts.flatMap(({ problem }) => problem?.code ?? []);

describe("DIGIT's business services", () => {
  it('states are steps or ends, actions are edges, whether they name the state or its uuid', () => {
    const { nodes, edges } = imported({ BusinessServices: [service] }).document.flow;
    expect(nodes.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'start nop_ho_so',
      'step cho_kiem_tra',
      'step cho_duyet',
      'end tu_choi',
      'end xong',
    ]);
    expect(
      edges.map(({ from, to, label, returns }) => `${from}>${to}:${label?.vi}${returns ? ' ↩' : ''}`),
    ).toEqual([
      'nop_ho_so>cho_kiem_tra:NOP',
      'cho_kiem_tra>cho_duyet:CHUYEN',
      'cho_kiem_tra>tu_choi:TU CHOI',
      'cho_kiem_tra>cho_kiem_tra:TRA LAI ↩',
      'cho_duyet>xong:DUYET',
      'cho_duyet>cho_kiem_tra:TRA ↩',
    ]);
  });

  it('the time of the whole is the promise and that of a state its plan, in hours as published, which is said', () => {
    const { document } = imported(service);
    expect(document.limits).toMatchObject([{ promise: true, amount: [{ value: 120, unit: 'HOUR' }] }]);
    expect(document.flow.nodes[1]).toMatchObject({ duration: { rows: [{ value: 24, unit: 'HOUR' }] } });
    expect(codes(service)).toEqual(expect.arrayContaining(['digit-promise', 'digit-hours']));
  });

  it('no time stated is openly not stated, never none', () => {
    expect(imported(changed(2, { docUploadRequired: false })).document.flow.nodes[2]).toMatchObject({
      duration: { notStated: true },
    });
    expect(codes(changed(2, { docUploadRequired: false }))).toContain('digit-no-time');
  });

  it('a time is read to the minute, and none at all is none', () => {
    const planOf = (sla: number) => imported(changed(1, { sla })).document.flow.nodes[1];
    expect(planOf(5_400_001)).toMatchObject({ duration: { rows: [{ value: 1.5, unit: 'HOUR' }] } });
    expect(planOf(0)).toMatchObject({ duration: { notStated: true } });
  });

  it('everything there is to say of a state is said, one does not hide another', () => {
    const said = codes(changed(2, { sla: hours(8), docUploadRequired: true, isStartState: true }));
    expect(said).toEqual(expect.arrayContaining(['digit-documents', 'digit-start-too', 'digit-hours']));
  });

  it('roles are noted until somebody says who that is here', () => {
    expect(imported(service).document.flow.nodes[1]!.note?.vi).toContain('CHUYEN: CLERK');
    const clerk = { role: 'specialist', agency: { is: 'competent' as const } };
    const leader = { role: 'agencyLeader', agency: { is: 'competent' as const } };
    const { nodes } = imported(service, { CLERK: clerk, LEADER: leader }).document.flow;
    expect(nodes.slice(1, 3)).toMatchObject([{ performer: clerk }, { performer: leader }]);
  });

  it.each<[string, unknown, string]>([
    [
      'an end that still has actions',
      changed(4, { actions: [action('MO_LAI', 'CHO_DUYET')] }),
      'digit-end-with-actions',
    ],
    ['a state nobody can leave', changed(2, { actions: [], docUploadRequired: false }), 'digit-no-actions'],
    [
      'an action that leads nowhere',
      changed(2, { actions: [action('X', 'KHONG_CO')] }),
      'digit-next-unknown',
    ],
    [
      'an action that is switched off',
      changed(2, { actions: [action('X', 'XONG', [], { active: false })] }),
      'digit-inactive',
    ],
    ['a field nobody knows', changed(2, { escalation: 'x' }), 'digit-field'],
    ['papers that are not named', service, 'digit-documents'],
    ['a state that stands there twice', { ...service, states: [...states, states[2]] }, 'digit-state-twice'],
    ['a time longer than any limit', changed(1, { sla: 1e18 }), 'digit-time-uncountable'],
    ['a whole longer than any limit', { ...service, businessServiceSla: 1e18 }, 'digit-time-uncountable'],
    ['no time of the whole', { ...service, businessServiceSla: null }, 'digit-no-promise'],
  ])('%s is reported with its line, in words', (_, value, code) => {
    const { accounts } = imported(value);
    const account = accounts.find(({ problem }) => problem?.code === code)!;
    expect(account.line).toBeGreaterThan(0);
    expect(describeProblem(account.problem!, 'vi').what).not.toContain(code);
  });

  it('every state and action has an account', () => {
    const { accounts } = imported(service);
    const places = accounts.map(({ element }) => element);
    for (const [i, { actions }] of states.entries())
      for (const place of [`/states/${i}`, ...(actions ?? []).map((_, j) => `/states/${i}/actions/${j}`)])
        expect(places).toContain(place);
  });

  it('runs as it was drawn, once it is said who does what', () => {
    const { document } = imported(service, { CLERK: { role: 'specialist', agency: { is: 'competent' } } });
    expect(() => compileProcedure(document, 1)).not.toThrow();
    expect(checkProcedure(document).problems.map(({ code }) => code)).not.toContain('dead-end');
  });

  it('several ways in are a first step with several actions', () => {
    const two = changed(0, { actions: [action('A', 'CHO_KIEM_TRA'), action('B', 'CHO_DUYET')] });
    const { nodes, edges } = imported(two).document.flow;
    expect(nodes.slice(0, 2).map(({ kind }) => kind)).toEqual(['start', 'step']);
    expect(edges.filter(({ from }) => from === nodes[1]!.id)).toHaveLength(2);
  });

  it.each<[string, unknown, string]>([
    ['nothing', {}, 'digit-no-service'],
    ['no states', { businessService: 'X', states: [] }, 'digit-shape'],
    ['no start', { businessService: 'X', states: [{ state: 'A' }] }, 'digit-no-start'],
    ['two states without a name', { businessService: 'X', states: [{}, {}] }, 'digit-many-starts'],
    ['a time that is none', { ...service, businessServiceSla: -1 }, 'digit-shape'],
  ])('a file with %s is refused', (_, value, code) => {
    expect(importDigit(JSON.stringify(value))).toMatchObject({ ok: false, problems: [{ code }] });
  });
});
