import { readClock } from '../clock/due-date.ts';
import { readNaively, type NaiveReading } from './naive-clock.ts';
import type { BothCalendars } from './random-calendar.ts';
import type { RandomLedger } from './random-ledger.ts';

/** The engine's reading in the words of the naive clock. */
export function readEngine({ ledger, now }: RandomLedger, { engine }: BothCalendars): NaiveReading {
  const reading = readClock(ledger, engine, new Date(now).toISOString());
  const ms = (at: string | null) => (at === null ? null : Date.parse(at));
  return {
    startedAt: ms(reading.startedAt),
    endedAt: ms(reading.endedAt),
    standing: reading.standing,
    dueAt: ms(reading.dueAt),
    originalDueAt: ms(reading.originalDueAt),
    usedMinutes: reading.usedMinutes,
    remainingMinutes: reading.remainingMinutes,
  };
}

/** What the two say differently of a ledger, as `what: engine, naive clock` in local times; empty when they agree. */
export function disagreements(random: RandomLedger, calendars: BothCalendars): readonly string[] {
  const engine = readEngine(random, calendars);
  const naive = readNaively(random.ledger, calendars.naive, random.now);
  return (Object.keys(naive) as (keyof NaiveReading)[]).flatMap((what) =>
    Object.is(engine[what], naive[what]) || engine[what] === naive[what]
      ? []
      : [`${what}: ${shown(what, engine[what], calendars)}, ${shown(what, naive[what], calendars)}`],
  );
}

function shown(what: string, value: number | boolean | null, { naive }: BothCalendars): string {
  if (typeof value !== 'number' || !what.endsWith('At')) return String(value);
  const { day, minute } = naive.calendar.wall(value);
  const time = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${new Date(day * 86_400_000).toISOString().slice(0, 10)}T${time}`;
}
