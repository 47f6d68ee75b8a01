import { timersOf } from '../../clock/timers.ts';
import type { Dossier } from '../../dossier/dossier.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import type { Problem } from '../../problem/problem.ts';
import type { CoveredParts } from '../covered.ts';
import { performLine, type Line } from '../perform-line.ts';
import type { PlayWorld } from '../play-world.ts';
import { focused, type Focus } from './focus.ts';
import { movesIn, type Move } from './moves.ts';
import type { Opened } from './openings.ts';
import { stateKey } from './state-key.ts';

/** A dossier that was reached, and how. */
export interface Reached {
  readonly opened: Opened;
  readonly dossier: Dossier;
  readonly now: string;
  readonly key: string;
  readonly before: Reached | null;
  readonly line: Line | null;
  /** What its last line went through. */
  readonly parts: ReadonlySet<string>;
}

/** One move from a state: to which it led, and what it went through. */
export interface Step {
  readonly move: Move;
  readonly to: string;
  readonly parts: ReadonlySet<string>;
}

/** What one search found. */
export interface Found {
  /** The shortest way to each part. */
  readonly ways: ReadonlyMap<string, Reached>;
  /** For each state the moves that lead from it, and to which states. */
  readonly graph: ReadonlyMap<string, readonly Step[]>;
  /** States in which the dossier is closed, by outcome. */
  readonly closed: ReadonlyMap<string, string>;
  /** Why actions were refused that were tried, by action. */
  readonly refusals: ReadonlyMap<string, Problem>;
  /** Moves tried. */
  readonly tried: number;
  /** It gave up before everything was looked at. */
  readonly capped: boolean;
}

export interface SearchWorld {
  readonly procedure: CompiledProcedure;
  readonly world: PlayWorld;
  readonly parts: CoveredParts;
}

/**
 * Breadth first from one opening: each state is looked at once, so the first way found to a part is a shortest one.
 * @param most moves that are tried at most
 */
export function search(where: SearchWorld, opened: Opened, focus: Focus, most: number): Found {
  const ways = new Map<string, Reached>();
  const graph = new Map<string, Step[]>();
  const closed = new Map<string, string>();
  const refusals = new Map<string, Problem>();
  const first = startOf(where, opened);
  const queue = [first];
  const note = (reached: Reached): void => {
    for (const part of reached.parts) if (!ways.has(part)) ways.set(part, reached);
  };
  note(first);
  graph.set(first.key, []);
  let tried = 0;
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { dossier, now, key } = at;
    if (dossier.closedAt !== null) {
      closed.set(key, dossier.outcome ?? '');
      continue;
    }
    const moves = movesIn(where.procedure, dossier, now, where.world);
    for (const { move } of focused(where.procedure, dossier, moves, focus)) {
      if (tried >= most) return { ways, graph, closed, refusals, tried, capped: true };
      tried += 1;
      const next = go(where, at, move);
      if ('refusal' in next) {
        if ('take' in move) refusals.set(move.take.take, next.refusal);
        continue;
      }
      note(next);
      graph.get(key)!.push({ move, to: next.key, parts: next.parts });
      if (graph.has(next.key)) continue;
      graph.set(next.key, []);
      queue.push(next);
    }
  }
  return { ways, graph, closed, refusals, tried, capped: false };
}

/** The dossier as it was received. */
export function startOf({ procedure, parts }: SearchWorld, opened: Opened): Reached {
  const { dossier, opening, entry } = opened;
  return {
    opened,
    dossier,
    now: opening.at,
    key: stateKey(procedure, dossier),
    before: null,
    line: null,
    parts: parts.step({ dossier, entry, procedure }),
  };
}

/** Makes a move an hour of work later, or when the time has run out that it waits for. */
export function go(where: SearchWorld, at: Reached, move: Move): Reached | { readonly refusal: Problem } {
  const { procedure, world, parts } = where;
  const line = lineOf(where, at, move);
  const done = performLine(procedure, at.dossier, line, world);
  if (!done.ok) return done;
  const { dossier, entries } = done;
  return {
    opened: at.opened,
    dossier,
    now: 'until' in line ? line.until : line.at,
    key: stateKey(procedure, dossier),
    before: at,
    line,
    parts: new Set(entries.flatMap((entry) => [...parts.step({ dossier, entry, procedure })])),
  };
}

const hour = 3_600_000;

/** An instance, or the id of a timer, whichever visit it is: a way found on one visit is gone on another. */
function anyVisit(id: string): string {
  return id.replace(/\.\d+/g, '');
}

function lineOf({ procedure, world }: SearchWorld, { dossier, now }: Reached, move: Move): Line {
  const calendar = world.calendars(dossier.receivingAgency);
  if ('expire' in move) {
    const timer = timersOf(procedure, dossier, world.calendars).find(
      ({ id, dueAt }) => anyVisit(id) === anyVisit(move.expire) && dueAt >= dossier.lastAt,
    );
    const due = timer ? Date.parse(timer.dueAt) : Date.parse(dossier.lastAt);
    return { until: calendar.localDateTime(new Date(due + 60_000).toISOString()) };
  }
  const later = calendar.after(Date.parse(calendar.instantOf(now)), hour);
  const at = calendar.localDateTime(new Date(later).toISOString());
  if ('signal' in move) return { ...move.signal, at };
  const { on = '' } = move.take;
  const task = dossier.open.find(({ id }) => anyVisit(id) === anyVisit(on))?.id ?? on;
  return { ...move.take, on: task, at, ...(move.occurred ? { occurredAt: at } : {}) };
}

/** All that a dossier went through on its way. */
export function partsOf(reached: Reached): ReadonlySet<string> {
  const parts = new Set<string>();
  for (let at: Reached | null = reached; at !== null; at = at.before)
    for (const part of at.parts) parts.add(part);
  return parts;
}

/** The lines that lead to a dossier, oldest first. */
export function linesTo(reached: Reached): readonly Line[] {
  const lines: Line[] = [];
  for (let at: Reached | null = reached; at !== null; at = at.before) if (at.line) lines.push(at.line);
  return lines.reverse();
}
