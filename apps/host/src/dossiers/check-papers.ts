import { missingPapers, type CompiledProcedure, type FactView } from '@motcua/engine';
import { ProblemException, type FieldProblem } from '../problem/problem-exception.ts';

/** Refuses a reception that lacks a required paper. */
export function refuseMissingPapers(procedure: CompiledProcedure, view: FactView): void {
  const errors = missingPapers(procedure, view).map((paper): FieldProblem => {
    const { vi, en } = paper.title;
    return {
      pointer: `/papers/${paper.id}`,
      code: 'paper-missing',
      detail: { vi: `Thiếu: ${vi}`, en: `Missing: ${en}` },
    };
  });
  if (errors.length > 0) throw new ProblemException('papers-missing', { errors });
}
