import type { ProcedureDocument } from '../api/contract.ts';
import type { Ask, Declared } from '../form/form-values.ts';

export type Paper = ProcedureDocument['papers'][number];
export type Need = 'required' | 'conditional' | 'optional';

/** Papers asked for at reception: what a step produces later is not. */
export const askedPapers = (document: ProcedureDocument): Paper[] =>
  document.papers.filter((paper) => paper.producedBy === undefined);

/** Whether a paper must be there, given what has been declared so far. */
export function needOf(paper: Paper, declared: Declared, ask: Ask): Need {
  if (typeof paper.required === 'boolean') return paper.required ? 'required' : 'optional';
  return ask(paper.required, declared) ? 'required' : 'conditional';
}

/** The required papers that are not ticked. Of alternatives, one ticked paper is enough. */
export function missingPapers(papers: Paper[], declared: Declared, ask: Ask): Paper[] {
  const ticked = new Set(declared.papers);
  const answered = new Set(papers.filter((paper) => ticked.has(paper.id)).map((paper) => paper.oneOf));
  return papers.filter(
    (paper) =>
      needOf(paper, declared, ask) === 'required' &&
      !ticked.has(paper.id) &&
      !(paper.oneOf !== undefined && answered.has(paper.oneOf)),
  );
}
