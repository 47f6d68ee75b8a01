import { expect, it } from '@jest/globals';
import { connectNodes } from '../commands/edge-connect.ts';
import { labelEdge } from '../commands/edge-edit.ts';
import { renameNode } from '../commands/node-edit.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';

const title = { vi: 'Đóng dấu', en: 'Seal' };
const connected = perform(openStack(sampleProcedure), connectNodes, { from: 'receive', to: 'sign' });
const made = connected.document.flow.edges.at(-1);

it('renames an action that still says the first name of its target', () => {
  const after = executeUndoRedo(connected.document, renameNode, { id: 'sign', title });
  expect(after.flow.edges.at(-1)?.label).toEqual({ vi: 'Chuyển: Đóng dấu', en: 'Pass on: Seal' });
});

it('leaves words that the author chose', () => {
  const label = { vi: 'Trình ký', en: 'Submit' };
  const { document } = perform(connected, labelEdge, { id: made?.id ?? '', label });
  const after = executeUndoRedo(document, renameNode, { id: 'sign', title });
  expect(after.flow.edges.at(-1)?.label).toEqual(label);
});
