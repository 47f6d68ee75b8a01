import type { FlowNode, Layout, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { layOutContainer } from './auto-layout.ts';
import { closingPillsHeight } from './closing-pills.ts';
import { shortest } from './legible.ts';
import { placementsAt } from './placements-at.ts';
import { rowGap } from './wrap-rows.ts';

/**
 * Places for what has none in a drawing of which the rest has been placed: arranged among itself, in rows no wider than the
 * drawing, below everything that stands in the same container. What has a place keeps it.
 */
export function placesForNew(document: ProcedureDocument): Layout['nodes'] {
  const index = indexOf(document);
  const stored = document.layout.nodes;
  const found: Layout['nodes'] = {};
  settle(undefined);
  return found;

  function settle(container: string | undefined): void {
    const children = index.childrenOf(container);
    const placed = children.filter(({ id }) => stored[id] !== undefined);
    // From the inside to the outside: what holds something new grows by it.
    for (const child of placed) holdersIn(child).forEach(settle);
    if (placed.length === children.length) return;
    if (placed.length === 0) {
      layOutContainer(index, container, found, shortest);
      return;
    }
    const { left, right, bottom } = around(placed);
    const fresh = children.filter((child) => !placed.includes(child)).map(({ id }) => id);
    layOutContainer(index, container, found, Math.max(shortest, right - left), new Set(fresh));
    const places = fresh.flatMap((id) => found[id] ?? []);
    const [x, y] = [Math.min(...places.map((place) => place.x)), Math.min(...places.map((place) => place.y))];
    for (const id of fresh) {
      const place = found[id];
      if (place !== undefined) found[id] = { x: place.x - x + left, y: place.y - y + bottom + rowGap };
    }
  }

  function around(children: readonly FlowNode[]): { left: number; right: number; bottom: number } {
    const placements = placementsAt(document, { ...found, ...stored });
    const areas = children.flatMap((child) => {
      const placement = placements.get(child.id);
      if (placement === undefined) return [];
      const { width, height } = placement.absolute;
      return [{ ...placement.relative, width, height: height + closingPillsHeight(index, child) }];
    });
    return {
      left: Math.min(...areas.map(({ x }) => x)),
      right: Math.max(...areas.map(({ x, width }) => x + width)),
      bottom: Math.max(...areas.map(({ y, height }) => y + height)),
    };
  }
}

/** What of a node holds others. */
function holdersIn(node: FlowNode): string[] {
  if (node.kind === 'group') return [node.id];
  return node.kind === 'parallel' ? node.branches.map(({ id }) => id) : [];
}
