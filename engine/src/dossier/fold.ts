import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { ProblemError } from '../problem/problem.ts';
import { advanceDossier } from './advance.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { openDossier } from './open.ts';
import type { HistoryEntry } from './outcome.ts';

/** The dossier as it was after one event, and what the event did. */
export interface Replayed {
  readonly dossier: Dossier;
  readonly entry: HistoryEntry;
}

/**
 * The state a history leads to. The history is the truth and the stored state its cache: both are equal, byte for byte
 * in canonical form, whatever the register says today. Throws `ProblemError` when an event could not have happened.
 */
export function foldHistory(procedure: CompiledProcedure, events: readonly DossierEvent[]): Dossier {
  let dossier: Dossier | undefined;
  for (const after of replayHistory(procedure, events)) dossier = after.dossier;
  return dossier!;
}

/** The states a history leads through, one after every event: at least one. Throws as `foldHistory` does. */
export function* replayHistory(
  procedure: CompiledProcedure,
  events: readonly DossierEvent[],
): Generator<Replayed> {
  const [first, ...rest] = events;
  if (first?.type !== 'opened')
    throw new ProblemError([{ code: 'history-without-opening', severity: 'error', path: '/0', facts: {} }]);
  const opened = openDossier(procedure, first);
  if (!opened.ok) throw new ProblemError([opened.refusal]);
  let { dossier } = opened;
  yield { dossier, entry: opened.entry };
  for (const [i, event] of rest.entries()) {
    const path = `/${i + 1}`;
    if (event.type === 'opened')
      throw new ProblemError([{ code: 'history-opened-twice', severity: 'error', path, facts: {} }]);
    const outcome = advanceDossier(procedure, dossier, event);
    if (!outcome.ok) throw new ProblemError([{ ...outcome.refusal, path }]);
    dossier = outcome.dossier;
    yield { dossier, entry: outcome.entry };
  }
}
