import { mergeDocuments, type ProcedureDocument } from '@motcua/engine';
import type { Executed, Merge, MergeAgain } from '../commands/command.ts';
import { applyEdit, oppositeOf } from '../commands/edit.ts';
import { editsBetween } from './edits-between.ts';

/**
 * What somebody else saved has come into the document, on top of what was done here. It is no step of one's own, so undo
 * never takes it back: that would throw away what another has saved, and the next autosave would tell the host so. It is
 * passed instead. Undoing the step beneath gives what the document was before that step, merged anew with what came: the
 * other's work stays, one's own goes back. Where both touched the same there is no such document: undo ends there and
 * says so.
 */
export type MergeStep = Executed & { readonly merge: Merge };

export const isMerge = (step: Executed | undefined): step is MergeStep => step?.merge !== undefined;

/** Where nobody says how a document came about, it is what one's own was made into, and merged with that. */
const takenFrom =
  (mine: ProcedureDocument, document: ProcedureDocument): MergeAgain =>
  (other) =>
    mergeDocuments(mine, other, document).document();

/** The steps of a history after a document came in, merged of `mine`, which they led to, and of another's. */
export function withMerge(
  done: readonly Executed[],
  mine: ProcedureDocument,
  document: ProcedureDocument,
  again: MergeAgain = takenFrom(mine, document),
): readonly Executed[] {
  const last = done.at(-1);
  if (last === undefined) return [];
  if (!isMerge(last)) return [...done, { command: 'merge', document, edits: [], merge: { mine, again } }];
  // Nothing was done here since the last one: both have come on top of the same.
  const both: MergeAgain = (other) => {
    const first = last.merge.again(other);
    return first === null ? null : again(first);
  };
  const merge = { mine: last.merge.mine, again: both };
  return [...done.slice(0, -1), { command: 'merge', document, edits: [], merge }];
}

/**
 * The same history with a step of one's own on top: the merge there has changed places with the step beneath. Undefined where
 * both touched the same. Steps that are in the document no longer, because the other's was preferred, are gone.
 */
export function passMerge(done: readonly Executed[]): readonly Executed[] | undefined {
  const last = done.at(-1);
  if (!isMerge(last)) return done;
  const step = done.at(-2);
  if (step === undefined) return [];
  const { mine, again } = last.merge;
  const before = step.edits.toReversed().map(oppositeOf).reduce(applyEdit, mine);
  const both = again(before);
  if (both === null) return undefined;
  const passed = withMerge(done.slice(0, -2), before, both, again);
  const edits = editsBetween(both, last.document);
  return edits.length === 0 ? passMerge(passed) : [...passed, { ...step, document: last.document, edits }];
}
