import type { ProcedureDocument } from '../document/procedure-document.ts';
import { indexProcedure } from '../machine/procedure-index.ts';
import type { Problem } from '../problem/problem.ts';
import type { Register } from '../register/register.ts';
import { checkAppraisal } from './appraisal.ts';
import { checkBudgets } from './budgets.ts';
import { checkCaseReach } from './cases/case-reach.ts';
import { checkCompleteness } from './completeness.ts';
import { checkChildren } from './children.ts';
import { checkConditions } from './conditions.ts';
import { checkEndings } from './endings.ts';
import { checkFactSources } from './fact-sources.ts';
import { checkFormShape } from './form-shape.ts';
import { checkGuards } from './guards/guards.ts';
import type { GuardVerdict } from './guards/verdict.ts';
import { checkKnownFacts } from './known-facts.ts';
import { checkJoins } from './joins.ts';
import { checkLinkedCycles } from './linked-cycles.ts';
import { checkMilestoneWaits } from './milestone-waits.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkPeople } from './people.ts';
import { checkReach } from './reach.ts';
import { checkRestarts } from './restarts.ts';
import { Report } from './report.ts';
import { reportVerdicts } from './report-verdicts.ts';
import { checkScenarios } from './scenarios.ts';
import { checkSigning, checkWorkers } from './signing.ts';
import { checkStatuses } from './statuses.ts';
import { structureProblems } from './structure.ts';
import { withWitnesses } from './witnesses.ts';
import type { CheckCalendars, LimitVerdict } from './worst/limit-verdict.ts';
import { worstCases } from './worst/worst-case.ts';

export interface CheckReport {
  readonly problems: readonly Problem[];
  /** One answer per limit; empty while the drawing is structurally broken. */
  readonly verdicts: readonly LimitVerdict[];
  /** What was shown of the conditions: proved, refuted with facts that show it, or not proved. */
  readonly guards: readonly GuardVerdict[];
}

/**
 * Everything that can be said about a procedure before it harms anyone. A pure function of document and register, so
 * the designer, the host and the command line give the same answer. An acknowledged problem becomes a warning. `known` are
 * the verdicts of a document with the same times, so that the limits need not be looked at again.
 */
export function checkProcedure(
  document: ProcedureDocument,
  register?: Register,
  calendars?: CheckCalendars,
  known?: readonly LimitVerdict[],
): CheckReport {
  const index = indexProcedure(document);
  const structure = structureProblems(document, index);
  if (structure.some((problem) => problem.severity === 'error' && blocking.has(problem.code)))
    return { problems: acknowledge(document, structure), verdicts: [], guards: [] };
  const report = new Report(document);
  const runnable = structure.every((problem) => problem.severity !== 'error');
  // While an edge or a container is wrong, whatever is said of ways through the drawing is only its echo.
  if (runnable) {
    checkReach(document, index, report);
    checkJoins(document, index, report);
    checkOutcomes(document, index, report);
    checkAppraisal(document, index, report);
    checkStatuses(document, index, report);
    checkSigning(document, index, report);
    checkWorkers(document, report);
    checkKnownFacts(document, index, report);
    checkMilestoneWaits(document, index, report);
    checkRestarts(document, index, report);
  }
  checkPeople(document, index, register, report);
  checkConditions(document, index, report);
  checkFormShape(document, report);
  checkFactSources(document, index, report);
  const guards = runnable ? checkGuards(document, index, report) : [];
  // After what says of a condition by itself that it is at fault.
  if (runnable) checkCaseReach(document, index, report);
  if (register?.procedure) {
    checkChildren(document, register.procedure, report);
    checkLinkedCycles(document, register.procedure, report);
  }
  checkCompleteness(document, index, report);
  checkBudgets(document, index, register, report);
  checkScenarios(document, index, register, report);
  // A limit that cannot end because nothing can is not worth a second word.
  const echoes = report.problems.some(({ code }) => code === 'dead-end' || code === 'cannot-end');
  if (runnable && !echoes) checkEndings(document, index, report);
  const verdicts = runnable ? (known ?? worstCases(document, index, calendars)) : [];
  reportVerdicts(document, verdicts, report);
  const problems = withWitnesses(index, [...structure, ...report.problems]);
  return { problems: acknowledge(document, problems), verdicts, guards };
}

/** After these nothing else can be looked at without walking in circles or drowning the reader in echoes. */
const blocking = new Set([
  'too-many-nodes',
  'too-many-edges',
  'too-many-branches',
  'nesting-too-deep',
  'id-duplicate',
  'container-unknown',
  'container-cycle',
]);

function acknowledge(document: ProcedureDocument, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => {
    const known = document.acknowledgements.find(
      ({ code, at }) => code === problem.code && (at === undefined || at === problem.at),
    );
    if (!known || problem.severity === 'note') return problem;
    return { ...problem, severity: 'warning', facts: { ...problem.facts, acknowledged: known.source } };
  });
}
