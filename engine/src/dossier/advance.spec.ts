import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../document/canonical-json.ts';
import { at } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  compiled,
  edge,
  end,
  parallelProcedure,
  procedure,
  serialProcedure,
  step,
} from '../testing/procedures.ts';
import { allowedActions } from './allowed-actions.ts';
import { foldHistory } from './fold.ts';
import { openDossier } from './open.ts';

const serial = compiled(serialProcedure());
const code = (driver: Driver, ...attempt: Parameters<Driver['attempt']>) => {
  const outcome = driver.attempt(...attempt);
  return outcome.ok ? 'ok' : outcome.refusal.code;
};

describe('a dossier on a serial procedure', () => {
  it('stands at the first step once opened, with its clock started', () => {
    const { dossier, here } = new Driver(serial);
    expect(here).toEqual(['receive']);
    expect(dossier.status).toBe(2);
    expect(dossier.ledgers['promise']).toEqual([
      { kind: 'started', at: at('2026-03-02T08:00'), amount: { value: 2, unit: 'WORKING_DAY' } },
    ]);
  });

  it('moves by the actions drawn, closes at the end and ends the clock', () => {
    const driver = new Driver(serial);
    driver.take('receive_to_appraise').take('appraise_to_sign').take('sign_to_done', at('2026-03-03T09:00'));
    expect(driver.here).toEqual([]);
    expect(driver.dossier).toMatchObject({
      status: 10,
      outcome: 'granted',
      closedAt: at('2026-03-03T09:00'),
      position: { reception: 'accepted', result: 'issued', finance: 'none', delivery: 'none' },
    });
    expect(driver.dossier.ledgers['promise']?.map(({ kind }) => kind)).toEqual(['started', 'ended']);
  });

  it('opens a new visit with a new task when it returns to an earlier step', () => {
    const driver = new Driver(serial).take('receive_to_appraise').take('appraise_to_sign');
    driver.take('sign_to_appraise', undefined, { note: 'Thiếu căn cứ pháp lý' });
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['appraise.2']);
    expect(driver.entries.at(-1)).toMatchObject({
      entered: [{ instance: 'appraise.2', node: 'appraise' }],
      left: [{ instance: 'sign.1', node: 'sign', reason: 'completed' }],
    });
  });

  it('enters a step anew when an action leads back to that same step', () => {
    const again = compiled(
      procedure([step('ask'), end()], [edge('start', 'ask'), edge('ask', 'ask'), edge('ask', 'done')]),
    );
    const driver = new Driver(again).take('ask_to_ask').take('ask_to_ask');
    expect(driver.dossier.open.map(({ id }) => id)).toEqual(['ask.3']);
  });

  it('refuses, with a code each, what cannot be done', () => {
    const driver = new Driver(serial);
    expect(code(driver, 'recieve_to_appraise')).toBe('action-unknown');
    expect(code(driver, 'sign_to_done')).toBe('action-not-open');
    expect(code(driver, 'receive_to_appraise', undefined, { task: 'receive.2' })).toBe('action-not-open');
    const stranger = { person: 'p9', role: 'specialist', agency: 'H99.13' };
    expect(code(driver, 'receive_to_appraise', undefined, { actor: stranger })).toBe('action-not-yours');
    const cashier = { person: 'p9', role: 'cashier', agency: 'H99.12' };
    expect(code(driver, 'receive_to_appraise', undefined, { actor: cashier })).toBe('action-not-yours');
    expect(code(driver, 'receive_to_appraise', at('2026-03-01T08:00'))).toBe('time-goes-back');
    const later = { occurredAt: at('2026-03-09T08:00') };
    expect(code(driver, 'receive_to_appraise', at('2026-03-03T08:00'), later)).toBe('occurred-in-future');
    const before = { occurredAt: at('2026-02-27T08:00') };
    expect(code(driver, 'receive_to_appraise', at('2026-03-03T08:00'), before)).toBe(
      'occurred-before-opened',
    );
    expect(code(driver, 'receive_to_appraise', undefined, { facts: { anything: 1 } })).toBe('fact-not-asked');
    expect(code(driver, 'receive_to_appraise', undefined, { papers: ['nothing'] })).toBe('paper-unknown');
    driver.take('receive_to_appraise').take('appraise_to_sign');
    expect(code(driver, 'sign_to_appraise')).toBe('reason-required');
    expect(code(driver, 'sign_to_appraise', undefined, { note: '   ' })).toBe('reason-required');
    driver.take('sign_to_done');
    expect(code(driver, 'sign_to_done')).toBe('dossier-closed');
  });

  it('names the nearest action when one is mistyped', () => {
    const outcome = new Driver(serial).attempt('recieve_to_appraise');
    expect(outcome).toMatchObject({ ok: false, refusal: { facts: { nearest: 'receive_to_appraise' } } });
  });

  it('changes nothing when it refuses', () => {
    const driver = new Driver(serial);
    const before = canonicalJson(driver.dossier);
    driver.attempt('sign_to_done');
    expect(canonicalJson(driver.dossier)).toBe(before);
  });

  it('refuses to open through a channel or by a role that the head does not name', () => {
    const counterOnly = serialProcedure();
    const only = compiled({ ...counterOnly, head: { ...counterOnly.head, channels: ['counter'] } });
    expect(openDossier(only, opening({ channel: 'post' }))).toMatchObject({
      refusal: { code: 'channel-not-offered' },
    });
    const actor = { person: 'p', role: 'specialist', agency: 'H99.12' };
    expect(openDossier(only, opening({ actor }))).toMatchObject({ refusal: { code: 'opening-not-yours' } });
  });

  it('records an earlier occurrence and counts from it', () => {
    const driver = new Driver(serial, opening({ at: at('2026-03-02T10:00') }));
    driver.take('receive_to_appraise', at('2026-03-03T09:00'), {
      occurredAt: at('2026-03-02T14:00'),
      note: 'Ghi theo sổ giấy',
    });
    expect(driver.dossier.open[0]).toMatchObject({ id: 'appraise.1', openedAt: at('2026-03-02T14:00') });
    expect(driver.dossier.lastAt).toBe(at('2026-03-03T09:00'));
  });
});

