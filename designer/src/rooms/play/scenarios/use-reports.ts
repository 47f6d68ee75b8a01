import {
  coverageOf,
  mergeCoverage,
  playScenario,
  type CompiledProcedure,
  type Coverage,
  type PlayWorld,
  type Scenario,
  type ScenarioReport,
} from '@motcua/engine';
import { useEffect, useMemo, useState } from 'react';
import { problemOf } from '../run/run.ts';

interface Played {
  readonly report: ScenarioReport;
  readonly coverage: Coverage;
}

interface Known {
  readonly procedure: CompiledProcedure | null;
  readonly world: PlayWorld;
  readonly played: ReadonlyMap<Scenario, Played>;
}

export interface Reports {
  /** By the scenario's id; those not played yet are missing. */
  readonly reports: ReadonlyMap<string, ScenarioReport>;
  readonly done: number;
  readonly all: number;
  /** Undefined while something is still to be played, or where there is nothing. */
  readonly coverage: Coverage | undefined;
  readonly rerun: () => void;
}

const nothing: ReadonlyMap<Scenario, Played> = new Map();

/** The screen is told of results about this often, in milliseconds. */
const pace = 150;

/**
 * Plays the scenarios of a draft, one at a time with the page free between them. What was played stays known until the
 * procedure, its world or the scenario itself changes.
 */
export function useReports(
  procedure: CompiledProcedure | null,
  world: PlayWorld,
  scenarios: readonly Scenario[],
): Reports {
  const [known, setKnown] = useState<Known>({ procedure, world, played: nothing });
  if (known.procedure !== procedure || known.world !== world) setKnown({ procedure, world, played: nothing });
  const { played } = known;

  useEffect(() => {
    if (known.procedure === null) return;
    const todo = scenarios.filter((scenario) => !known.played.has(scenario));
    const fresh = new Map<Scenario, Played>();
    const began = performance.now();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const playNext = (): void => {
      const next = todo[fresh.size];
      if (next === undefined || known.procedure === null) return;
      fresh.set(next, play(known.procedure, next, known.world));
      if (fresh.size < todo.length && performance.now() - began < pace) timer = setTimeout(playNext);
      else
        setKnown((now) => (now === known ? { ...known, played: new Map([...known.played, ...fresh]) } : now));
    };
    timer = setTimeout(playNext);
    return () => clearTimeout(timer);
  }, [known, scenarios]);

  return useMemo(() => {
    const here = scenarios.flatMap((scenario) => played.get(scenario) ?? []);
    return {
      reports: new Map(here.map(({ report }) => [report.scenario, report])),
      done: here.length,
      all: scenarios.length,
      coverage:
        here.length === scenarios.length ? mergeCoverage(here.map(({ coverage }) => coverage)) : undefined,
      rerun: () => setKnown((now) => ({ ...now, played: nothing })),
    };
  }, [played, scenarios]);
}

function play(procedure: CompiledProcedure, scenario: Scenario, world: PlayWorld): Played {
  const report = reportOf(procedure, scenario, world);
  return { report, coverage: coverageOf(procedure, [report]) };
}

/** As `playScenario`; a draft that the engine cannot work with fails the scenario instead of the page. */
function reportOf(procedure: CompiledProcedure, scenario: Scenario, world: PlayWorld): ScenarioReport {
  try {
    return playScenario(procedure, scenario, world);
  } catch (error) {
    const failures = [{ event: -1, code: 'refused' as const, refusal: problemOf(error) }];
    return { scenario: scenario.id, ok: false, failures, dossier: null, entries: [] };
  }
}
