import type { CompiledProcedure } from '@motcua/engine';
import { problemDocument } from '../problem/problem-document.ts';
import { EngineRefusal, ProblemException } from '../problem/problem-exception.ts';

/** A reason why a linked dossier could not be had that a clerk can read. */
export class NotPossible extends Error {
  override readonly name = 'NotPossible';
}

/**
 * Why a linked dossier could not be opened or attached, in words of the office; it is recorded in the history, so in
 * Vietnamese. Null for what was not foreseen: that is tried again.
 */
export function reasonOf(error: unknown, procedure: CompiledProcedure | undefined): string | null {
  if (error instanceof NotPossible) return error.message;
  if (!(error instanceof ProblemException) && !(error instanceof EngineRefusal)) return null;
  const { title, detail, errors = [] } = problemDocument(error, 'vi');
  if (errors.length === 0) return `${title}. ${detail}`;
  const places = errors.slice(0, 5).map((one) => `${fieldTitle(procedure, one.pointer)}: ${one.detail}`);
  return `${title}. ${places.join('; ')}.`;
}

/** The field's name on the form, as the clerk knows it. */
function fieldTitle(procedure: CompiledProcedure | undefined, pointer: string): string {
  const field = pointer.split('/').at(-1) ?? '';
  const drawn = procedure?.document.form.pages
    .flatMap(({ fields }) => fields)
    .find((candidate) => candidate.field === field);
  return drawn?.label.vi ?? field;
}
