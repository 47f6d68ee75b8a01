import { expect, it } from '@jest/globals';
import { FlowNode } from '@motcua/engine';
import type { NodeKind } from './document-types.ts';
import { newNode } from './new-node.ts';

const kinds: NodeKind[] = [
  'start',
  'step',
  'decision',
  'parallel',
  'group',
  'wait',
  'consultation',
  'linked',
  'service',
  'end',
];

it.each(kinds)('makes a fresh %s that the schema accepts as it is', (kind) => {
  const fresh = newNode(kind, { id: 'moi', title: { vi: 'Mới', en: 'New' }, within: undefined }, ['a', 'b']);
  expect(FlowNode.parse(fresh)).toEqual(fresh);
});
