import type { FlowNode, Layout, ProcedureDocument } from '@motcua/engine';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import {
  axisOf,
  groupFoot,
  inset,
  laneSize,
  type Point,
  type Rect,
  type Size,
  titleHeight,
} from '../model/node-size.ts';
import { returnsRoomIn } from './auto-layout.ts';
import { sizeOf } from './card-size.ts';
import { closingPillsHeight } from './closing-pills.ts';

export interface Placement {
  /** Relative to the node or lane that holds it: what the layout stores. */
  readonly relative: Point;
  /** On the canvas. */
  readonly absolute: Rect;
  /** Height on the canvas at which lines enter and leave: the middle, or that of the first step of a phase. */
  readonly axis: number;
}

/** Where everything is drawn when its places are these; one for every node. */
export function placementsAt(
  document: ProcedureDocument,
  places: Layout['nodes'],
): ReadonlyMap<string, Placement> {
  const index = indexOf(document);
  const sizes = new Map<string, Size>();
  for (const node of index.childrenOf(undefined)) measure(index, places, node, sizes);

  const placements = new Map<string, Placement>();
  for (const node of index.childrenOf(undefined)) put(index, places, sizes, placements, node, { x: 0, y: 0 });
  return placements;
}

function measure(index: FlowIndex, places: Layout['nodes'], node: FlowNode, sizes: Map<string, Size>): Size {
  const smallest = sizeOf(index.document, node);
  const stored = places[node.id];
  let size: Size = smallest;
  if (node.kind === 'group') {
    const inside = extentOf(index, places, node.id, sizes);
    size = {
      width: Math.max(smallest.width, inside.width, stored?.width ?? 0),
      height: Math.max(smallest.height, inside.height, stored?.height ?? 0),
    };
  }
  if (node.kind === 'parallel') {
    const lanes = node.branches.map((branch) => {
      const inside = extentOf(index, places, branch.id, sizes);
      const height = Math.max(laneSize.height, inside.height, places[branch.id]?.height ?? 0);
      return { id: branch.id, width: inside.width, height };
    });
    const width = Math.max(laneSize.width, stored?.width ?? 0, ...lanes.map((lane) => lane.width));
    for (const lane of lanes) sizes.set(lane.id, { width, height: lane.height });
    const height = titleHeight + lanes.reduce((sum, lane) => sum + lane.height, 0);
    size = { width, height: Math.max(smallest.height, height) };
  }
  sizes.set(node.id, size);
  return size;
}

function extentOf(
  index: FlowIndex,
  places: Layout['nodes'],
  container: string,
  sizes: Map<string, Size>,
): Size {
  let width = 0;
  let height = 0;
  for (const child of index.childrenOf(container)) {
    const size = measure(index, places, child, sizes);
    width = Math.max(width, (places[child.id]?.x ?? 0) + size.width + inset);
    const hanging = closingPillsHeight(index, child);
    height = Math.max(height, (places[child.id]?.y ?? 0) + size.height + hanging);
  }
  if (height === 0) return { width, height };
  const foot = index.branch(container) === undefined ? groupFoot : inset + returnsRoomIn(index, container);
  return { width, height: height + foot };
}

function put(
  index: FlowIndex,
  places: Layout['nodes'],
  sizes: ReadonlyMap<string, Size>,
  placements: Map<string, Placement>,
  node: FlowNode,
  origin: Point,
): void {
  const place = places[node.id] ?? { x: 0, y: 0 };
  const size = sizes.get(node.id) ?? sizeOf(index.document, node);
  const absolute = { x: origin.x + place.x, y: origin.y + place.y, ...size };
  const start = node.kind === 'group' ? index.node(node.start ?? '') : undefined;
  const axis =
    start?.within === node.id
      ? absolute.y + (places[start.id]?.y ?? 0) + axisOf(start.kind, sizes.get(start.id)?.height ?? 0)
      : absolute.y + axisOf(node.kind, size.height);
  placements.set(node.id, { relative: { x: place.x, y: place.y }, absolute, axis });
  if (node.kind === 'group')
    for (const child of index.childrenOf(node.id)) put(index, places, sizes, placements, child, absolute);
  if (node.kind !== 'parallel') return;
  let top = titleHeight;
  for (const branch of node.branches) {
    const lane = sizes.get(branch.id) ?? laneSize;
    const corner = { x: absolute.x, y: absolute.y + top };
    const absoluteLane = { ...corner, ...lane };
    placements.set(branch.id, { relative: { x: 0, y: top }, absolute: absoluteLane, axis: corner.y });
    for (const child of index.childrenOf(branch.id)) put(index, places, sizes, placements, child, corner);
    top += lane.height;
  }
}
