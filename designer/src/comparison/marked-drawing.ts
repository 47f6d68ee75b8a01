import type { Drawing } from '../drawing/derive-elements.ts';
import { edgeKey } from '../model/selection.ts';
import type { ChangeMark } from './change-places.ts';

/** The drawing with what became of each thing written on it, and everything else quieter. */
export function markedDrawing(drawing: Drawing, marks: ReadonlyMap<string, ChangeMark>): Drawing {
  return {
    ...drawing,
    nodes: drawing.nodes.map((node) => {
      const mark = marks.get(node.id);
      return { ...node, className: mark === undefined ? 'is-quiet' : `is-${mark}` };
    }),
    edges: drawing.edges.map((edge) => {
      const mark = marks.get(edgeKey(edge.id));
      return mark === undefined || edge.data === undefined
        ? edge
        : { ...edge, zIndex: edge.zIndex ?? 1, data: { ...edge.data, change: mark } };
    }),
  };
}