describe('a step that belongs to an agency nobody could find', () => {
  it('is opened as a visible incident and offers its actions as impossible with the reason', () => {
    const byRelation = compiled(
      procedure(
        [
          step('tax', {
            performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: 'receiving' } },
          }),
          end(),
        ],
        [edge('start', 'tax'), edge('tax', 'done')],
      ),
    );
    const driver = new Driver(
      byRelation,
      opening({ findings: { agencies: { 'relation:taxOfficeOf:receiving': null } } }),
    );
    expect(driver.dossier.open[0]).toMatchObject({ node: 'tax', agency: null });
    expect(allowedActions(byRelation, driver.dossier).filter(({ standing }) => !standing)).toMatchObject([
      { action: 'tax_to_done', possible: false, refusal: { code: 'performer-not-found' } },
    ]);
    const found = { findings: { agencies: { 'relation:taxOfficeOf:receiving': 'H99.12' } } };
    const other = new Driver(byRelation, opening(found));
    expect(other.take('tax_to_done').dossier.outcome).toBe('granted');
  });
});

describe('parallel branches', () => {
  it('does not move the other branch when one takes an action', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    expect(driver.here).toEqual(['left_a', 'right_a']);
    expect(driver.take('left_a_to_left_b').here).toEqual(['left_b', 'right_a']);
  });

  it('joins once all branches are done', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    driver.take('left_a_to_left_b').take('left_b_to_left_end').take('right_a_to_right_b');
    expect(driver.here).toEqual(['right_b']);
    expect(driver.take('right_b_to_right_end').here).toEqual(['conclude']);
    expect(
      driver.entries.filter(({ entered }) => entered.some(({ node }) => node === 'conclude')),
    ).toHaveLength(1);
  });

  it('joins at the first finished branch when any is enough, and supersedes the rest', () => {
    const driver = new Driver(compiled(parallelProcedure('any'))).take('check_to_both');
    driver.take('left_a_to_left_b').take('left_b_to_left_end');
    expect(driver.here).toEqual(['conclude']);
    expect(driver.entries.at(-1)?.left).toContainEqual({
      instance: 'right_a.1',
      node: 'right_a',
      reason: 'superseded',
    });
  });

  it('returns inside one branch without disturbing the other', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    driver.take('right_a_to_right_b').take('left_a_to_left_b').take('left_b_to_left_a');
    expect(driver.dossier.open.map(({ id }) => id).sort()).toEqual(['both.1', 'left_a.2', 'right_b.1']);
  });

  it('closes sibling tasks as superseded when an action leaves the whole block', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both').take('right_a_to_right_b');
    driver.take('give_up');
    expect(driver.here).toEqual(['check']);
    expect(driver.entries.at(-1)?.left).toEqual(
      expect.arrayContaining([
        { instance: 'left_a.1', node: 'left_a', reason: 'completed' },
        { instance: 'right_b.1', node: 'right_b', reason: 'superseded' },
      ]),
    );
  });

  it('reopens only the branches an edge names and keeps the others with their results', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both');
    driver
      .take('left_a_to_left_b')
      .take('left_b_to_left_end')
      .take('right_a_to_right_b')
      .take('right_b_to_right_end');
    expect(driver.take('redo_left').here).toEqual(['left_a']);
    expect(driver.take('left_a_to_left_b').take('left_b_to_left_end').here).toEqual(['conclude']);
  });

  it('completes at once when no branch is entered, and counts only the entered ones', () => {
    const document = parallelProcedure();
    const facts = [
      {
        id: 'wide',
        type: 'boolean' as const,
        title: { vi: 'rộng', en: 'wide' },
        source: { kind: 'form' as const, field: 'wide' },
      },
    ];
    const needsWide = { fact: 'wide', op: 'eq' as const, value: true };
    const nodes = document.flow.nodes.map((node) =>
      node.kind === 'parallel'
        ? { ...node, branches: node.branches.map((branch) => ({ ...branch, entry: needsWide })) }
        : node,
    );
    const conditional = compiled(
      procedure(
        nodes.filter(({ kind }) => kind !== 'start'),
        document.flow.edges,
        { facts },
      ),
    );
    expect(new Driver(conditional, opening({ form: { wide: false } })).take('check_to_both').here).toEqual([
      'conclude',
    ]);
    expect(new Driver(conditional, opening({ form: { wide: true } })).take('check_to_both').here).toEqual([
      'left_a',
      'right_a',
    ]);
  });
});

