import { describe, expect, it } from '@jest/globals';
import { parseDefinitionText, type ProcedureDocument } from '@motcua/engine';
import fc from 'fast-check';
import { removeThings } from '../commands/remove.ts';
import { createDeriver } from '../drawing/derive-elements.ts';
import { namesOr } from '../drawing/words.ts';
import { placementsOf } from '../drawing/placements.ts';
import { overlap } from '../drawing/rect-grid.ts';
import { indexOf } from '../model/flow-index.ts';
import { edgeKey } from '../model/selection.ts';
import { definitions } from '../testing/definitions.mjs';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { textOf } from '../text/text.ts';
import { bothDocuments, oldWay } from './both-documents.ts';
import { compared } from './compare.ts';

const nameless = { role: () => undefined, agency: () => undefined };
const real = definitions.flatMap(({ text }) => {
  const parsed = parseDefinitionText(text);
  return parsed.ok ? [parsed.document] : [];
});

const drawn = (document: ProcedureDocument) =>
  createDeriver()({
    document,
    language: 'vi',
    names: namesOr(textOf('vi'), {}),
    problems: [],
    position: undefined,
    selected: new Set(),
    path: new Set(),
    editable: false,
  });

/** A version without some of its nodes, as an author removes them. */
function without(document: ProcedureDocument, dice: readonly number[]): ProcedureDocument {
  const removable = document.flow.nodes.filter(({ kind }) => kind !== 'start');
  const nodes = dice.map((die) => removable[die % removable.length]!.id);
  return removeThings.execute(document, { nodes: [...new Set(nodes)], edges: [] }).document;
}

describe('two versions in one drawing', () => {
  it('draws everything of both, of every procedure that comes with Motcua', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.array(fc.nat(), { maxLength: 4, minLength: 1 }),
        (before, dice) => {
          const after = without(before, dice);
          const both = bothDocuments(before, after);
          const { nodes, edges } = drawn(both);
          expect(nodes.map(({ id }) => id)).toEqual(
            expect.arrayContaining([...before.flow.nodes, ...after.flow.nodes].map(({ id }) => id)),
          );
          expect(edges.map(({ id }) => id)).toEqual(
            expect.arrayContaining([...before.flow.edges, ...after.flow.edges].map(({ id }) => id)),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves what is there now where it is, and covers nothing of it with what was removed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.array(fc.nat(), { maxLength: 3, minLength: 1 }),
        (before, dice) => {
          const moved = without(before, dice);
          // Everything there now stands where something else stood before.
          const [first] = Object.values(before.layout.nodes);
          const layout = {
            ...moved.layout,
            nodes: Object.fromEntries(
              Object.entries(moved.layout.nodes).map(([id, place]) => [
                id,
                { ...place, x: place.x + (first?.x ?? 0) },
              ]),
            ),
          };
          const after = { ...moved, layout };
          const both = bothDocuments(before, after);
          const [now, united] = [placementsOf(after), placementsOf(both)];
          const index = indexOf(both);
          for (const { id, kind } of after.flow.nodes)
            if (kind !== 'group' && kind !== 'parallel')
              expect([id, united.get(id)?.relative]).toEqual([id, now.get(id)?.relative]);
          for (const ghost of both.flow.nodes.filter(({ id }) => !indexOf(after).placeIds.has(id)))
            for (const other of index.childrenOf(ghost.within))
              if (other !== ghost && isSimple(both, ghost.id) && isSimple(both, other.id))
                expect([
                  ...[ghost.id, other.id],
                  overlap(united.get(ghost.id)!.absolute, united.get(other.id)!.absolute),
                ]).toEqual([ghost.id, other.id, false]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('shows the old way of an edge that leads elsewhere now', () => {
    const [edge] = sampleProcedure.flow.edges.filter(({ from }) => from !== 'start');
    const elsewhere = sampleProcedure.flow.nodes.find(({ id, kind }) => kind === 'end' && id !== edge!.to)!;
    const after = {
      ...sampleProcedure,
      flow: {
        ...sampleProcedure.flow,
        edges: sampleProcedure.flow.edges.map((one) => (one === edge ? { ...one, to: elsewhere.id } : one)),
      },
    };
    const { both, marks } = compared(sampleProcedure, after, nameless);
    expect(indexOf(both).edge(oldWay(edge!.id))?.to).toBe(edge!.to);
    expect([marks.get(edgeKey(edge!.id)), marks.get(edgeKey(oldWay(edge!.id)))]).toEqual([
      'changed',
      'removed',
    ]);
  });
});

const isSimple = (document: ProcedureDocument, id: string): boolean => {
  const kind = indexOf(document).node(id)?.kind;
  return kind !== 'group' && kind !== 'parallel';
};

describe('what is listed of two versions', () => {
  it('is nothing of a version and itself', () => {
    for (const document of real) {
      const found = compared(document, structuredClone(document), nameless);
      expect([found.listed, found.aside, found.marks.size]).toEqual([[], [], 0]);
    }
  });

  it('folds away what only stands elsewhere in the drawing', () => {
    const places = Object.entries(sampleProcedure.layout.nodes);
    const after = {
      ...sampleProcedure,
      layout: {
        ...sampleProcedure.layout,
        nodes: Object.fromEntries(
          places.map(([id, place], i) => [id, i < 4 ? { ...place, y: place.y + 90 } : place]),
        ),
      },
    };
    const found = compared(sampleProcedure, after, nameless);
    expect(found.listed).toEqual([]);
    expect(found.aside.length).toBe(Math.min(4, places.length));
    expect(found.marks.size).toBe(0);
  });

  it('groups the changes by what they are about, and counts each once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...real),
        fc.array(fc.nat(), { maxLength: 4, minLength: 1 }),
        (before, dice) => {
          const found = compared(before, without(before, dice), nameless);
          expect(found.groups.flatMap(({ changes }) => changes)).toEqual(found.listed);
          expect(found.listed.map(({ number }) => number)).toEqual(found.listed.map((_, i) => i));
          for (const { place } of found.listed)
            if (place !== undefined) expect(found.marks.get(place)).toBeTruthy();
        },
      ),
      { numRuns: 25 },
    );
  });
});
