import type { FlowNode } from '@motcua/engine';
import type { NodeKind } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import type { Point, Rect } from '../model/node-size.ts';
import { mayInsert } from '../rules/may-insert.ts';
import { mayPlace } from '../rules/may-place.ts';
import type { Ruling } from '../rules/ruling.ts';
import { containerAt } from '../state/free-place.ts';
import { mayGiveTo } from '../rules/may-give-to.ts';
import type { DrawnAgencyLane, Drawing } from './derive-elements.ts';
import { lanesOf } from './lane-of.ts';
import { overlap } from './rect-grid.ts';
import type { Way } from './candidate-ways.ts';

/** What is being carried over the drawing: something drawn already, or a fresh one from the palette. */
export interface Carried {
  readonly id?: string | undefined;
  readonly kind: NodeKind;
}

/** Where it would come to stand if it were let go of now, and whether the rules allow it. */
export type DropTarget =
  | {
      readonly sort: 'container';
      /** `undefined` is the main flow. */
      readonly id: string | undefined;
      readonly area: Rect | undefined;
      readonly ruling: Ruling;
    }
  | { readonly sort: 'lane'; readonly lane: DrawnAgencyLane; readonly area: Rect; readonly ruling: Ruling }
  | { readonly sort: 'edge'; readonly id: string; readonly way: Way; readonly ruling: Ruling };

/** How near to a line counts as on it. */
const near = 22;

/** The same question for the hovering pointer and for letting go; undefined where nothing changes but the place. */
export function dropTargetAt(
  index: FlowIndex,
  drawing: Drawing,
  carried: Carried,
  point: Point,
): DropTarget | undefined {
  const node = carried.id === undefined ? undefined : index.node(carried.id);
  const onEdge = edgeUnder(index, drawing, carried, point);
  if (onEdge !== undefined) return onEdge;
  if (drawing.lanes.length > 0) return laneUnder(index, drawing, node, point);
  const id = containerAt(index, drawing.placements, point, carried.id);
  if (node === undefined ? id === undefined : id === node.within) return undefined;
  const area = id === undefined ? undefined : drawing.placements.get(id)?.absolute;
  return { sort: 'container', id, area, ruling: mayPlace(index, carried.kind, id, carried.id) };
}

/** In the view by agency a card is given to another agency by putting it into its lane. */
function laneUnder(
  index: FlowIndex,
  drawing: Drawing,
  node: FlowNode | undefined,
  point: Point,
): DropTarget | undefined {
  const lane = drawing.lanes.find(({ area }) => overlap(area, { ...point, width: 0.1, height: 0.1 }));
  if (node === undefined || lane === undefined || lanesOf(index).laneOf.get(node.id) === lane.key)
    return undefined;
  const ruling = mayGiveTo(node, lane);
  return { sort: 'lane', lane, area: lane.area, ruling };
}

function edgeUnder(
  index: FlowIndex,
  drawing: Drawing,
  carried: Carried,
  point: Point,
): DropTarget | undefined {
  const isLoose =
    carried.id === undefined || index.edgesFrom(carried.id).length + index.edgesTo(carried.id).length === 0;
  if (!isLoose || carried.kind === 'start' || carried.kind === 'end') return undefined;
  for (const { id, data } of drawing.edges) {
    const way = data?.route?.points ?? [];
    if (!way.some((corner, at) => at > 0 && distance(way[at - 1] ?? corner, corner, point) < near)) continue;
    const ruling = mayInsert(index, { id: carried.id ?? '', kind: carried.kind }, id);
    return { sort: 'edge', id, way, ruling };
  }
  return undefined;
}

/** From a point to a stroke that runs straight across or straight down. */
function distance(a: Point, b: Point, point: Point): number {
  const x = Math.max(Math.min(a.x, b.x), Math.min(point.x, Math.max(a.x, b.x)));
  const y = Math.max(Math.min(a.y, b.y), Math.min(point.y, Math.max(a.y, b.y)));
  return Math.hypot(point.x - x, point.y - y);
}
