import type { ProcedureDocument } from '../document/procedure-document.ts';
import { indexProcedure } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem, Severity } from '../problem/problem.ts';
import { namedBy } from './named-by.ts';
import { checkOutcomes } from './outcomes.ts';
import { Report } from './report.ts';
import { structureProblems } from './structure.ts';

/** Results that an action brings about without their being listed, and those that are listed and no action brings about. */
export function checkResults({ head, flow }: ProcedureDocument, report: Report): void {
  const listed = new Set(head.results.map(({ id }) => id));
  for (const edge of flow.edges)
    for (const result of edge.produces)
      if (!listed.has(result))
        report.edge('result-unknown', edge, { result, nearest: nearest(result, [...listed]) ?? '' });
  const made = new Set(flow.edges.flatMap(({ produces }) => produces));
  // A drawing in which nothing is issued yet is not finished: a note, as of the ways that end without a result.
  const isUnderWay = made.size > 0 || flow.edges.some(({ marks }) => marks.includes('issued'));
  const severity: Severity = isUnderWay ? 'warning' : 'note';
  head.results.forEach(({ id, title }, i) => {
    if (!made.has(id))
      report.add('result-never-made', `/head/results/${i}`, id, { result: namedBy(title, id) }, { severity });
  });
}

/**
 * What the order of signing, issuing and handing over is found to break in a drawing, by itself and without a register: what
 * an editor asks before it offers to mark them. Undefined while the drawing cannot be walked through.
 */
export function resultProblems(document: ProcedureDocument): readonly Problem[] | undefined {
  const index = indexProcedure(document);
  if (structureProblems(document, index).some(({ severity }) => severity === 'error')) return undefined;
  const report = new Report(document);
  checkOutcomes(document, index, report);
  return report.problems;
}
