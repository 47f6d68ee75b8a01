import type { ProcedureDocument } from '@motcua/engine';
import type { Command, MergeAgain } from '../commands/command.ts';
import {
  canRedo,
  canUndo,
  type CommandStack,
  openStack,
  perform,
  redo,
  takeOver,
  undo,
} from '../history/command-stack.ts';
import { type FieldVisit, performDuring, withoutVisit } from '../history/field-visit.ts';

/**
 * The procedure being edited and everything done to it. It knows nothing of React; `useProcedureEditor` binds it.
 * Every change goes through `run`, and every change is told to `onChange` before `run` returns.
 */
export interface ProcedureEditor {
  readonly state: () => CommandStack;
  readonly subscribe: (listener: () => void) => () => void;
  readonly run: <P>(command: Command<P>, payload: P) => void;
  /** What `act` runs takes the place of what the same visit ran before: together they are one step of the history. */
  readonly during: (visit: FieldVisit, act: () => void) => void;
  /** Takes back what the visit did, where it was the last thing done. */
  readonly withdraw: (visit: FieldVisit) => boolean;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /**
   * Takes over a document from outside. One that this editor gave out itself, or that says the same, changes nothing. Another
   * one of the same procedure is somebody else's work merged with what was done here: own steps can be undone beside it,
   * as far as they do not touch the same. That of another procedure begins a new history.
   */
  readonly adopt: (document: ProcedureDocument, again?: MergeAgain) => void;
}

export function createEditor(
  first: ProcedureDocument,
  onChange: (next: ProcedureDocument) => void,
): ProcedureEditor {
  let stack = openStack(first);
  const givenOut = new WeakSet<ProcedureDocument>([first]);
  const listeners = new Set<() => void>();
  /** Set while a field commits: commands go there instead of into the history by themselves. */
  let visiting: (<P>(command: Command<P>, payload: P) => void) | undefined;

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
    run: (command, payload) => {
      if (visiting === undefined) moveTo(perform(stack, command, payload));
      else visiting(command, payload);
    },
    during: (visit, act) => {
      if (visiting !== undefined) return act();
      const next = performDuring(stack, visit, (performNow) => {
        visiting = performNow;
        try {
          act();
        } finally {
          visiting = undefined;
        }
      });
      moveTo(next);
    },
    withdraw: (visit) => moveTo(withoutVisit(stack, visit)),
    undo: () => canUndo(stack) && moveTo(undo(stack)),
    redo: () => canRedo(stack) && moveTo(redo(stack)),
    adopt: (document, again) => {
      if (givenOut.has(document) || JSON.stringify(document) === JSON.stringify(stack.document)) return;
      const { head } = stack.document;
      const isSame = head.id === document.head.id && head.case === document.head.case;
      stack = isSame ? takeOver(stack, document, again) : openStack(document);
      givenOut.add(document);
      for (const listener of listeners) listener();
    },
  };
}
