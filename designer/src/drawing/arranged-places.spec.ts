import { describe, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import { arrangeWith } from '../commands/arrange-with.ts';
import { indexOf } from '../model/flow-index.ts';
import { marchIn } from '../model/march.ts';
import { definitions } from '../testing/definitions.mjs';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { arrangedPlaces } from './arranged-places.ts';
import { autoLayout } from './auto-layout.ts';
import { placementsOf } from './placements.ts';
import { isTidier, tidinessOf } from './tidiness.ts';

/** The procedures themselves, without the cases that vary them. */
const documents: [string, ProcedureDocument][] = [
  ['the sample', sampleProcedure],
  ...definitions.flatMap(({ file, text }): [string, ProcedureDocument][] => {
    const parsed = parseDefinition(JSON.parse(text));
    return parsed.ok && parsed.document.head.case === 'main' ? [[file, parsed.document]] : [];
  }),
];

describe.each(documents)('%s arranged when its author asks', (_name, document) => {
  it('is no less tidy than by our own grid, and covers nothing', async () => {
    const places = await arrangedPlaces(document);
    expect(Object.keys(places).toSorted()).toEqual(document.flow.nodes.map(({ id }) => id).toSorted());
    const arranged = tidinessOf(document, places);
    expect(arranged.covered).toBe(0);
    expect(isTidier(tidinessOf(document, autoLayout(document)), arranged)).toBe(false);
  });

  it('keeps the usual way one straight line, and the branches in their order (D8)', async () => {
    const index = indexOf(document);
    const placements = placementsOf({
      ...document,
      layout: { nodes: await arrangedPlaces(document), edges: {} },
    });
    const groups = document.flow.nodes.filter((node) => node.kind === 'group').map(({ id }) => id);
    for (const container of [undefined, ...groups]) {
      const { usual } = marchIn(index, container);
      const along = usual.map((id) => placements.get(id)?.absolute.x ?? NaN);
      expect(along).toEqual(along.toSorted((a, b) => a - b));
      const axes = usual.map((id) => Math.round(placements.get(id)?.axis ?? NaN));
      expect(Math.max(...axes) - Math.min(...axes)).toBeLessThanOrEqual(2);
    }
    for (const node of document.flow.nodes) {
      if (node.kind !== 'parallel') continue;
      const tops = node.branches.map(({ id }) => placements.get(id)?.absolute.y ?? NaN);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  });
});

it('is one step to undo (D8)', async () => {
  executeUndoRedo(sampleProcedure, arrangeWith, { places: await arrangedPlaces(sampleProcedure) });
});
