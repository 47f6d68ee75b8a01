import type { ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';

/** As if only the first so many nodes were drawn, and the lines among them: a small drawing of the same sort. */
export function partOfDrawing(document: ProcedureDocument, most: number): ProcedureDocument {
  if (document.flow.nodes.length <= most) return document;
  const index = indexOf(document);
  const kept = new Set<string>();
  const isHeld = (id: string): boolean =>
    index.containersOf(id).every((holder) => kept.has(holder) || index.branch(holder) !== undefined);
  for (const { id } of document.flow.nodes) if (kept.size < most && isHeld(id)) kept.add(id);
  return {
    ...document,
    flow: {
      nodes: document.flow.nodes.filter(({ id }) => kept.has(id)),
      edges: document.flow.edges.filter(({ from, to }) => kept.has(from) && kept.has(to)),
    },
    layout: { nodes: {}, edges: {} },
  };
}
