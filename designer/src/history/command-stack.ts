import type { ProcedureDocument } from '@motcua/engine';
import type { Command, Executed } from '../commands/command.ts';
import { applyEdit, oppositeOf } from '../commands/edit.ts';

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

export function undo(stack: CommandStack): CommandStack {
  const last = stack.done.at(-1);
  if (last === undefined) return stack;
  return {
    document: last.edits.toReversed().map(oppositeOf).reduce(applyEdit, stack.document),
    done: stack.done.slice(0, -1),
    undone: [...stack.undone, last],
  };
}

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
