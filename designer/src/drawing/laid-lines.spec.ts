import { describe, expect, it } from '@jest/globals';
import { parseDefinition, type FlowEdge, type ProcedureDocument } from '@motcua/engine';
import fc from 'fast-check';
import { definitions } from '../testing/definitions.mjs';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { autoLayout } from './auto-layout.ts';
import { placementsOf } from './placements.ts';
import { createRouter, routeEdges } from './route-edges.ts';
import { pillWords } from './words.ts';

const largest = definitions
  .flatMap(({ text }) => {
    const parsed = parseDefinition(JSON.parse(text));
    return parsed.ok ? [parsed.document] : [];
  })
  .toSorted((a, b) => b.flow.nodes.length - a.flow.nodes.length)
  .slice(0, 1);

/** What an author may do to a drawing, by numbers. */
type Edit = (document: ProcedureDocument) => ProcedureDocument;

const at = fc.nat(10_000);
const edit = fc.oneof(
  fc
    .record({ node: at, x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -200, max: 200 }) })
    .map(({ node, x, y }): Edit => (document) => {
      const id = pick(Object.keys(document.layout.nodes), node);
      const place = id === undefined ? undefined : document.layout.nodes[id];
      if (id === undefined || place === undefined) return document;
      const moved = { ...place, x: place.x + x, y: place.y + y };
      return {
        ...document,
        layout: { ...document.layout, nodes: { ...document.layout.nodes, [id]: moved } },
      };
    }),
  at.map((edge): Edit => (document) => {
    const gone = pick(document.flow.edges, edge);
    return withEdges(
      document,
      document.flow.edges.filter((each) => each !== gone),
    );
  }),
  fc.record({ edge: at, node: at }).map(({ edge, node }): Edit => (document) => {
    const turned = pick(document.flow.edges, edge);
    const to = pick(document.flow.nodes, node);
    return withEdges(
      document,
      document.flow.edges.map((each) => (each === turned && to ? { ...each, to: to.id } : each)),
    );
  }),
  fc.record({ edge: at, words: fc.string({ maxLength: 40 }) }).map(({ edge, words }): Edit => (document) => {
    const worded = pick(document.flow.edges, edge);
    const label = { vi: words, en: words };
    return withEdges(
      document,
      document.flow.edges.map((each) => (each === worded ? { ...each, label } : each)),
    );
  }),
  fc.record({ edge: at, node: at }).map(({ edge, node }): Edit => (document) => {
    const like = pick(document.flow.edges, edge);
    const from = pick(document.flow.nodes, node);
    if (like === undefined || from === undefined) return document;
    const added = { ...like, id: `new_${edge}_${node}`, from: from.id };
    return withEdges(document, [
      ...document.flow.edges.filter(({ id }) => id !== added.id).slice(0, edge % 7),
      added,
      ...document.flow.edges.filter(({ id }) => id !== added.id).slice(edge % 7),
    ]);
  }),
);

const pick = <T>(list: readonly T[], number: number): T | undefined =>
  list[number % Math.max(1, list.length)];

const withEdges = (document: ProcedureDocument, edges: readonly FlowEdge[]): ProcedureDocument => ({
  ...document,
  flow: { ...document.flow, edges: [...edges] },
});

describe.each([
  ['the sample', sampleProcedure],
  ['the procedure that uses everything', everythingProcedure],
  ...largest.map((document): [string, ProcedureDocument] => ['the largest procedure', document]),
])('%s, edited', (_name, first) => {
  it('has each line where it would be if all were laid anew, whatever was done to it', () => {
    const placed = { ...first, layout: { nodes: autoLayout(first), edges: {} } };
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (edits, throughContainers) => {
          const router = createRouter();
          let document: ProcedureDocument = placed;
          for (const change of [(same: ProcedureDocument) => same, ...edits]) {
            document = change(document);
            const words = (edge: FlowEdge): string => pillWords(document, edge, 'vi');
            const given = [document, placementsOf(document), words, { throughContainers }] as const;
            expect([...router(...given)]).toEqual([...routeEdges(...given)]);
          }
        },
      ),
      { numRuns: first.flow.nodes.length > 60 ? 8 : 20 },
    );
  });
});

it('keeps the very routes that nothing has touched', () => {
  const placed = { ...sampleProcedure, layout: { nodes: autoLayout(sampleProcedure), edges: {} } };
  const words = (edge: FlowEdge): string => pillWords(placed, edge, 'vi');
  const router = createRouter();
  const before = router(placed, placementsOf(placed), words);
  const after = router({ ...placed, flow: { ...placed.flow } }, placementsOf(placed), words);
  expect([...after].every(([key, route]) => route === before.get(key) || route.points.length === 0)).toBe(
    true,
  );
});
