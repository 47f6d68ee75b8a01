import { describe, expect, it } from '@jest/globals';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import { at, vietnam, workCalendar } from '../testing/calendar.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  compiled,
  edge,
  end,
  limit,
  milestone,
  pauseRule,
  procedure,
  step,
  uncounted,
  wait,
  workingDays,
} from '../testing/procedures.ts';

const stated = compileCalendar({
  ...vietnam,
  deadlines: {
    dueSoon: { value: 1, unit: 'WORKING_DAY' },
    reception: { value: 8, unit: 'HOUR' },
    letter: { value: 1, unit: 'WORKING_DAY' },
  },
});
const calendars = () => stated;

/** Receive (status 1), ask for a supplement or accept, appraise, perhaps wait for a supplement, done. */
const permit = compiled(
  procedure(
    [
      step('receive', { status: 1, performer: { role: 'receptionClerk', agency: { is: 'receiving' } } }),
      wait('brought', ['papers', { id: 'lapsed', kind: 'period', amount: workingDays(5) }], {
        clock: uncounted('asked'),
      }),
      step('appraise', { duration: { rows: [workingDays(1)] } }),
      wait('mend', ['papers', { id: 'lapsed', kind: 'period', amount: workingDays(5) }], {
        status: 4,
        clock: uncounted('asked'),
      }),
      end(),
      end('refused', { outcome: 'notAccepted', status: 3 }),
    ],
    [
      edge('start', 'receive'),
      edge('receive', 'appraise', { marks: ['accepted'] }),
      edge('receive', 'brought', { order: 2 }),
      edge('brought', 'receive', { arm: 'papers', returns: true }),
      edge('brought', 'refused', { arm: 'lapsed' }),
      edge('appraise', 'done'),
      edge('appraise', 'mend', { order: 2 }),
      edge('mend', 'appraise', { arm: 'papers', returns: true }),
      edge('mend', 'refused', { arm: 'lapsed' }),
    ],
    {
      milestones: [
        milestone('accepted', { kind: 'taken', edge: 'receive_to_appraise' }),
        milestone('finished', { kind: 'entered', node: 'done' }),
      ],
      limits: [limit('promise', { amount: [workingDays(3)], starts: 'accepted' })],
      pauseRules: [pauseRule('asked')],
    },
  ),
);

const drive = (channel: 'counter' | 'online' = 'counter') =>
  new Driver(permit, opening({ channel, at: at('2026-03-02T08:00') }), calendars);
const notices = (entries: readonly HistoryEntry[]) =>
  entries.flatMap(({ effects = [] }) =>
    effects.flatMap((effect) =>
      effect.kind === 'notify' ? [`${effect.about} ${effect.instance} ${effect.role}@${effect.agency}`] : [],
    ),
  );
const saidSoon = ({ entries }: Driver) =>
  entries.flatMap(({ event }) =>
    event.type === 'timer' && event.timer.purpose === 'dueSoon'
      ? [`${workCalendar.localDateTime(event.occurredAt)} about ${workCalendar.localDate(event.timer.dueAt)}`]
      : [],
  );

