import type { ProcedureDocument } from '@motcua/engine';
import { consequences } from '../behaviours/consequences.ts';
import { Draft } from './draft.ts';
import { applyEdit, type Edit, oppositeOf } from './edit.ts';

/** What a command did: the document it led to and the edits, consequences included, that undo takes back. */
export interface Executed {
  readonly command: string;
  readonly document: ProcedureDocument;
  readonly edits: readonly Edit[];
  /** The stay in a field during which it was done: see `history/field-visit.ts`. */
  readonly visit?: object;
  /** Somebody else's work came in here: see `history/merge-step.ts`. */
  readonly merge?: Merge;
}

/** What somebody else saved, as it came on top of what was done here. */
export interface Merge {
  /** The document as one's own steps led to it, without what came. */
  readonly mine: ProcedureDocument;
  readonly again: MergeAgain;
}

/** What the other's work makes of another document of one's own; null where both touch the same. */
export type MergeAgain = (mine: ProcedureDocument) => ProcedureDocument | null;

/**
 * One kind of change to a procedure. Pure: a document in, a document out. A command file says only what its own act
 * is; what follows from it (a removed node takes its edges with it) is in `behaviours/`, and is undone along with it.
 */
export interface Command<P> {
  readonly id: string;
  readonly execute: (document: ProcedureDocument, payload: P) => Executed;
  readonly revert: (document: ProcedureDocument, executed: Executed) => ProcedureDocument;
}

export function command<P>(id: string, act: (draft: Draft, payload: P) => void): Command<P> {
  return {
    id,
    execute: (document, payload) => {
      const draft = new Draft(document);
      act(draft, payload);
      for (const follow of consequences) follow(document, draft);
      return { command: id, document: draft.document, edits: draft.edits };
    },
    revert: (document, executed) => executed.edits.toReversed().map(oppositeOf).reduce(applyEdit, document),
  };
}
