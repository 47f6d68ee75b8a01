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
