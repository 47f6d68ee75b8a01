import type { FlowEdge, FlowNode, Layout, ProcedureDocument } from '@motcua/engine';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import {
  axisOf,
  contentTop,
  groupFoot,
  inset,
  laneSize,
  type Size,
  titleHeight,
} from '../model/node-size.ts';
import { standsFor, startIn } from '../model/march.ts';
import { closesSideStep, isSideStep } from '../model/side-steps.ts';
import { sizeOf } from './card-size.ts';
import { closingPillsHeight } from './closing-pills.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';
import { type GridBox, type GridLink, placeInGrid } from './place-in-grid.ts';
import { pillWords } from './words.ts';
import { wrapRows } from './wrap-rows.ts';

/** Room below the contents of a lane for the ways back that run there. */
export const returnsRoom = 36;

/**
 * A place for every node of the procedure, relative to the container that holds it. Containers are laid out from the
 * inside to the outside, each as large as its contents need; lines wider than `most` are broken into rows.
 */
export function autoLayout(document: ProcedureDocument, most = Infinity): Layout['nodes'] {
  const index = indexOf(document);
  const places: Layout['nodes'] = {};
  layOutContainer(index, undefined, places, most);
  return places;
}

/**
 * Lays out one container by our own grid, or `only` some of what it holds; answers the size of that and the height of its line
 * of march.
 */
export function layOutContainer(
  index: FlowIndex,
  container: string | undefined,
  places: Layout['nodes'],
  most = Infinity,
  only?: ReadonlySet<string>,
): { size: Size; axis: number } {
  const children = index.childrenOf(container).filter(({ id }) => only?.has(id) !== false);
  const boxes = new Map(children.map((child) => [child.id, boxOf(index, child, places, most - 2 * inset)]));
  const links = linksBetween(index, container).filter(({ from, to }) => boxes.has(from) && boxes.has(to));
  const hosts = hostsOf(index, children, new Set(boxes.keys()));
  const start = startIn(index, container);
  const line = placeInGrid(boxes, links, boxes.has(start ?? '') ? start : undefined, hosts);
  const { positions, size, axis } = wrapRows(line, boxes, most);
  const left = container === undefined ? 0 : inset;
  const top = container === undefined ? 0 : index.branch(container) === undefined ? contentTop : inset;
  for (const [id, position] of positions) places[id] = { x: position.x + left, y: position.y + top };
  return { size, axis: axis + top };
}

function boxOf(index: FlowIndex, node: FlowNode, places: Layout['nodes'], most: number): GridBox {
  const smallest = sizeOf(index.document, node);
  if (node.kind === 'group') {
    const { size, axis } = layOutContainer(index, node.id, places, most);
    const width = Math.max(smallest.width, size.width + 2 * inset);
    const height = Math.max(smallest.height, contentTop + size.height + groupFoot);
    return { width, height, axis: size.height === 0 ? height / 2 : axis };
  }
  if (node.kind !== 'parallel') {
    const height = smallest.height + closingPillsHeight(index, node);
    return { width: smallest.width, height, axis: axisOf(node.kind, smallest.height) };
  }
  const lanes = node.branches.map((branch) => {
    const { size } = layOutContainer(index, branch.id, places, most);
    return {
      width: size.width + 2 * inset,
      height: Math.max(laneSize.height, size.height + 2 * inset) + returnsRoomIn(index, branch.id),
    };
  });
  const width = Math.max(laneSize.width, ...lanes.map((lane) => lane.width));
  const height = titleHeight + lanes.reduce((sum, lane) => sum + lane.height, 0);
  return { width, height, axis: height / 2 };
}

export const returnsRoomIn = (index: FlowIndex, container: string): number =>
  index.childrenOf(container).some((child) => index.edgesFrom(child.id).some((edge) => edge.returns))
    ? returnsRoom
    : 0;

/** The place beside which each side step belongs. */
function hostsOf(
  index: FlowIndex,
  children: readonly FlowNode[],
  places: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pairs = children.filter(isSideStep).flatMap((side): [string, string][] => {
    const host = side.beside.map((id) => standsFor(index, places, id)).find((id) => id !== undefined);
    return host === undefined || host === side.id ? [] : [[side.id, host]];
  });
  return new Map(pairs);
}

interface Between {
  readonly edge: FlowEdge;
  readonly from: string;
  readonly to: string;
}

const betweens = new WeakMap<FlowIndex, ReadonlyMap<string | undefined, readonly Between[]>>();
const noLinks: readonly Between[] = [];

/** Edges as seen between the places of one container: an edge of something deeper counts for what holds it. */
function linksBetween(index: FlowIndex, container: string | undefined): GridLink[] {
  const all = betweens.get(index) ?? betweensOf(index);
  betweens.set(index, all);
  return (all.get(container) ?? noLinks).map(({ edge, from, to }) => ({
    from,
    to,
    order: edge.order,
    labelWidth: labelSize(pillWords(index.document, edge, 'vi'), signsOf(index, edge).length).width,
  }));
}

/** For each container the edges that lead from one of its places to another: of each edge that is one container. */
function betweensOf(index: FlowIndex): ReadonlyMap<string | undefined, readonly Between[]> {
  const found = new Map<string | undefined, Between[]>();
  const downTo = (id: string): string[] => [id, ...index.containersOf(id)].reverse();
  for (const edge of index.document.flow.edges) {
    if (edge.returns || closesSideStep(index, edge)) continue;
    if (index.node(edge.from) === undefined || index.node(edge.to) === undefined) continue;
    const [toFrom, toTo] = [downTo(edge.from), downTo(edge.to)];
    let common = 0;
    while (toFrom[common] !== undefined && toFrom[common] === toTo[common]) common += 1;
    const [from, to] = [toFrom[common], toTo[common]];
    // One lies within the other.
    if (from === undefined || to === undefined) continue;
    const container = common === 0 ? undefined : toFrom[common - 1];
    const list = found.get(container);
    if (list === undefined) found.set(container, [{ edge, from, to }]);
    else list.push({ edge, from, to });
  }
  return found;
}
