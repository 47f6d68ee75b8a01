import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import { deadlinesOf } from '../clock/deadlines.ts';
import { readClock } from '../clock/due-date.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { at, vietnam, workCalendar } from '../testing/calendar.ts';
import { Dice } from '../testing/dice.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  calendarDays,
  compiled,
  edge,
  end,
  limit,
  pauseRule,
  post,
  procedure,
  serialProcedure,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';
import { wander } from '../testing/wander.ts';
import { extendableUntil, proposedDay } from './appointment.ts';

const stated = compileCalendar({
  ...vietnam,
  deadlines: {
    dueSoon: { value: 1, unit: 'WORKING_DAY' },
    reception: { value: 8, unit: 'HOUR' },
    letter: { value: 1, unit: 'WORKING_DAY' },
  },
});
const calendars = () => stated;

/** Assess, perhaps wait for the applicant, conclude; two working days from the opening. */
const ofTwoDays = (more: Partial<Parameters<typeof limit>[1]> = {}) =>
  compiled(
    procedure(
      [
        step('assess', { duration: { rows: [workingDays(1)] } }),
        wait('pay', ['paid'], { status: 6, clock: uncounted('asked') }),
        step('conclude'),
        end(),
      ],
      [
        edge('start', 'assess'),
        edge('assess', 'conclude'),
        edge('assess', 'pay', { order: 2 }),
        edge('pay', 'assess', { arm: 'paid', returns: true }),
        edge('conclude', 'done', { marks: ['signed', 'issued'] }),
      ],
      { limits: [limit('promise', more)], pauseRules: [pauseRule('asked')] },
    ),
  );
const plain = ofTwoDays();
const extendable = ofTwoDays({
  extension: { max: 1, amount: workingDays(5), approver: post('centreManager', 'H99.01') },
});

const opened = (of = plain) => new Driver(of, opening(), calendars);
/** Due on Wednesday 4 March at 17:00, and nobody has done anything. */
const missed = (of = plain) => opened(of).until(at('2026-03-05T09:00'));
const letter = { note: 'Cán bộ thụ lý chậm', document: '12/UBND ngày 05/03/2026' };
const newDay = (day: string, more: Record<string, string> = {}) => ({
  ...letter,
  data: { newDay: day, ...more },
});
const lines = (entries: readonly HistoryEntry[], about: string) =>
  entries.flatMap(({ effects = [] }) =>
    effects.flatMap((effect) =>
      effect.kind === 'notify' && effect.about === about
        ? [`${effect.instance} ${effect.role}@${effect.agency}`]
        : [],
    ),
  );
const reading = ({ dossier }: Driver, now = dossier.lastAt) =>
  readClock(dossier.ledgers['promise'] ?? [], stated, now);
const tasksOf = ({ procedure: of, dossier }: Driver) =>
  deadlinesOf(of, dossier, calendars, dossier.lastAt).tasks;

