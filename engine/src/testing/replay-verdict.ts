import type { CheckCalendars, LimitVerdict } from '../check/worst/limit-verdict.ts';
import type { Calendars } from '../clock/deadlines.ts';
import { deadlinesOf, limitCalendar } from '../clock/deadlines.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { OpenedEvent } from '../dossier/events.ts';
import type { HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { containersOf } from '../machine/procedure-index.ts';
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

/** How a limit comes to run: with its milestone, or anew after a pause that restarts it or gives it another amount. */
const beginnings = ['started', 'restarted', 'limited'] as const;
type Beginning = (typeof beginnings)[number];

/** So many days before its beginning a dossier is opened at the most. */
const mostEarly = 9;
const dayMs = 86_400_000;

/**
 * Takes the way of a verdict in the engine: opens a dossier with its facts so that the limit begins at its moment, lets
 * everybody work to the last instant of their plan and take the edges it names, and looks at the limit when it is over.
 * What the way does not name, other branches and people outside, may go as it will, as long as it ends as was said.
 */
export function replayVerdict(
  procedure: CompiledProcedure,
  verdict: LimitVerdict,
  calendars: Calendars,
  first: Partial<OpenedEvent> = {},
): Replay {
  const { pauseRules } = procedure.document;
  const mode = { started: null, restarted: 'RESTART', limited: 'NEW_LIMIT' } as const;
  let best: Replay = { result: 'lost' };
  for (const beginning of beginnings) {
    if (mode[beginning] !== null && !pauseRules.some((rule) => rule.mode === mode[beginning])) continue;
    // What runs anew does so some days after the opening, where a period must be over first.
    for (let early = 0; early <= (beginning === 'started' ? 0 : mostEarly); early += 1) {
      const { hasBegun, ...replay } = replayFrom({ beginning, early }, procedure, verdict, calendars, first);
      if (rank[replay.result] > rank[best.result]) best = replay;
      if (best.result === 'missed') return best;
      if (!hasBegun) break;
    }
  }
  return best;
}

function replayFrom(
  { beginning, early }: { readonly beginning: Beginning; readonly early: number },
  procedure: CompiledProcedure,
  { limit, cell = {}, edges = [], from = '', endsAt, dueAt }: LimitVerdict,
  calendars: Calendars,
  first: Partial<OpenedEvent>,
): Replay & { readonly hasBegun: boolean } {
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
    at: new Date(Date.parse(calendar.instantOf(from)) - early * dayMs).toISOString(),
    form: { ...base.form, ...form },
    ...(channel ? { channel: cell[channel.id] as OpenedEvent['channel'] } : {}),
  });
  const begunAt = ({ ledgers }: Dossier) => ledgers[limit]?.find(({ kind }) => kind === beginning)?.at;
  const certain = certainOf(procedure, edges);
  const lastMoment = endsAt === undefined ? '' : calendar.instantOf(endsAt);
  let best: Replay = { result: 'lost' };
  let hasBegun = false;
  const pace = {
    calendars,
    waits: lengths,
    arrivals: lastMoment === '' ? [] : [lastMoment],
    // Work outside the limit takes no time of it.
    hurries: (dossier: Dossier) => begunAt(dossier) === undefined || isOver(dossier, limit),
    besides: true,
    // What is over may go on when it is come back to.
    until: (dossier: Dossier, taken: readonly string[]) =>
      isOver(dossier, limit) && leftOf(taken, certain).length === 0,
    maxWalks: 400,
    favours: (action: string) => certain.includes(action),
    allows: (before: Dossier | null, entry: HistoryEntry, taken: readonly string[]) => {
      if (before === null) return true;
      if (begunAt(before) === undefined) return !entry.edges.some((edge) => taken.includes(edge));
      hasBegun = true;
      // Whoever has not gone the way a day after its end does not go it any more.
      const isTooLate =
        lastMoment !== '' &&
        !standsStill(before, limit) &&
        Date.parse(entry.event.at) - Date.parse(lastMoment) > dayMs;
      if (isTooLate && leftOf(taken, certain).length > 0) return false;
      return follows(procedure, certain, entry, taken);
    },
  };
  walkPunctually(procedure, event, pace, (trail) => {
    const { dossier } = trail;
    if (leftOf(trail.edges, certain).length > 0) return false;
    const reading = deadlinesOf(procedure, dossier, calendars, dossier.lastAt).limits[limit];
    const startedAt = begunAt(dossier);
    if (startedAt === undefined || !reading?.dueAt) return false;
    const stoodStill = countedUntil(dossier, limit);
    const ends = calendar.localDateTime(
      stoodStill !== undefined && calendar.localDateTime(stoodStill) === endsAt
        ? stoodStill
        : (reading.endedAt ?? dossier.lastAt),
    );
    const due = calendar.localDateTime(reading.dueAt);
    const isMissed = Object.hasOwn(dossier.overdue, limit);
    const isSame = ends === endsAt && due === dueAt && calendar.localDateTime(startedAt) === from;
    const result = !isMissed ? 'kept' : isSame ? 'missed' : 'otherwise';
    if (rank[result] > rank[best.result]) best = { result, endsAt: ends, dueAt: due, trail };
    return result === 'missed';
  });
  return { ...best, hasBegun };
}

const isOver = ({ ledgers }: Dossier, limit: string) => ledgers[limit]?.at(-1)?.kind === 'ended';

const standsStill = ({ ledgers }: Dossier, limit: string) => ledgers[limit]?.at(-1)?.kind === 'paused';

/** Since when the clock stood still, where it did so until its end. */
function countedUntil({ ledgers }: Dossier, limit: string): string | undefined {
  const entries = ledgers[limit] ?? [];
  const last = entries.at(-1);
  // It goes on in the instant in which it ends.
  const before = entries.findLast(
    ({ kind, at }) => kind !== 'ended' && !(kind === 'resumed' && at === last?.at),
  );
  return before?.kind === 'paused' && last?.kind === 'ended' ? before.at : undefined;
}

const rank = { lost: 0, kept: 1, otherwise: 2, missed: 3 } as const;

/**
 * The edges of a way that must be taken. Of the branches of a block that goes on without some, two may be done in the
 * same instant; which of them closes it is not said.
 */
function certainOf({ index }: CompiledProcedure, way: readonly string[]): readonly string[] {
  const goesOnWithout = (holder: string) => {
    const join = index.branches.get(holder)?.parallel.join;
    return join !== undefined && join.mode !== 'all';
  };
  return way.filter((id) => {
    const from = index.nodes.get(index.edges.get(id)!.from);
    return from === undefined || !containersOf(index, from).some(goesOnWithout);
  });
}

/** What is left of a way when these edges have been taken in its order, whatever else was taken beside them. */
function leftOf(taken: readonly string[], way: readonly string[]): readonly string[] {
  let next = 0;
  for (const edge of taken) if (edge === way[next]) next += 1;
  return way.slice(next);
}

/** Does an event leave no place by an edge by which the way does not leave it any more? */
function follows(
  { index }: CompiledProcedure,
  way: readonly string[],
  entry: HistoryEntry,
  taken: readonly string[],
): boolean {
  const done = [...taken];
  for (const edge of entry.edges) {
    const left = leftOf(done, way);
    const { from } = index.edges.get(edge)!;
    if (!left.includes(edge) && left.some((each) => index.edges.get(each)?.from === from)) return false;
    done.push(edge);
  }
  return true;
}

/** Calendars as the checker asks for them. */
export function checkCalendars(calendars: Calendars, usual: string): CheckCalendars {
  return { usual: calendars(usual), of: (agency) => calendars(agency) };
}
