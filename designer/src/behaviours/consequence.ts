import type { ProcedureDocument } from '@motcua/engine';
import type { Draft } from '../commands/draft.ts';

/**
 * What follows from a change by itself. It compares the document before the command with the draft and adds its own
 * edits to the same undo step; on a document it has nothing to say about it does nothing.
 */
export type Consequence = (before: ProcedureDocument, draft: Draft) => void;

/** Ids that were there before and are gone. */
export function goneFrom(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
  if (before === after) return [];
  const left = new Set(after.map((item) => item.id));
  return before.filter((item) => !left.has(item.id)).map((item) => item.id);
}
