import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure } from '../machine/compile-procedure.ts';
import { playScenario, type ScenarioReport, type ScenarioWorld } from '../play/play-scenario.ts';
import type { Problem } from '../problem/problem.ts';
import { namedBy } from './named-by.ts';

/** Plays every scenario of a sound document, in their order. */
export function playScenarios(document: ProcedureDocument, world: ScenarioWorld): readonly ScenarioReport[] {
  if (document.scenarios.length === 0) return [];
  const procedure = compileProcedure(document, 1);
  return document.scenarios.map((scenario) => playScenario(procedure, scenario, world));
}

/**
 * The scenarios that no longer hold, by their reports. A drawing that was changed on purpose breaks them: so they are
 * warnings, and whoever publishes says why.
 */
export function unkeptScenarios(
  document: ProcedureDocument,
  reports: readonly ScenarioReport[],
): readonly Problem[] {
  return document.scenarios.flatMap((scenario, index): Problem[] => {
    const [failure] = reports[index]?.failures ?? [];
    if (failure === undefined) return [];
    const { event, expected = '', found = failure.refusal?.code ?? '' } = failure;
    const facts = {
      scenario: namedBy(scenario.title, scenario.id),
      event,
      number: event + 1,
      expected,
      found,
    };
    return [{ code: 'scenario-does-not-hold', severity: 'warning', path: `/scenarios/${index}`, facts }];
  });
}
