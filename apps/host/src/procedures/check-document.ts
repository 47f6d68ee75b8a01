import {
  checkProcedure,
  dayInForce,
  describeProblem,
  parseDefinition,
  type Problem,
  type ProcedureDocument,
} from '@motcua/engine';
import { ProblemException } from '../problem/problem-exception.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { CheckResult, WordedProblem } from './shapes.ts';

/** Adds the words of a problem in both languages. */
export function worded(problem: Problem): WordedProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    path: problem.path,
    ...(problem.at === undefined ? {} : { at: problem.at }),
    facts: { ...problem.facts },
    ...(problem.witness === undefined ? {} : { witness: [...problem.witness] }),
    text: { vi: describeProblem(problem, 'vi'), en: describeProblem(problem, 'en') },
  };
}

/** Everything the checker has to say about a document in this installation on a date. */
export function check(
  document: ProcedureDocument,
  register: LoadedRegister,
  date: string,
  procedure: (code: string) => ProcedureDocument | undefined,
): CheckResult {
  const known = register.forChecker(dayInForce(document, date));
  const { problems, verdicts } = checkProcedure(document, { ...known, procedure });
  return {
    problems: problems.map(worded),
    verdicts: verdicts.map(({ path, cell, ...verdict }) => ({
      ...verdict,
      ...(path === undefined ? {} : { path: [...path] }),
      ...(cell === undefined ? {} : { cell: { ...cell } }),
    })),
  };
}

/** The document, or a refusal that names every place with the wrong shape. */
export function documentOf(json: unknown): ProcedureDocument {
  const parsed = parseDefinition(json);
  if (parsed.ok) return parsed.document;
  throw new ProblemException('definition-invalid', {
    errors: parsed.problems.slice(0, 100).map((problem) => ({
      pointer: problem.path,
      code: problem.code,
      detail: { vi: describeProblem(problem, 'vi').what, en: describeProblem(problem, 'en').what },
    })),
  });
}
