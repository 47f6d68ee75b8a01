import { compileCondition, type CompiledProcedure, type FactView } from '@motcua/engine';
import { ProblemException, type FieldProblem } from '../problem/problem-exception.ts';

type Paper = CompiledProcedure['document']['papers'][number];

/** True when this paper must be in the dossier, given what is known of it. */
export function paperRequired(procedure: CompiledProcedure, paper: Paper, view: FactView): boolean {
  if (paper.producedBy !== undefined) return false;
  return typeof paper.required === 'boolean'
    ? paper.required
    : compileCondition(paper.required, procedure.index.facts)(view);
}

/** Refuses a reception that lacks a required paper. Of papers that are alternatives, one is enough. */
export function refuseMissingPapers(procedure: CompiledProcedure, view: FactView): void {
  const { papers } = procedure.document;
  const present = new Set(view.papers);
  const answered = new Set(
    papers.flatMap((paper) => (present.has(paper.id) && paper.oneOf ? [paper.oneOf] : [])),
  );
  const errors = papers
    .filter((paper) => paperRequired(procedure, paper, view))
    .filter((paper) => !present.has(paper.id) && !(paper.oneOf && answered.has(paper.oneOf)))
    .map((paper): FieldProblem => {
      const { vi, en } = paper.title;
      return {
        pointer: `/papers/${paper.id}`,
        code: 'paper-missing',
        detail: { vi: `Thiếu: ${vi}`, en: `Missing: ${en}` },
      };
    });
  if (errors.length > 0) throw new ProblemException('papers-missing', { errors });
}