describe('a promise that is missed', () => {
  it('drafts a letter that names the missed date, before the leader of the competent agency', () => {
    const driver = missed();
    expect(driver.dossier.letters).toEqual([
      { id: 'letter:1', limit: 'promise', draftedAt: at('2026-03-04T17:00'), dueAt: at('2026-03-04T17:00') },
    ]);
    expect(lines(driver.entries, 'letter')).toEqual(['letter:1 agencyLeader@H99.12']);
    expect(driver.offers('letter.sign')).toMatchObject([
      { task: 'letter:1', role: 'agencyLeader', agency: 'H99.12', demands: { reason: true, document: true } },
    ]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('puts the letter before whoever approves extensions, where the procedure says who', () => {
    expect(missed(extendable).offers('letter.sign')).toMatchObject([
      { role: 'centreManager', agency: 'H99.01' },
    ]);
  });

  it('drafts none for dossiers opened before, whose histories fold as they did', () => {
    const flags = opening().flags!.filter((flag) => flag !== 'missedPromiseDraftsLetter');
    const driver = new Driver(plain, opening({ flags }), calendars).until(at('2026-03-05T09:00'));
    expect(driver.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
    expect(driver.dossier.letters).toBeUndefined();
  });

  it('has nothing to do with the holders, the clocks or the end of the dossier', () => {
    const driver = missed();
    expect(driver.here).toEqual(['assess']);
    expect(driver.lines()).toEqual(['started']);
    driver.take('assess_to_conclude').take('conclude_to_done', at('2026-03-05T10:00'));
    expect(driver.dossier).toMatchObject({ outcome: 'granted', closedAt: at('2026-03-05T10:00') });
    expect(driver.dossier.letters).toMatchObject([{ id: 'letter:1' }]);
    // Never signed, it was never sent, and nobody can make it so afterwards.
    expect(driver.code('letter.sign', at('2026-03-06T09:00'), newDay('2026-03-10'))).toBe('dossier-closed');
  });
});

describe('an unsigned letter', () => {
  it('is work with a due date of its own, and late itself when nobody signs it', () => {
    const driver = missed();
    expect(tasksOf(driver)['letter:1']).toMatchObject({ dueAt: at('2026-03-05T17:00') });
    driver.until(at('2026-03-06T09:00'));
    expect(driver.dossier.late).toContain('letter:1');
    expect(lines(driver.entries, 'overdue')).toContain('letter:1 agencyLeader@H99.12');
    expect(driver.folded).toBe(driver.stored);
  });

  it('has no due date where the calendar states no time for signing', () => {
    const driver = new Driver(plain).until(at('2026-03-05T09:00'));
    const { tasks } = deadlinesOf(plain, driver.dossier, () => workCalendar, driver.dossier.lastAt);
    expect(tasks['letter:1']).toMatchObject({ dueAt: null });
    expect(driver.timers).toEqual({});
  });

  it('can be mended by those who write for the leader, and by nobody else', () => {
    const driver = missed().take('letter.edit', undefined, {
      data: { newDay: '2026-03-10', text: 'Thiếu người' },
    });
    expect(driver.dossier.letters).toMatchObject([{ newDay: '2026-03-10', reason: 'Thiếu người' }]);
    const stranger = { person: 'x', role: 'receptionClerk', agency: 'H99.01' };
    expect(driver.code('letter.edit', undefined, { actor: stranger })).toBe('action-not-yours');
  });

  it('can be signed while the whole dossier is stopped', () => {
    const driver = missed().take('dossier.stop', at('2026-03-05T09:30'), { note: 'Có tranh chấp' });
    expect(driver.code('letter.sign', at('2026-03-05T10:00'), newDay('2026-03-10'))).toBe('ok');
  });
});

describe('a signed letter', () => {
  it('extends the limit where its rule allows, and the missed date and the first stay', () => {
    const driver = missed(extendable).take('letter.sign', at('2026-03-05T10:00'), newDay('2026-03-09'));
    expect(driver.lines()).toEqual(['started', 'extended']);
    expect(driver.dossier.ledgers['promise']?.at(-1)).toMatchObject({
      amount: workingDays(3),
      by: { role: 'centreManager', agency: 'H99.01' },
      ground: letter.note,
      document: letter.document,
    });
    expect(driver.due()).toBe('2026-03-09T17:00');
    expect(reading(driver).originalDueAt).toBe(at('2026-03-04T17:00'));
    expect(driver.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
    expect(driver.dossier.letters).toMatchObject([
      {
        dueAt: at('2026-03-04T17:00'),
        newDueAt: at('2026-03-09T17:00'),
        signedAt: at('2026-03-05T10:00'),
        signer: { person: 'p1', role: 'centreManager' },
        extension: workingDays(3),
        reason: letter.note,
        document: letter.document,
      },
    ]);
    expect(driver.offers('letter.sign')).toEqual([]);
    expect(driver.folded).toBe(driver.stored);
  });

  it('only apologises where no rule extends the limit: the date that counts does not move', () => {
    const driver = missed().take('letter.sign', at('2026-03-05T10:00'), newDay('2026-03-09'));
    expect(driver.lines()).toEqual(['started']);
    expect(driver.due()).toBe('2026-03-04T17:00');
    expect(driver.dossier.letters).toMatchObject([{ newDueAt: at('2026-03-09T17:00') }]);
    expect(driver.dossier.letters?.[0]?.extension).toBeUndefined();
  });

  it('only apologises beyond what the rule allows, and when the extensions are used up', () => {
    const beyond = missed(extendable).take('letter.sign', at('2026-03-05T10:00'), newDay('2026-03-12'));
    expect(beyond.lines()).toEqual(['started']);
    const again = opened(extendable).take('limit.extend', at('2026-03-03T09:00'), {
      note: 'Căn cứ',
      data: { limit: 'promise', value: 1 },
    });
    again.until(at('2026-03-06T09:00'));
    const late = newDay('2026-03-10', { override: 'Chủ tịch đồng ý' });
    again.take('letter.sign', at('2026-03-06T10:00'), late);
    expect(again.lines()).toEqual(['started', 'extended']);
    expect(again.dossier.letters).toMatchObject([{ override: 'Chủ tịch đồng ý' }]);
  });

  it('extends a limit in calendar days so that it falls due on the very day it names', () => {
    const days = compiled(
      procedure([step('assess'), end()], [edge('start', 'assess'), edge('assess', 'done')], {
        // Two days from Thursday 5 March end on Saturday: the date is Monday 9 March, counted on from Saturday.
        limits: [
          limit('promise', {
            amount: [calendarDays(2)],
            extension: { max: 1, amount: { value: 1, unit: 'MONTH' } },
          }),
        ],
      }),
    );
    const driver = new Driver(days, opening({ at: at('2026-03-05T08:00') }), calendars);
    expect(driver.due()).toBe('2026-03-09T17:00');
    driver.until(at('2026-03-10T09:00')).take('letter.sign', at('2026-03-10T10:00'), newDay('2026-03-13'));
    expect(driver.dossier.letters?.[0]?.extension?.unit).toBe('CALENDAR_DAY');
    expect(driver.due()).toBe('2026-03-13T17:00');
  });

  it('names a working day after today and after the date it is about', () => {
    const driver = missed();
    const tried = (day: string) => driver.code('letter.sign', at('2026-03-05T10:00'), newDay(day));
    expect(tried('2026-03-07')).toBe('appointment-day-off');
    expect(tried('2099-03-09')).toBe('appointment-day-off');
    expect(tried('2026-03-04')).toBe('appointment-not-later');
    expect(tried('hôm nào đó')).toBe('input-wrong');
    const { note: _note, ...silent } = newDay('2026-03-09');
    expect(driver.code('letter.sign', at('2026-03-05T10:00'), silent)).toBe('reason-required');
    const { document: _document, ...unnumbered } = newDay('2026-03-09');
    expect(driver.code('letter.sign', at('2026-03-05T10:00'), unnumbered)).toBe('document-required');
    expect(driver.dossier.letters?.[0]?.signedAt).toBeUndefined();
  });

  it('is followed by another when its new date is missed too, which needs a reason that is reported', () => {
    for (const drawn of [plain, extendable]) {
      const driver = missed(drawn).take('letter.sign', at('2026-03-05T10:00'), newDay('2026-03-09'));
      driver.until(at('2026-03-09T17:00'));
      expect(driver.dossier.letters).toHaveLength(1);
      driver.until(at('2026-03-10T09:00'));
      expect(driver.dossier.letters).toMatchObject([{}, { id: 'letter:2', dueAt: at('2026-03-09T17:00') }]);
      expect(lines(driver.entries, 'appointmentMissed')).toEqual(['assess.1 specialist@H99.12']);
      // Overdue since the first date, whatever was promised afterwards.
      expect(driver.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
      const second = at('2026-03-10T10:00');
      expect(driver.code('letter.sign', second, newDay('2026-03-12'))).toBe('input-required');
      driver.take('letter.sign', second, newDay('2026-03-12', { override: 'Bão số 3' }));
      expect(driver.dossier.letters?.[1]).toMatchObject({ override: 'Bão số 3' });
      expect(driver.folded).toBe(driver.stored);
    }
  });
});

describe('a letter drafted by hand', () => {
  it('is possible once the promise is due soon, and drafts no second one when it is missed', () => {
    const driver = opened();
    expect(driver.offers('letter.draft')).toEqual([]);
    driver.until(at('2026-03-03T17:30'));
    driver.take('letter.draft', at('2026-03-04T08:00'), {
      data: { newDay: '2026-03-10', text: 'Chờ xác minh' },
    });
    expect(driver.dossier.letters).toMatchObject([
      { draftedBy: { role: 'specialist' }, dueAt: at('2026-03-04T17:00'), reason: 'Chờ xác minh' },
    ]);
    driver.until(at('2026-03-05T09:00'));
    expect(driver.dossier.overdue).toEqual({ promise: at('2026-03-04T17:00') });
    expect(driver.dossier.letters).toHaveLength(1);
    expect(driver.folded).toBe(driver.stored);
  });

  it('signed with an extension before the date keeps the dossier from being late at all', () => {
    const driver = opened(extendable)
      .until(at('2026-03-03T17:30'))
      .take('letter.draft', at('2026-03-04T08:00'));
    driver.take('letter.sign', at('2026-03-04T09:00'), newDay('2026-03-06')).until(at('2026-03-06T16:00'));
    expect(driver.dossier.overdue).toEqual({});
    expect(driver.due()).toBe('2026-03-06T17:00');
    // About the date it moved to, another may be drafted; about the old one none.
    expect(driver.code('letter.draft', at('2026-03-06T16:30'))).toBe('ok');
  });

  it('is refused about a date that has a letter', () => {
    const driver = opened().until(at('2026-03-03T17:30')).take('letter.draft', at('2026-03-04T08:00'));
    driver.take('letter.sign', at('2026-03-04T09:00'), newDay('2026-03-06'));
    expect(driver.code('letter.draft', at('2026-03-04T10:00'))).toBe('letter-exists');
  });
});

describe('the new date a letter starts with', () => {
  it('is the end of the plan of the open steps, and the next working day at the earliest', () => {
    const soon = opened();
    expect(proposedDay(plain, soon.dossier, calendars, at('2026-03-02T08:00'))).toBe('2026-03-03');
    // On Friday the plan is long over: Monday.
    expect(proposedDay(plain, soon.dossier, calendars, at('2026-03-06T08:00'))).toBe('2026-03-09');
    expect(proposedDay(plain, soon.dossier, calendars, '2099-03-06T01:00:00.000Z')).toBeNull();
  });

  it('says until when the rule would extend', () => {
    const { dossier } = missed(extendable);
    expect(workCalendar.localDateTime(extendableUntil(extendable, dossier, 'promise', calendars)!)).toBe(
      '2026-03-11T17:00',
    );
    expect(extendableUntil(plain, missed().dossier, 'promise', calendars)).toBeNull();
  });
});

describe('random walks under a calendar that states every time', () => {
  it('fold to the same state, whatever is drafted, signed and missed', () => {
    const dice = new Dice(20_260_305);
    let letters = 0;
    for (const drawn of [plain, extendable, compiled(serialProcedure())])
      for (let walk = 0; walk < 60; walk += 1) {
        const { folds, dossier } = wander(drawn, dice, 40, calendars);
        expect(folds).toBe(true);
        letters += (dossier?.letters ?? []).filter(({ signedAt }) => signedAt !== undefined).length;
      }
    expect(letters).toBeGreaterThan(5);
  });
});
