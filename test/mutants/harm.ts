import {
  compileProcedure,
  playScenario,
  ProblemError,
  type CompiledProcedure,
  type ProcedureDocument,
} from '@motcua/engine';
import { explore } from '../../engine/src/testing/explore.ts';
import { missedLimits } from '../../engine/src/testing/missed-limits.ts';
import { openingsOf } from '../definitions/openings.ts';
import { calendars, dayOfCheck, directory } from '../definitions/world.ts';

/** What can happen to a dossier of a document, found by running it. The checker is not asked. */
export interface Behaviour {
  /** It cannot even be compiled. */
  readonly broken: boolean;
  /** Places at which a dossier stood that could not end any more. */
  readonly stuck: ReadonlySet<string>;
  /** Work at which a dossier stood and that nobody in the register could do, as node and role. */
  readonly unstaffed: ReadonlySet<string>;
  readonly reached: ReadonlySet<string>;
  readonly complete: boolean;
  /** Limits that were missed although everybody kept their own time. */
  readonly missed: ReadonlySet<string>;
  /** Scenarios that do not hold, by whether only dates differ. */
  readonly failed: ReadonlyMap<string, 'dates' | 'course'>;
}

export interface Effort {
  readonly maxStates: number;
  readonly maxWalks: number;
}

/** Runs a document: its scenarios, everything that can happen, and everybody at the last instant of their plan. */
export function behaviourOf(document: ProcedureDocument, effort: Effort): Behaviour {
  let procedure: CompiledProcedure;
  try {
    procedure = compileProcedure(document, 1);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...nothing, broken: true };
  }
  const failed = new Map<string, 'dates' | 'course'>();
  for (const scenario of document.scenarios) {
    const { ok, failures } = playScenario(procedure, scenario, { directory, calendars });
    if (!ok)
      failed.set(scenario.id, failures.every(({ code }) => code === 'expected-due') ? 'dates' : 'course');
  }
  const { staffed } = directory.register(dayOfCheck(document));
  const unstaffed = new Set<string>();
  const openings = openingsOf(procedure);
  const explored = explore(procedure, {
    calendars,
    openings,
    maxStates: effort.maxStates,
    look: ({ open }) => {
      for (const { kind, node, role, agency } of open)
        if (
          (kind === 'step' || kind === 'respondent') &&
          (role === null || agency === null || !staffed(role, agency))
        )
          unstaffed.add(`${node} ${role ?? 'nobody'}`);
    },
  });
  const walked = missedLimits(procedure, openings.slice(0, 3), {
    calendars,
    waits: [0, 30 * 3_600_000, 9 * 86_400_000],
    maxWalks: effort.maxWalks,
    maxEvents: 40,
  });
  return {
    broken: false,
    stuck: new Set(explored.stuck.flatMap(({ at }) => (at.length > 0 ? at : ['start']))),
    unstaffed,
    reached: explored.nodes,
    complete: explored.complete,
    missed: new Set([...walked.together.keys()].flatMap((limits) => limits.split(' '))),
    failed,
  };
}

const nothing: Behaviour = {
  broken: false,
  stuck: new Set(),
  unstaffed: new Set(),
  reached: new Set(),
  complete: false,
  missed: new Set(),
  failed: new Map(),
};

export type Harm =
  | 'cannot run'
  | 'cannot end'
  | 'nobody there'
  | 'limit missed'
  | 'never reached'
  | 'scenario fails'
  | 'other dates';

/** What a change did to dossiers, the worst first; null where nothing that was looked at is worse. */
export function harmOf(before: Behaviour, after: Behaviour): Harm | null {
  if (after.broken) return 'cannot run';
  if (isMore(before.stuck, after.stuck)) return 'cannot end';
  if (isMore(before.unstaffed, after.unstaffed)) return 'nobody there';
  if (isMore(before.missed, after.missed)) return 'limit missed';
  if (after.complete && isMore(after.reached, before.reached)) return 'never reached';
  const worse = [...after.failed].filter(([id]) => !before.failed.has(id));
  if (worse.some(([, what]) => what === 'course')) return 'scenario fails';
  return worse.length > 0 ? 'other dates' : null;
}

/** Is there anything in the second that is not in the first? */
const isMore = (first: ReadonlySet<string>, second: ReadonlySet<string>) =>
  [...second].some((item) => !first.has(item));
