import {
  compileProcedure,
  coverageOf,
  generateScenarios,
  itemKey,
  playScenario,
  type CompiledProcedure,
  type CoverageItem,
  type Generated,
  type PlayWorld,
  type ProcedureDocument,
} from '@motcua/engine';
import { worldOf, type WorldData } from '../world/play-world.ts';

/** Everything that generating needs, as plain data: it can be sent to a worker. */
export interface GenerateRequest {
  readonly document: ProcedureDocument;
  readonly world: WorldData;
  /** Parts that the document's own scenarios go through already, by `itemKey`. */
  readonly covered: readonly string[];
  /** The day of reception where no scenario says it. */
  readonly date: string;
}

export interface GenerateAnswer extends Generated {
  /** What each scenario goes through that nothing before it does, by the scenario's id. */
  readonly shows: Readonly<Record<string, readonly CoverageItem[]>>;
}

/** Scenarios for what is not covered yet. Takes seconds for a large procedure. */
export function generateFor({ document, world: data, covered, date }: GenerateRequest): GenerateAnswer {
  const procedure = compileProcedure(document, 0);
  const world = worldOf(data);
  const generated = generateScenarios(procedure, world, { covered: new Set(covered), date });
  return { ...generated, shows: whatEachShows(generated, procedure, world, new Set(covered)) };
}

function whatEachShows(
  { scenarios }: Generated,
  procedure: CompiledProcedure,
  world: PlayWorld,
  seen: Set<string>,
): GenerateAnswer['shows'] {
  const told = scenarios.map((scenario) => {
    const { items } = coverageOf(procedure, [playScenario(procedure, scenario, world)]);
    const shows = items.filter((item) => item.by.length > 0 && !seen.has(itemKey(item)));
    for (const item of shows) seen.add(itemKey(item));
    return [scenario.id, shows.map(({ by: _, ...item }) => item)] as const;
  });
  return Object.fromEntries(told);
}
