import { coverageOf, type CompiledProcedure, type ScenarioReport } from '@motcua/engine';
import { ProblemException } from '../../problem/problem-exception.ts';
import type { ChainRules } from './chain-rules.ts';
import type { CoverageReport } from './chain-shapes.ts';

/** How far the scenarios of a document go. */
export type Covered = Pick<CoverageReport, 'states' | 'transitions' | 'share'>;

export function coveredBy(procedure: CompiledProcedure, reports: readonly ScenarioReport[]): Covered {
  const { states, transitions } = coverageOf(procedure, reports).shares;
  const all = states.all + transitions.all;
  return {
    states: { covered: states.covered, all: states.all },
    transitions: { covered: transitions.covered, all: transitions.all },
    share: all === 0 ? 1 : (states.covered + transitions.covered) / all,
  };
}

/** Refuses a draft whose scenarios go less far than this installation demands. */
export function refuseCoverage(covered: Covered | null, { coverage }: ChainRules): void {
  if (!coverage.required || covered === null || covered.share >= coverage.target) return;
  const percent = (share: number) => Math.floor(share * 100);
  throw new ProblemException('coverage-too-low', {
    facts: { covered: percent(covered.share), target: Math.ceil(coverage.target * 100) },
  });
}
