import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { ProblemError } from '../problem/problem.ts';
import { advanceDossier } from './advance.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { migrateDossier } from '../migration/migrate-dossier.ts';
import { openDossier } from './open.ts';
import type { HistoryEntry } from './outcome.ts';

/** The dossier as it was after one event, and what the event did. */
export interface Replayed {
  readonly dossier: Dossier;
  readonly entry: HistoryEntry;
  /** The version that holds after the event. */
  readonly procedure: CompiledProcedure;
}

/**
 * The versions of a procedure by their numbers. Asked without one for the version of a history that never moved to
 * another: only whoever pinned the dossier knows that.
 */
export type Procedures = (version?: number) => CompiledProcedure;

/**
 * The state a history leads to. The history is the truth and the stored state its cache: both are equal, byte for byte
 * in canonical form, whatever the register says today. A history that moved to another version names the versions it
 * moved between. Throws `ProblemError` when an event could not have happened.
 */
export function foldHistory(
  procedures: CompiledProcedure | Procedures,
  events: readonly DossierEvent[],
): Dossier {
  let dossier: Dossier | undefined;
  for (const after of replayHistory(procedures, events)) dossier = after.dossier;
  return dossier!;
}

/** The states a history leads through, one after every event: at least one. Throws as `foldHistory` does. */
export function* replayHistory(
  procedures: CompiledProcedure | Procedures,
  events: readonly DossierEvent[],
): Generator<Replayed> {
  const versions: Procedures = typeof procedures === 'function' ? procedures : () => procedures;
  const [first, ...rest] = events;
  if (first?.type !== 'opened')
    throw new ProblemError([{ code: 'history-without-opening', severity: 'error', path: '/0', facts: {} }]);
  let procedure = versionAtOpening(versions, events);
  const opened = openDossier(procedure, first);
  if (!opened.ok) throw new ProblemError([opened.refusal]);
  let { dossier } = opened;
  yield { dossier, entry: opened.entry, procedure };
  for (const [i, event] of rest.entries()) {
    const path = `/${i + 1}`;
    if (event.type === 'opened')
      throw new ProblemError([{ code: 'history-opened-twice', severity: 'error', path, facts: {} }]);
    const next = event.type === 'migrated' ? versions(event.plan.to.version) : procedure;
    const outcome =
      event.type === 'migrated'
        ? migrateDossier(procedure, next, dossier, event)
        : advanceDossier(procedure, dossier, event);
    if (!outcome.ok) throw new ProblemError([{ ...outcome.refusal, path }]);
    ({ dossier } = outcome);
    procedure = next;
    yield { dossier, entry: outcome.entry, procedure };
  }
}

/** The version that a history began under: the one from which it first moved, if it ever did. */
function versionAtOpening(versions: Procedures, events: readonly DossierEvent[]): CompiledProcedure {
  const moved = events.find((event) => event.type === 'migrated');
  return versions(moved?.plan.from.version);
}
