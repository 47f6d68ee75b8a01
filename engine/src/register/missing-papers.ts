import { compileCondition } from '../condition/compile-condition.ts';
import type { FactView } from '../condition/fact-view.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

type Paper = CompiledProcedure['document']['papers'][number];

/** True when this paper must be in the dossier, given what is known of it. */
export function paperRequired(procedure: CompiledProcedure, paper: Paper, view: FactView): boolean {
  if (paper.producedBy !== undefined) return false;
  return typeof paper.required === 'boolean'
    ? paper.required
    : compileCondition(paper.required, procedure.index.facts)(view);
}

/** The required papers that a reception lacks. Of papers that are alternatives, one is enough. */
export function missingPapers(procedure: CompiledProcedure, view: FactView): readonly Paper[] {
  const { papers } = procedure.document;
  const present = new Set(view.papers);
  const answered = new Set(
    papers.flatMap((paper) => (present.has(paper.id) && paper.oneOf ? [paper.oneOf] : [])),
  );
  return papers
    .filter((paper) => paperRequired(procedure, paper, view))
    .filter((paper) => !present.has(paper.id) && !(paper.oneOf && answered.has(paper.oneOf)));
}
