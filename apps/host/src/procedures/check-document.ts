import {
  checkProcedure,
  dayInForce,
  describeProblem,
  namesIn,
  parseDefinition,
  type CheckCalendars,
  type LimitVerdict,
  type NamesOf,
  type Problem,
  type ProcedureDocument,
} from '@motcua/engine';
import { ProblemException } from '../problem/problem-exception.ts';
import type { LoadedRegister } from '../register/register.ts';
import type { CheckResult, Verdict, WordedProblem } from './shapes.ts';

/** Adds the words of a problem in both languages. */
export function worded(problem: Problem): WordedProblem {
  return wordedBy(problem);
}

/** The same, with names for what the problem calls by its code. */
export function wordedBy(problem: Problem, nameOf?: NamesOf): WordedProblem {
  return {
    code: problem.code,
    severity: problem.severity,
    path: problem.path,
    ...(problem.at === undefined ? {} : { at: problem.at }),
    facts: { ...problem.facts },
    ...(problem.witness === undefined ? {} : { witness: [...problem.witness] }),
    text: { vi: describeProblem(problem, 'vi', nameOf), en: describeProblem(problem, 'en', nameOf) },
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
  const { problems, verdicts } = checkProcedure(document, { ...known, procedure }, calendarsFor(register));
  const nameOf = namesFor(document, register);
  return { problems: problems.map((problem) => wordedBy(problem, nameOf)), verdicts: verdicts.map(copied) };
}

/** How this installation calls what problems of a document name by codes. */
export function namesFor(document: ProcedureDocument, { agencies, relations }: LoadedRegister): NamesOf {
  return namesIn(
    document,
    (code) => agencies.get(code)?.name ?? relations.find(({ id }) => id === code)?.title,
  );
}

/** A verdict as it is sent: lists that may be changed by whoever gets them. */
function copied({ times: _times, path, edges, cell, reliesOn, loops, ...verdict }: LimitVerdict): Verdict {
  return {
    ...verdict,
    ...(path === undefined ? {} : { path: [...path] }),
    ...(edges === undefined ? {} : { edges: [...edges] }),
    ...(cell === undefined ? {} : { cell: { ...cell } }),
    ...(reliesOn === undefined ? {} : { reliesOn: [...reliesOn] }),
    ...(loops === undefined ? {} : { loops: loops.map((loop) => ({ ...loop })) }),
  };
}

/** The calendars of the agencies; what is found only at run time is judged by that of the topmost one. */
function calendarsFor({ agencies, calendarOf }: LoadedRegister): CheckCalendars {
  const top = [...agencies.values()].find(({ parent }) => parent === null);
  return {
    usual: calendarOf(top?.id ?? ''),
    of: (agency) => (agencies.has(agency) ? calendarOf(agency) : undefined),
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
