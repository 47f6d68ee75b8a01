import type { Layout, ProcedureDocument } from '@motcua/engine';
import { automaticPlaces } from './automatic-places.ts';
import { type Placement, placementsAt } from './placements-at.ts';
import { placesForNew } from './places-for-new.ts';

/**
 * Where everything is drawn: every node, and every branch as a lane of its parallel. Places come from the layout; a
 * node without one stands where the automatic layout puts it. Containers are as large as their contents need, lanes
 * lie below each other.
 */
export function placementsOf(document: ProcedureDocument): ReadonlyMap<string, Placement> {
  return placementsAt(document, completeLayout(document));
}

/** The stored layout with automatic places for whatever has none. */
export function completeLayout(document: ProcedureDocument): Layout['nodes'] {
  const stored = document.layout.nodes;
  const { nodes } = document.flow;
  if (nodes.every(({ id }) => stored[id] !== undefined)) return stored;
  // A drawing in which nobody has placed anything is laid out afresh with every change.
  if (!nodes.some(({ id }) => stored[id] !== undefined)) return { ...automaticPlaces(document), ...stored };
  return { ...placesForNew(document), ...stored };
}
