import type { ProcedureDocument } from '@motcua/engine';
import type { Command } from '../commands/command.ts';
import {
  canRedo,
  canUndo,
  type CommandStack,
  openStack,
  perform,
  redo,
  undo,
} from '../history/command-stack.ts';

/**
 * The procedure being edited and everything done to it. It knows nothing of React; `useProcedureEditor` binds it.
 * Every change goes through `run`, and every change is told to `onChange` before `run` returns.
 */
export interface ProcedureEditor {
  readonly state: () => CommandStack;
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: <P>(command: Command<P>, payload: P) => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /**
   * Takes over a document from outside. One that this editor gave out itself, or that says the same, changes nothing
   * and keeps the undo history; another one begins a new history.
   */
  readonly adopt: (document: ProcedureDocument) => void;
}

export function createEditor(
  first: ProcedureDocument,
  onChange: (next: ProcedureDocument) => void,
): ProcedureEditor {
  let stack = openStack(first);
  const givenOut = new WeakSet<ProcedureDocument>([first]);
  const listeners = new Set<() => void>();

  const moveTo = (next: CommandStack): boolean => {
    if (next === stack) return false;
    stack = next;
    givenOut.add(stack.document);
    for (const listener of listeners) listener();
    onChange(stack.document);
    return true;
  };

  return {
    state: () => stack,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (command, payload) => void moveTo(perform(stack, command, payload)),
    undo: () => canUndo(stack) && moveTo(undo(stack)),
    redo: () => canRedo(stack) && moveTo(redo(stack)),
    adopt: (document) => {
      if (givenOut.has(document) || JSON.stringify(document) === JSON.stringify(stack.document)) return;
      stack = openStack(document);
      givenOut.add(document);
      for (const listener of listeners) listener();
    },
  };
}
