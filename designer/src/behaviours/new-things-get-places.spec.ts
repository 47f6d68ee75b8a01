import { describe, expect, it } from '@jest/globals';
import { addNode } from '../commands/node-add.ts';
import { autoArrange } from '../commands/auto-arrange.ts';
import { pasteRows } from '../commands/rows-paste.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { newNode } from '../model/new-node.ts';
import { coveringIn } from '../testing/covering.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';

const fresh = (id: string, within?: string) => newNode('step', { id, title: { vi: id, en: id }, within }, []);
const arranged = perform(openStack(sampleProcedure), autoArrange, undefined).document;

describe('what is added without a place', () => {
  it('gets one for good in an arranged drawing, below what stands there, and moves nothing', () => {
    const after = executeUndoRedo(arranged, addNode, { node: fresh('new') });
    expect(after.layout.nodes).toMatchObject(arranged.layout.nodes);
    expect(after.layout.nodes['new']).toBeDefined();
    expect(coveringIn(after)).toEqual([]);
  });

  it('gets none in a drawing that nobody has arranged: that is laid out afresh with every change', () => {
    const bare = { ...sampleProcedure, layout: { nodes: {}, edges: {} } };
    const after = executeUndoRedo(bare, addNode, { node: fresh('new') });
    expect(after.layout.nodes).toEqual({});
    expect(coveringIn(after)).toEqual([]);
  });

  it('makes what it stands in grow, and what that would cover gives way', () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ node: fresh(`row_${at}`) }));
    for (const after of ['receive', 'appraise', 'confirm_tax']) {
      const pasted = executeUndoRedo(arranged, pasteRows, { after, items });
      expect(coveringIn(pasted)).toEqual([]);
      const moved = Object.entries(arranged.layout.nodes).filter(
        ([id, place]) =>
          (pasted.layout.nodes[id]?.x ?? 0) < place.x || (pasted.layout.nodes[id]?.y ?? 0) < place.y,
      );
      expect(moved).toEqual([]);
    }
  });
});
