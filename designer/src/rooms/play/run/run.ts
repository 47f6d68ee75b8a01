import {
  CalendarRangeError,
  ProblemError,
  startPlay,
  type CompiledProcedure,
  type Play,
  type Played,
  type PlayOpening,
  type PlayWorld,
  type Problem,
  type Scenario,
} from '@motcua/engine';

export type Line = Scenario['events'][number];

/** A play with what was done after the moment one looks at: going back loses nothing until another way is gone. */
export interface Run {
  /** The play as far as it went. */
  readonly tip: Play;
  /** The moment one stands at, 0 for the opening. */
  readonly at: number;
}

/** Something done to a run: it has gone on, or is what it was and says why. */
export type Moved =
  { readonly ok: true; readonly run: Run } | { readonly ok: false; readonly refusal: Problem };

/** The play as it is at the moment one stands at. */
export const playOf = ({ tip, at }: Run): Play => tip.rewindTo(at);

export const lastOf = ({ tip }: Run): number => tip.moment.index;

/** Receives a dossier. */
export function begin(procedure: CompiledProcedure, world: PlayWorld, opening: PlayOpening): Moved {
  return guarded(() => {
    const started = startPlay(procedure, world, opening);
    return started.ok ? { ok: true, run: { tip: started.play, at: 0 } } : started;
  });
}

/** Goes on from where one stands; what had been done after that is forgotten. */
export function goOn(run: Run, act: (play: Play) => Played): Moved {
  return guarded(() => {
    const played = act(playOf(run));
    if (!played.ok) return { ok: false, refusal: played.refusal };
    return { ok: true, run: { tip: played.play, at: played.play.moment.index } };
  });
}

/** Stands at another moment of the same run. */
export function standAt(run: Run, at: number): Run {
  return { ...run, at: Math.max(0, Math.min(at, lastOf(run))) };
}

/** What was replayed, and where it stops. */
export interface Replayed {
  /** Null: not even the opening is possible. */
  readonly run: Run | null;
  readonly stopped: { readonly line: number; readonly refusal: Problem } | null;
}

/** Does an opening and lines again, as far as they go. Line -1 is the opening. */
export function replay(
  procedure: CompiledProcedure,
  world: PlayWorld,
  opening: PlayOpening,
  lines: readonly Line[],
): Replayed {
  const begun = begin(procedure, world, opening);
  if (!begun.ok) return { run: null, stopped: { line: -1, refusal: begun.refusal } };
  let { run } = begun;
  for (const [at, line] of lines.entries()) {
    const moved = goOn(run, (play) => play.do(withoutExpectation(line)));
    if (!moved.ok) return { run, stopped: { line: at, refusal: moved.refusal } };
    ({ run } = moved);
  }
  return { run, stopped: null };
}

/** The lines of a run, the opening not counted. */
export function linesOf({ tip }: Run): readonly Line[] {
  return tip.moments.flatMap(({ line }) => (line === null ? [] : [line]));
}

/** How a scenario opens, without what it expects. */
export function openingOf({ open }: Scenario): PlayOpening {
  const { expect: _, ...opening } = open;
  return opening;
}

export function withoutExpectation(line: Line): Line {
  const { expect: _, ...rest } = line;
  return rest as Line;
}

/** What the room says when the engine cannot work with the draft at all. */
export const cannotRun = 'draft-cannot-run';

/**
 * A draft may be broken in ways that the engine is never given in a host. Playing it is how that is found, so it is
 * said to the person drawing, not thrown at them.
 */
function guarded(act: () => Moved): Moved {
  try {
    return act();
  } catch (error) {
    return { ok: false, refusal: problemOf(error) };
  }
}

/** What was thrown, as a refusal. */
export function problemOf(error: unknown): Problem {
  if (error instanceof CalendarRangeError) return problem('moment-beyond-calendar', { at: '' });
  if (error instanceof ProblemError && error.problems[0] !== undefined) return error.problems[0];
  return problem(cannotRun, { message: String(error) });
}

function problem(code: string, facts: Problem['facts']): Problem {
  return { code, severity: 'error', path: '', facts };
}
