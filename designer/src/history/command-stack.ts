import type { ProcedureDocument } from '@motcua/engine';
import type { Command, Executed, MergeAgain } from '../commands/command.ts';
import { applyEdit, oppositeOf } from '../commands/edit.ts';
import { isMerge, passMerge, withMerge } from './merge-step.ts';

/**
 * What was done to a procedure since it was opened, as a value: performing, undoing and redoing give a new stack.
 * A step that changed nothing leaves no trace. Undone steps are forgotten by the next new one.
 */
export interface CommandStack {
  readonly document: ProcedureDocument;
  readonly done: readonly Executed[];
  readonly undone: readonly Executed[];
}

/** Steps kept; the edits share the documents' objects, so each costs little more than what it changed. */
const longest = 1000;

export function openStack(document: ProcedureDocument): CommandStack {
  return { document, done: [], undone: [] };
}

export function perform<P>(stack: CommandStack, command: Command<P>, payload: P): CommandStack {
  const executed = command.execute(stack.document, payload);
  if (executed.edits.length === 0) return stack;
  return { document: executed.document, done: [...stack.done, executed].slice(-longest), undone: [] };
}

/** The last step of one's own is taken back, and nothing that somebody else has saved meanwhile. */
export function undo(stack: CommandStack): CommandStack {
  const done = passMerge(stack.done);
  const last = done?.at(-1);
  if (done === undefined || last === undefined) return stack;
  return {
    document: last.edits.toReversed().map(oppositeOf).reduce(applyEdit, stack.document),
    done: done.slice(0, -1),
    undone: [...stack.undone, last],
  };
}

/**
 * Takes over a document into which somebody else's work was merged. Own steps can still be undone beside it; those that were
 * undone are forgotten, as by a new step. What is being typed in a field goes on as the same step, where it can.
 */
export function takeOver(stack: CommandStack, document: ProcedureDocument, again?: MergeAgain): CommandStack {
  const done = withMerge(stack.done, stack.document, document, again);
  const passed = passMerge(done);
  const isTyped = stack.done.at(-1)?.visit !== undefined;
  return {
    document,
    done: passed !== undefined && (isTyped || passed.length === 0) ? passed : done,
    undone: [],
  };
}

/** Has somebody else's work come in since the last step of one's own? */
export const isUnderMerge = (stack: CommandStack): boolean => isMerge(stack.done.at(-1));

export function redo(stack: CommandStack): CommandStack {
  const next = stack.undone.at(-1);
  if (next === undefined) return stack;
  return {
    document: next.edits.reduce(applyEdit, stack.document),
    done: [...stack.done, next],
    undone: stack.undone.slice(0, -1),
  };
}

export const canUndo = (stack: CommandStack): boolean => stack.done.length > 0;
export const canRedo = (stack: CommandStack): boolean => stack.undone.length > 0;
