import { readClock } from '../clock/due-date.ts';
import { readNaively, type NaiveReading } from './naive-clock.ts';
import type { LedgerEntry } from '../dossier/dossier.ts';
import type { Finger } from './naive-finger.ts';
import type { BothCalendars } from './random-calendar.ts';
import type { RandomLedger } from './random-ledger.ts';

/** The ledger with some of its lines moved to the moment then due, and those behind not before them. */
export function onTheDot({ ledger, now, onTheDot: moved }: RandomLedger, finger: Finger): RandomLedger {
  const lines: LedgerEntry[] = [];
  let last = -Infinity;
  for (const [i, line] of ledger.entries()) {
    const due = moved.includes(i) ? (readNaively(lines, finger, last).dueAt ?? last) : last;
    last = Math.max(last, moved.includes(i) && due > last ? due : Date.parse(line.at));
    lines.push({ ...line, at: new Date(last).toISOString() });
  }
  return { ledger: lines, now: Math.max(now, last), onTheDot: [] };
}

/** The engine's reading in the words of the naive clock. */
export function readEngine(
  { ledger, now }: Pick<RandomLedger, 'ledger' | 'now'>,
  { engine }: BothCalendars,
): NaiveReading {
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
  const settled = onTheDot(random, calendars.naive);
  const engine = readEngine(settled, calendars);
  const naive = readNaively(settled.ledger, calendars.naive, settled.now);
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
