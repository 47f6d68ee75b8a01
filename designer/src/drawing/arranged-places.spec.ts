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
import { scaleOfWhole } from './legible.ts';
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
  it('is no less tidy than by our own grid, or seen larger as a whole; and covers nothing', async () => {
    const places = await arrangedPlaces(document);
    expect(Object.keys(places).toSorted()).toEqual(document.flow.nodes.map(({ id }) => id).toSorted());
    const arranged = tidinessOf(document, places);
    expect(arranged.covered).toBe(0);
    const own = autoLayout(document);
    const isLarger = scaleOfWhole(document, places) > scaleOfWhole(document, own);
    expect(isLarger || !isTidier(tidinessOf(document, own), arranged)).toBe(true);
  });

  it('keeps the usual way a straight line or rows of it below each other, and the branches in their order (D8)', async () => {
    const index = indexOf(document);
    const placements = placementsOf({
      ...document,
      layout: { nodes: await arrangedPlaces(document), edges: {} },
    });
    const groups = document.flow.nodes.filter((node) => node.kind === 'group').map(({ id }) => id);
    for (const container of [undefined, ...groups]) {
      const { usual } = marchIn(index, container);
      const places = usual.flatMap((id) => placements.get(id) ?? []);
      places.slice(1).forEach((place, at) => {
        const before = places[at];
        if (before === undefined) return;
        if (Math.abs(place.axis - before.axis) <= 2)
          expect(place.absolute.x).toBeGreaterThan(before.absolute.x);
        else expect(place.absolute.y).toBeGreaterThan(before.absolute.y + before.absolute.height);
      });
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
