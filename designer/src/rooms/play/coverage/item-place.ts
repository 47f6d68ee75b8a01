import type { Coverage, CoverageItem } from '@motcua/engine';
import type { FlowIndex } from '../../../model/flow-index.ts';
import { edgeKey } from '../../../model/selection.ts';

/**
 * Where an item is seen in the drawing, as its key in a selection. Limits and pauses have no place of their own there:
 * undefined.
 */
export function keyOfItem(index: FlowIndex, { kind, id }: CoverageItem): string | undefined {
  if (kind === 'node' || kind === 'branch') return id;
  if (kind === 'edge' || kind === 'return') return edgeKey(id);
  if (kind !== 'row') return undefined;
  // A table belongs to a step, to an arm of a wait (`node.arm`), or to a limit.
  const [holder = id] = id.split('.');
  return index.placeIds.has(holder) ? holder : undefined;
}

/** How often a place was gone through; what has several parts is uncovered while one of them is. */
export interface PlaceCoverage {
  readonly isCovered: boolean;
  readonly scenarios: number;
}

/** Coverage of every node, branch and edge, by its key in a selection. */
export function placesOf({ items }: Coverage): ReadonlyMap<string, PlaceCoverage> {
  const places = new Map<string, { isCovered: boolean; by: Set<string> }>();
  for (const item of items) {
    if (item.kind === 'limit' || item.kind === 'pause' || item.kind === 'row') continue;
    const key = item.kind === 'edge' || item.kind === 'return' ? edgeKey(item.id) : item.id;
    const place = places.get(key) ?? { isCovered: true, by: new Set<string>() };
    place.isCovered &&= item.by.length > 0;
    for (const scenario of item.by) place.by.add(scenario);
    places.set(key, place);
  }
  return new Map(
    [...places].map(([key, { isCovered, by }]) => [key, { isCovered, scenarios: by.size }] as const),
  );
}
