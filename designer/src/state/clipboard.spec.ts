import { afterEach, describe, expect, it } from '@jest/globals';
import { paste, type Fragment } from '../commands/paste.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { fragmentFrom, fragmentText, keepFragment, keptFragment } from './clipboard.ts';

const { nodes, edges } = everythingProcedure.flow;
const whole: Fragment = {
  nodes: nodes.filter(({ kind }) => kind !== 'start'),
  edges,
  places: { [nodes[1]!.id]: { x: 10, y: 20 } },
  height: 300,
};

describe('the clipboard', () => {
  afterEach(() => localStorage.clear());

  it('carries a piece with every kind of node as text, and gives back the same piece', () => {
    const read = fragmentFrom(fragmentText(whole));
    expect(read).toEqual({ ...whole, edges: JSON.parse(JSON.stringify(edges)) });
  });

  it('carries it into another procedure, with new ids and no loose end (D2)', () => {
    const read = fragmentFrom(fragmentText(whole)) as Fragment;
    const pasted = executeUndoRedo(sampleProcedure, paste, { fragment: read, shift: { x: 0, y: 900 } });
    const ids = new Set(pasted.flow.nodes.map(({ id }) => id));
    expect(ids.size).toBe(pasted.flow.nodes.length);
    for (const { from, to } of pasted.flow.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
  });

  it('keeps it for the other tabs of this browser', () => {
    keepFragment(fragmentText(whole));
    expect(localStorage.getItem('motcua.fragment')).toBe(keptFragment());
  });

  it.each([
    ['', 'nothing'],
    ['   \n', 'nothing'],
    ['Luật Đất đai 2024', 'foreign'],
    ['{"a": 1}', 'foreign'],
    ['{"motcua-fragment": "one"}', 'foreign'],
    ['a text about motcua-fragment', 'damaged'],
    ['{"motcua-fragment": 2, "nodes": []}', 'newer'],
    ['{"motcua-fragment": 1}', 'damaged'],
    [
      '{"motcua-fragment": 1, "nodes": [{"kind": "step"}], "edges": [], "places": {}, "height": 1}',
      'damaged',
    ],
    ['{"motcua-fragment": 1, "nodes": [], "edges": [], "places": {}, "height": null}', 'damaged'],
    ['{"motcua-fragment": 1, "nodes": [], "edges": [], "places": {}, "height": 1}', 'nothing'],
  ])('says of %j that it is %s', (text, why) => {
    expect(fragmentFrom(text)).toBe(why);
  });
});
