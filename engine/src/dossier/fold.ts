import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { ProblemError } from '../problem/problem.ts';
import { advanceDossier } from './advance.ts';
import type { Dossier } from './dossier.ts';
import type { DossierEvent } from './events.ts';
import { openDossier } from './open.ts';

/**
 * The state a history leads to. The history is the truth and the stored state its cache: both are equal, byte for byte
 * in canonical form, whatever the register says today. Throws `ProblemError` when an event could not have happened.
 */
export function foldHistory(procedure: CompiledProcedure, events: readonly DossierEvent[]): Dossier {
  const [first, ...rest] = events;
  if (first?.type !== 'opened')
    throw new ProblemError([{ code: 'history-without-opening', severity: 'error', path: '/0', facts: {} }]);
  const opened = openDossier(procedure, first);
  if (!opened.ok) throw new ProblemError([opened.refusal]);
  let dossier = opened.dossier;
  rest.forEach((event, i) => {
    const path = `/${i + 1}`;
    if (event.type === 'opened')
      throw new ProblemError([{ code: 'history-opened-twice', severity: 'error', path, facts: {} }]);
    const outcome = advanceDossier(procedure, dossier, event);
    if (!outcome.ok) throw new ProblemError([{ ...outcome.refusal, path }]);
    dossier = outcome.dossier;
  });
  return dossier;
}