describe('a limit that comes near its due date', () => {
  it('says so a working day before, to whoever has the dossier, once', () => {
    const driver = drive().take('receive_to_appraise', at('2026-03-02T09:00'));
    expect(driver.due()).toBe('2026-03-05T17:00');
    driver.until(at('2026-03-05T16:00')).until(at('2026-03-05T16:30'));
    expect(saidSoon(driver)).toEqual(['2026-03-04T17:00 about 2026-03-05']);
    expect(notices(driver.entries)).toContain('dueSoon appraise.1 specialist@H99.12');
    expect(driver.folded).toBe(driver.stored);
  });

  it('says so anew when the date has moved, and never about the one before', () => {
    const driver = drive().take('receive_to_appraise', at('2026-03-02T09:00'));
    driver.until(at('2026-03-05T08:00'));
    driver.take('appraise_to_mend', at('2026-03-05T09:00')).take('mend_to_appraise', at('2026-03-09T09:00'));
    driver.until(at('2026-03-10T09:00'));
    expect(saidSoon(driver)).toEqual([
      '2026-03-04T17:00 about 2026-03-05',
      '2026-03-09T09:00 about 2026-03-09',
    ]);
  });

  it('says nothing while it stands still, after it has ended, or where the calendar states no such time', () => {
    const paused = drive().take('receive_to_appraise', at('2026-03-02T09:00'));
    paused.take('appraise_to_mend', at('2026-03-03T09:00')).until(at('2026-03-09T09:00'));
    const ended = drive().take('receive_to_appraise', at('2026-03-02T09:00'));
    ended.take('appraise_to_done', at('2026-03-03T09:00')).until(at('2026-03-09T09:00'));
    const silent = new Driver(permit).take('receive_to_appraise', at('2026-03-02T09:00'));
    silent.until(at('2026-03-05T16:00'));
    for (const driver of [paused, ended, silent]) expect(saidSoon(driver)).toEqual([]);
  });

  it('is not said of a date that is already missed', () => {
    const driver = new Driver(permit).take('receive_to_appraise', at('2026-03-02T09:00'));
    driver.until(at('2026-03-09T09:00'));
    // The province states the time only now.
    const late = Object.assign(new Driver(permit, opening(), calendars), { dossier: driver.dossier });
    expect(Object.keys(late.timers).filter((id) => id.startsWith('dueSoon'))).toEqual([]);
  });
});

describe('an online dossier at reception', () => {
  it('is answered within eight working hours, else it was received late for ever', () => {
    const driver = drive('online').until(at('2026-03-03T09:00'));
    expect(driver.dossier.receptionLateAt).toBe(at('2026-03-03T08:00'));
    expect(notices(driver.entries)).toContain('receptionLate receive.1 receptionClerk@H99.01');
    driver
      .take('receive_to_appraise', at('2026-03-03T10:00'))
      .take('appraise_to_done', at('2026-03-03T11:00'));
    expect(driver.dossier.receptionLateAt).toBe(at('2026-03-03T08:00'));
    expect(driver.folded).toBe(driver.stored);
  });

  it('is in time when it is accepted, sent back to the applicant, or was not sent online', () => {
    const accepted = drive('online').take('receive_to_appraise', at('2026-03-03T08:00'));
    const asked = drive('online').take('receive_to_brought', at('2026-03-02T16:00'));
    for (const driver of [accepted, asked, drive('counter')])
      expect(driver.until(at('2026-03-05T09:00')).dossier.receptionLateAt).toBeUndefined();
    // What comes back from the applicant has eight hours of its own.
    asked.take('brought_to_receive', at('2026-03-05T09:00'));
    expect(asked.timers['receptionLate:receive.2']).toBe('2026-03-06T09:00');
  });
});

describe('the time for a supplement', () => {
  it('runs out for the applicant, at reception and in appraisal, and whoever waits is told', () => {
    const reception = drive()
      .take('receive_to_brought', at('2026-03-02T09:00'))
      .until(at('2026-03-12T09:00'));
    expect(reception.dossier).toMatchObject({ outcome: 'notAccepted', status: 3 });
    expect(notices(reception.entries)).toEqual(['supplementExpired brought.1 specialist@H99.12']);
    const appraisal = drive().take('receive_to_appraise', at('2026-03-02T09:00'));
    appraisal.take('appraise_to_mend', at('2026-03-02T10:00')).until(at('2026-03-12T09:00'));
    expect(notices(appraisal.entries)).toEqual(['supplementExpired mend.1 specialist@H99.12']);
  });
});

describe('a date that is missed', () => {
  it('is told to whoever has the work: the step its own, the limit everybody under it', () => {
    const driver = drive().take('receive_to_appraise', at('2026-03-02T09:00')).until(at('2026-03-06T09:00'));
    expect(notices(driver.entries)).toEqual([
      'overdue appraise.1 specialist@H99.12',
      'dueSoon appraise.1 specialist@H99.12',
      'overdue appraise.1 specialist@H99.12',
      'letter letter:1 agencyLeader@H99.12',
    ]);
  });
});
