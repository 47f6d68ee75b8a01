import { describe, expect, it } from '@jest/globals';
import type { Layout } from '@motcua/engine';
import fc from 'fast-check';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { arrangedPlaces } from './arranged-places.ts';
import { autoLayout } from './auto-layout.ts';
import { getReady } from './get-ready.ts';
import { partOfDrawing } from './part-of-drawing.ts';

describe('a part of a drawing', () => {
  it('is a drawing of its own of no more than so many nodes, each held by what held it, without loose ends', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(sampleProcedure, everythingProcedure),
        fc.integer({ min: 1, max: 60 }),
        (document, most) => {
          const { flow } = partOfDrawing(document, most);
          const ids = new Set(flow.nodes.map(({ id }) => id));
          const branches = flow.nodes.flatMap((node) => (node.kind === 'parallel' ? node.branches : []));
          for (const { id } of branches) ids.add(id);
          expect(flow.nodes.length).toBe(Math.min(flow.nodes.length, most));
          for (const { within } of flow.nodes) expect(within === undefined || ids.has(within)).toBe(true);
          for (const { from, to } of flow.edges) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
          const places = autoLayout({ ...document, flow });
          expect(Object.keys(places)).toHaveLength(flow.nodes.length);
        },
      ),
    );
  });
});

describe('getting ready to arrange', () => {
  it('answers the places of the whole once, as asking for them would, and goes on until it is wanted no longer', async () => {
    const answers: Layout['nodes'][] = [];
    let looks = 0;
    await getReady(
      sampleProcedure,
      () => answers.length === 0 || (looks += 1) < 3,
      (places) => answers.push(places),
    ).catch(() => undefined);
    expect(answers).toEqual([await arrangedPlaces(sampleProcedure)]);
    expect(looks).toBeGreaterThan(0);
  });

  it('leaves off where something else is asked, and answers nothing then', async () => {
    const answers: Layout['nodes'][] = [];
    let looks = 0;
    const isWanted = (): boolean => (looks += 1) < 3;
    await getReady(sampleProcedure, isWanted, (places) => answers.push(places)).catch(() => undefined);
    expect(answers).toEqual([]);
  });
});
