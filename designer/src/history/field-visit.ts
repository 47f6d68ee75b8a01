import type { Command } from '../commands/command.ts';
import { type CommandStack, perform, undo } from './command-stack.ts';

/**
 * One stay in one field, from the first letter until it is left. What is typed is committed at every pause, so that a
 * killed tab loses little; undo takes back the whole stay, not letters.
 */
export type FieldVisit = object;

/** The commands of one commit, in their order. */
export type VisitStep = (perform: <P>(command: Command<P>, payload: P) => void) => void;

/**
 * The stack with what this commit does in place of what the same visit did before: the last text stands as if it had
 * been committed alone, so that nothing remains of what followed from a half-typed one. A commit that runs no
 * command changes nothing.
 */
export function performDuring(stack: CommandStack, visit: FieldVisit, act: VisitStep): CommandStack {
  let base: CommandStack | undefined;
  let now = stack;
  act((command, payload) => {
    if (base === undefined) now = base = withoutVisit(stack, visit);
    now = perform(now, command, payload);
  });
  return base === undefined ? stack : joined(base, now, visit);
}

/** The stack as it was before the visit, where nothing else has been done since. */
export function withoutVisit(stack: CommandStack, visit: FieldVisit): CommandStack {
  if (stack.done.at(-1)?.visit !== visit) return stack;
  return { ...undo(stack), undone: [] };
}

function joined(base: CommandStack, now: CommandStack, visit: FieldVisit): CommandStack {
  const last = base.done.at(-1);
  const made = now.done.slice(last === undefined ? 0 : now.done.indexOf(last) + 1);
  const [first] = made;
  if (first === undefined) return base;
  // The old words typed again: there is nothing to undo.
  if (JSON.stringify(now.document) === JSON.stringify(base.document)) return base;
  const edits = made.flatMap((executed) => executed.edits);
  return {
    document: now.document,
    done: [...base.done, { command: first.command, document: now.document, edits, visit }],
    undone: [],
  };
}
