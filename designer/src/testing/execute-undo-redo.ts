import { expect } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import type { Command } from '../commands/command.ts';
import { openStack, perform, redo, undo } from '../history/command-stack.ts';

/**
 * Performs a command and checks what every command promises: it does not touch the document it was given, undo gives
 * back the same bytes, redo gives back what executing gave. Answers the changed document.
 */
export function executeUndoRedo<P>(
  document: ProcedureDocument,
  command: Command<P>,
  payload: P,
): ProcedureDocument {
  const before = JSON.stringify(document);
  const opened = openStack(document);
  const performed = perform(opened, command, payload);
  const after = JSON.stringify(performed.document);
  expect(JSON.stringify(document)).toBe(before);
  expect(after).not.toBe(before);

  const undone = undo(performed);
  expect(JSON.stringify(undone.document)).toBe(before);
  expect(JSON.stringify(command.revert(performed.document, command.execute(document, payload)))).toBe(before);
  expect(JSON.stringify(redo(undone).document)).toBe(after);
  return performed.document;
}
