import { expect, it } from '@jest/globals';
import { connectNodes } from '../commands/edge-connect.ts';
import { labelEdge } from '../commands/edge-edit.ts';
import { renameNode } from '../commands/node-edit.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';

const connected = perform(openStack(sampleProcedure), connectNodes, { from: 'receive', to: 'sign' }).document;
const made = connected.flow.edges.at(-1);
const id = made?.id ?? '';

it('words of an action written anew leave the English that it was drawn with', () => {
  expect(made?.label?.en).toMatch(/^Pass on: ./);
  const label = { vi: 'Trình lãnh đạo ký', en: made?.label?.en ?? '' };
  const after = executeUndoRedo(connected, labelEdge, { id, label });
  expect(after.flow.edges.at(-1)?.label).toEqual({ vi: 'Trình lãnh đạo ký', en: '' });
});

it('English of the author stays', () => {
  const own = executeUndoRedo(connected, labelEdge, { id, label: { vi: 'Trình ký', en: 'Submit' } });
  const after = executeUndoRedo(own, labelEdge, { id, label: { vi: 'Trình lãnh đạo', en: 'Submit' } });
  expect(after.flow.edges.at(-1)?.label).toEqual({ vi: 'Trình lãnh đạo', en: 'Submit' });
});

it('a new step that gets a Vietnamese name is no "New step" in English, nor on the way to it', () => {
  const fresh = { vi: 'Bước mới', en: 'New step' };
  const drawn = executeUndoRedo(connected, renameNode, { id: 'sign', title: fresh });
  expect(drawn.flow.edges.at(-1)?.label).toEqual({ vi: 'Chuyển: Bước mới', en: 'Pass on: New step' });
  const after = executeUndoRedo(drawn, renameNode, { id: 'sign', title: { ...fresh, vi: 'Đóng dấu' } });
  expect(after.flow.nodes.find((node) => node.id === 'sign')?.title).toEqual({ vi: 'Đóng dấu', en: '' });
  expect(after.flow.edges.at(-1)?.label).toEqual({ vi: 'Chuyển: Đóng dấu', en: '' });
});
