import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { playScenario, type ScenarioReport, type ScenarioWorld } from '../play/play-scenario.ts';
import type { Problem } from '../problem/problem.ts';

/**
 * Scenarios of a sound document that no longer hold. A drawing that was changed on purpose breaks them: so they are
 * warnings, and whoever publishes says why.
 */
export function unkeptScenarios(document: ProcedureDocument, world: ScenarioWorld): readonly Problem[] {
  if (document.scenarios.length === 0) return [];
  const procedure = compileProcedure(document, 1);
  return unkeptAmong(
    document,
    document.scenarios.map((scenario) => playScenario(procedure, scenario, world)),
  );
}

/** The same of scenarios that were played already, each with its report in the same place. */
export function unkeptAmong(
  document: ProcedureDocument,
  reports: readonly Pick<ScenarioReport, 'failures'>[],
): readonly Problem[] {
  return document.scenarios.flatMap((scenario, index): Problem[] => {
    const [failure] = reports[index]?.failures ?? [];
    if (failure === undefined) return [];
    const { event, expected = '', found = failure.refusal?.code ?? '' } = failure;
    const facts = { scenario: scenario.title.vi || scenario.id, event, number: event + 1, expected, found };
    return [{ code: 'scenario-does-not-hold', severity: 'warning', path: `/scenarios/${index}`, facts }];
  });
}
