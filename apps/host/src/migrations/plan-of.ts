import {
  canonicalJson,
  checkMigration,
  describeProblem,
  type CompiledProcedure,
  type MigrationPlan,
} from '@motcua/engine';
import { ProblemException } from '../problem/problem-exception.ts';

/** More than that nobody reads at once. */
const mostErrors = 100;

/** Refuses a plan that the engine finds wrong for these two versions, with each place. */
export function refuseWrongPlan(
  plan: MigrationPlan,
  before: CompiledProcedure,
  after: CompiledProcedure,
): void {
  const errors = checkMigration(plan, before, after).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new ProblemException('migration-plan-wrong', {
    errors: errors.slice(0, mostErrors).map((problem) => ({
      pointer: `/plan${problem.path}`,
      code: problem.code,
      detail: { vi: describeProblem(problem, 'vi').what, en: describeProblem(problem, 'en').what },
    })),
  });
}

/** As it is stored and recorded with every dossier: one text for one plan. */
export const planText = (plan: MigrationPlan): string => canonicalJson(plan);