describe('decisions', () => {
  const facts = [
    {
      id: 'parcels',
      type: 'number' as const,
      title: { vi: 'số thửa', en: 'parcels' },
      source: { kind: 'form' as const, field: 'parcels' },
    },
    {
      id: 'agreed',
      type: 'boolean' as const,
      title: { vi: 'đồng ý', en: 'agreed' },
      source: { kind: 'outcome' as const, step: 'ask' },
    },
  ];
  const choose = compiled(
    procedure(
      [
        step('ask'),
        { kind: 'decision', id: 'which', title: { vi: 'rẽ', en: 'which' } },
        step('many'),
        step('few'),
        end(),
      ],
      [
        edge('start', 'ask'),
        edge('ask', 'which', { demands: { facts: [{ fact: 'agreed' }] } }),
        edge('which', 'few', { otherwise: true, order: 0 }),
        edge('which', 'many', { when: { fact: 'parcels', op: 'gt', value: 3 }, order: 1 }),
        edge('which', 'done', { when: { fact: 'agreed', op: 'eq', value: false }, order: 2 }),
        edge('many', 'done'),
        edge('few', 'done', { id: 'few_done' }),
      ],
      { facts },
    ),
  );

  it('takes the first rule that holds, and the otherwise only when none does', () => {
    const ask = (parcels: unknown, agreed: boolean) =>
      new Driver(choose, opening({ form: { parcels } })).take('ask_to_which', undefined, {
        facts: { agreed },
      }).here;
    expect(ask(5, false)).toEqual(['many']);
    expect(ask(1, false)).toEqual([]);
    expect(ask(1, true)).toEqual(['few']);
    expect(ask('5', true)).toEqual(['few']);
  });

  it('asks for the fact it needs and refuses a wrong one', () => {
    const driver = new Driver(choose, opening({ form: { parcels: 1 } }));
    expect(code(driver, 'ask_to_which')).toBe('fact-required');
    expect(code(driver, 'ask_to_which', undefined, { facts: { agreed: 'yes' } })).toBe('fact-wrong-type');
  });
});

describe('the history', () => {
  it('folds to the stored state, byte for byte', () => {
    const driver = new Driver(compiled(parallelProcedure())).take('check_to_both').take('left_a_to_left_b');
    driver.take('left_b_to_left_a').take('give_up');
    expect(canonicalJson(foldHistory(driver.procedure, driver.events))).toBe(canonicalJson(driver.dossier));
  });

  it('numbers its lines without a gap', () => {
    const driver = new Driver(serial).take('receive_to_appraise').take('appraise_to_sign');
    expect(driver.entries.map(({ seq }) => seq)).toEqual([0, 1, 2]);
    expect(driver.dossier.seq).toBe(3);
  });

  it('refuses to fold a history that could not have happened', () => {
    const driver = new Driver(serial).take('receive_to_appraise');
    const [, action] = driver.events;
    expect(() => foldHistory(serial, [action!])).toThrow('history-without-opening');
    expect(() => foldHistory(serial, [...driver.events, action!])).toThrow('action-not-open');
  });
});
