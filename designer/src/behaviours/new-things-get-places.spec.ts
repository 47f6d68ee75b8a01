import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { addNode } from '../commands/node-add.ts';
import { autoArrange } from '../commands/auto-arrange.ts';
import { pasteRows } from '../commands/rows-paste.ts';
import { placementsOf } from '../drawing/placements.ts';
import { overlap } from '../drawing/rect-grid.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { newNode } from '../model/new-node.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';

const fresh = (id: string, within?: string) => newNode('step', { id, title: { vi: id, en: id }, within }, []);
const arranged = perform(openStack(sampleProcedure), autoArrange, undefined).document;

const covering = (document: ProcedureDocument): string[] => {
  const placements = placementsOf(document);
  return document.flow.nodes.flatMap(({ id, within }) =>
    indexOf(document)
      .childrenOf(within)
      .filter((other) => other.id > id)
      .filter((other) => {
        const [one, two] = [placements.get(id), placements.get(other.id)];
        return one !== undefined && two !== undefined && overlap(one.absolute, two.absolute);
      })
      .map((other) => `${id} on ${other.id}`),
  );
};

describe('what is added without a place', () => {
  it('gets one for good in an arranged drawing, below what stands there, and moves nothing', () => {
    const after = executeUndoRedo(arranged, addNode, { node: fresh('new') });
    expect(after.layout.nodes).toMatchObject(arranged.layout.nodes);
    expect(after.layout.nodes['new']).toBeDefined();
    expect(covering(after)).toEqual([]);
  });

  it('gets none in a drawing that nobody has arranged: that is laid out afresh with every change', () => {
    const bare = { ...sampleProcedure, layout: { nodes: {}, edges: {} } };
    const after = executeUndoRedo(bare, addNode, { node: fresh('new') });
    expect(after.layout.nodes).toEqual({});
    expect(covering(after)).toEqual([]);
  });

  it('makes what it stands in grow, and what that would cover gives way', () => {
    const items = Array.from({ length: 12 }, (_, at) => ({ node: fresh(`row_${at}`) }));
    for (const after of ['receive', 'appraise', 'confirm_tax']) {
      const pasted = executeUndoRedo(arranged, pasteRows, { after, items });
      expect(covering(pasted)).toEqual([]);
      const moved = Object.entries(arranged.layout.nodes).filter(
        ([id, place]) =>
          (pasted.layout.nodes[id]?.x ?? 0) < place.x || (pasted.layout.nodes[id]?.y ?? 0) < place.y,
      );
      expect(moved).toEqual([]);
    }
  });
});
