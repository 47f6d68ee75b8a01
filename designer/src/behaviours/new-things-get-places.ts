import type { Layout, ProcedureDocument } from '@motcua/engine';
import { completeLayout, placementsOf } from '../drawing/placements.ts';
import type { Placement } from '../drawing/placements-at.ts';
import { overlap } from '../drawing/rect-grid.ts';
import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/**
 * In a drawing that somebody has arranged, what a command adds without saying where gets a place of its own, for good. What was
 * placed before stays there, unless a container that grows by something new would cover it. A drawing that nobody has
 * arranged needs no places: it is laid out afresh with every change.
 */
export const newThingsGetPlaces: Consequence = (before, draft) => {
  const { document } = draft;
  const { flow, layout } = document;
  if (flow.nodes === before.flow.nodes || Object.keys(layout.nodes).length === 0) return;
  const had = indexOf(before);
  const fresh = flow.nodes.filter(({ id }) => had.node(id) === undefined);
  const loose = fresh.filter(({ id }) => layout.nodes[id] === undefined);
  if (loose.length > 0) {
    const complete = completeLayout(document);
    const places = loose.map(({ id }) => [id, complete[id] ?? { x: 0, y: 0 }] as const);
    draft.set('layout', { ...layout, nodes: { ...layout.nodes, ...Object.fromEntries(places) } });
  }
  const grown = new Set(fresh.flatMap(({ id }) => draft.index.containersOf(id)));
  for (const id of grown) {
    const moves = makingRoom(before, draft.document, id);
    if (Object.keys(moves).length > 0)
      draft.set('layout', { ...layout, nodes: { ...draft.document.layout.nodes, ...moves } });
  }
};

/** New places for what lies right of or under a container that has grown over some of it: all of it gives way alike. */
function makingRoom(before: ProcedureDocument, after: ProcedureDocument, container: string): Layout['nodes'] {
  const index = indexOf(after);
  const node = index.node(container);
  const was = placementsOf(before).get(container);
  const placements = placementsOf(after);
  const is = placements.get(container);
  if (node === undefined || was === undefined || is === undefined) return {};
  const beside = index.childrenOf(node.within).flatMap(({ id }) => {
    const placement = placements.get(id);
    const place = after.layout.nodes[id];
    return id === container || placement === undefined || place === undefined
      ? []
      : [{ id, placement, place }];
  });
  if (!beside.some(({ placement }) => overlap(placement.absolute, is.absolute))) return {};
  const right = ({ relative, absolute }: Placement): number => relative.x + absolute.width;
  const bottom = ({ relative, absolute }: Placement): number => relative.y + absolute.height;
  return Object.fromEntries(
    beside.flatMap(({ id, placement, place }) => {
      const x = placement.relative.x >= right(was) ? Math.max(0, right(is) - right(was)) : 0;
      const y = placement.relative.y >= bottom(was) ? Math.max(0, bottom(is) - bottom(was)) : 0;
      return x === 0 && y === 0 ? [] : [[id, { ...place, x: place.x + x, y: place.y + y }]];
    }),
  );
}
