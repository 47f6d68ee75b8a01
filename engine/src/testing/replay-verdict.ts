import type { CheckCalendars, LimitVerdict } from '../check/worst/limit-verdict.ts';
import type { Calendars } from '../clock/deadlines.ts';
import { deadlinesOf, limitCalendar } from '../clock/deadlines.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { OpenedEvent } from '../dossier/events.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { opening } from './driver.ts';
import { walkPunctually, type Trail } from './punctual.ts';

/** What the engine makes of a verdict's path. */
export interface Replay {
  /** `missed`: just as the verdict says; `otherwise`: missed, but not at its moments; `kept`; `lost`: no such way. */
  readonly result: 'missed' | 'otherwise' | 'kept' | 'lost';
  readonly endsAt?: string;
  readonly dueAt?: string;
  readonly trail?: Trail;
}

const lengths = [0, 30 * 3_600_000, 9 * 86_400_000];

/**
 * Takes the way of a verdict in the engine: opens a dossier with its facts so that the limit begins at its moment, lets
 * everybody work to the last instant of their plan and take the edges it names, and looks at the limit when it is over.
 * What the way does not name, other branches and people outside, may go as it will, as long as it ends as was said.
 */
export function replayVerdict(
  procedure: CompiledProcedure,
  { limit, cell = {}, edges = [], from = '', endsAt, dueAt }: LimitVerdict,
  calendars: Calendars,
  first: Partial<OpenedEvent> = {},
): Replay {
  const { facts } = procedure.document;
  const form = Object.fromEntries(
    facts.flatMap(({ id, source }) => {
      const value = Object.hasOwn(cell, id) ? cell[id] : undefined;
      return source.kind === 'form' && value !== undefined ? [[source.field, value]] : [];
    }),
  );
  const channel = facts.find(({ id, source }) => source.kind === 'channel' && Object.hasOwn(cell, id));
  const base = opening({ ...first });
  const calendar = limitCalendar(base, calendars);
  const event = opening({
    ...first,
    at: calendar.instantOf(from),
    form: { ...base.form, ...form },
    ...(channel ? { channel: cell[channel.id] as OpenedEvent['channel'] } : {}),
  });
  let best: Replay = { result: 'lost' };
  const pace = {
    calendars,
    waits: lengths,
    atOnceUntil: limit,
    maxWalks: 400,
    allows: (before: Dossier | null, entry: HistoryEntry, taken: readonly string[]) =>
      follows(procedure, edges, limit, before, entry, taken),
  };
  walkPunctually(procedure, event, pace, (trail) => {
    const { dossier } = trail;
    const reading = deadlinesOf(procedure, dossier, calendars, dossier.lastAt).limits[limit];
    if (!reading?.startedAt || !reading.dueAt) return false;
    const ends = calendar.localDateTime(reading.endedAt ?? dossier.lastAt);
    const due = calendar.localDateTime(reading.dueAt);
    const isMissed = Object.hasOwn(dossier.overdue, limit);
    const isSame = ends === endsAt && due === dueAt && calendar.localDateTime(reading.startedAt) === from;
    const result = !isMissed ? 'kept' : isSame ? 'missed' : 'otherwise';
    if (rank[result] > rank[best.result]) best = { result, endsAt: ends, dueAt: due, trail };
    return result === 'missed';
  });
  return best;
}

const rank = { lost: 0, kept: 1, otherwise: 2, missed: 3 } as const;

/** Does an event leave no place by another edge than the way leaves it? */
function follows(
  { index }: CompiledProcedure,
  way: readonly string[],
  limit: string,
  before: Dossier | null,
  entry: HistoryEntry,
  taken: readonly string[],
): boolean {
  const ledger = before?.ledgers[limit] ?? [];
  if (ledger.length === 0 && entry.ledger[limit] === undefined) return true;
  if (ledger.at(-1)?.kind === 'ended') return true;
  const left = [...way];
  for (const edge of taken) if (left.includes(edge)) left.splice(left.indexOf(edge), 1);
  const isBeginning = ledger.length === 0;
  for (const edge of entry.edges) {
    const { from } = index.edges.get(edge)!;
    const next = left.find((each) => index.edges.get(each)?.from === from);
    if (next !== undefined && next !== edge && !isBeginning) return false;
    if (next === edge) left.splice(left.indexOf(edge), 1);
  }
  return true;
}

/** Calendars as the checker asks for them. */
export function checkCalendars(calendars: Calendars, usual: string): CheckCalendars {
  return { usual: calendars(usual), of: (agency) => calendars(agency) };
}
