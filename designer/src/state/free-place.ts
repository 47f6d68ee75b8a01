import type { FlowNode } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';
import { axisOf, contentTop, inset, type Point } from '../model/node-size.ts';
import { sizeOf } from '../drawing/card-size.ts';
import type { Placement } from '../drawing/placements-at.ts';
import { overlap } from '../drawing/rect-grid.ts';

const gapAfter = 190;
const gapBelow = 56;

/** A place for a new node to the right of another one, moved down until it covers nothing in the same container. */
export function placeAfter(
  index: FlowIndex,
  placements: ReadonlyMap<string, Placement>,
  node: FlowNode,
  after: string | undefined,
  within: string | undefined,
): Point {
  const size = sizeOf(index.document, node);
  const siblings = index.childrenOf(within).flatMap((child) => {
    const placement = placements.get(child.id);
    return placement === undefined ? [] : [{ ...placement.relative, ...sizeFrom(placement) }];
  });
  const before = after === undefined ? undefined : placements.get(after);
  let at: Point;
  if (before !== undefined)
    at = {
      x: before.relative.x + before.absolute.width + gapAfter,
      y: before.relative.y + (before.axis - before.absolute.y) - axisOf(node.kind, size.height),
    };
  else {
    const right = Math.max(0, ...siblings.map((sibling) => sibling.x + sibling.width));
    const first = within === undefined ? { x: 0, y: 0 } : { x: inset, y: contentTop };
    at = siblings.length === 0 ? first : { x: right + gapAfter, y: siblings[0]?.y ?? 0 };
  }
  while (siblings.some((sibling) => overlap(sibling, { ...at, ...size })))
    at = { x: at.x, y: at.y + size.height + gapBelow };
  return at;
}

const sizeFrom = ({ absolute }: Placement): { width: number; height: number } => ({
  width: absolute.width,
  height: absolute.height,
});

/** The group or branch under a point of the canvas, the innermost one; `undefined` is the main flow. */
export function containerAt(
  index: FlowIndex,
  placements: ReadonlyMap<string, Placement>,
  point: Point,
  except?: string,
): string | undefined {
  let found: { id: string; depth: number } | undefined;
  for (const [id, { absolute }] of placements) {
    const isContainer = index.branch(id) !== undefined || index.node(id)?.kind === 'group';
    const around = index.containersOf(id);
    if (!isContainer || id === except || (except !== undefined && around.includes(except))) continue;
    if (overlap(absolute, { ...point, width: 0.1, height: 0.1 }) && around.length >= (found?.depth ?? 0))
      found = { id, depth: around.length };
  }
  return found?.id;
}

/** A place under a step for what is done beside it, moved down until it covers nothing. */
export function placeBelow(
  index: FlowIndex,
  placements: ReadonlyMap<string, Placement>,
  node: FlowNode,
  host: string,
): Point | undefined {
  const above = placements.get(host);
  if (above === undefined) return undefined;
  const size = sizeOf(index.document, node);
  const siblings = index.childrenOf(node.within).flatMap((child) => {
    const placement = placements.get(child.id);
    return placement === undefined ? [] : [{ ...placement.relative, ...sizeFrom(placement) }];
  });
  let at = { x: above.relative.x, y: above.relative.y + above.absolute.height + gapBelow };
  while (siblings.some((sibling) => overlap(sibling, { ...at, ...size })))
    at = { x: at.x, y: at.y + size.height + gapBelow };
  return at;
}

/** Less than the room between two rows of a line that was broken, more than that between what stands below each other. */
const betweenRows = 90;

/** What stands in the same row of a container as one of its nodes: no empty strip lies between them. */
export function inRowOf(
  index: FlowIndex,
  placements: ReadonlyMap<string, Placement>,
  { id, within }: FlowNode,
): readonly FlowNode[] {
  const siblings = index.childrenOf(within).flatMap((node) => {
    const area = placements.get(node.id)?.absolute;
    return area === undefined ? [] : [{ node, top: area.y, bottom: area.y + area.height }];
  });
  const rows: { bottom: number; nodes: FlowNode[] }[] = [];
  for (const { node, top, bottom } of siblings.toSorted((a, b) => a.top - b.top)) {
    const row = rows.at(-1);
    if (row === undefined || top - row.bottom > betweenRows) rows.push({ bottom, nodes: [node] });
    else {
      row.nodes.push(node);
      row.bottom = Math.max(row.bottom, bottom);
    }
  }
  return rows.find(({ nodes }) => nodes.some((node) => node.id === id))?.nodes ?? [];
}
