import type { FlowEdge, FlowNode, Layout, ProcedureDocument } from '@motcua/engine';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import { inset, laneSize, type Size, sizeOfKind, titleHeight } from '../model/node-size.ts';
import { type GridLink, placeInGrid } from './place-in-grid.ts';
import { labelSize } from './label-size.ts';

/** Room below the contents of a container for the ways back that run there. */
const returnsRoom = 36;

/**
 * A place for every node of the procedure, relative to the container that holds it. Containers are laid out from the
 * inside to the outside, each as large as its contents need.
 */
export function autoLayout(document: ProcedureDocument): Layout['nodes'] {
  const index = indexOf(document);
  const places: Layout['nodes'] = {};
  layOutContainer(index, undefined, places);
  return places;
}

function layOutContainer(index: FlowIndex, container: string | undefined, places: Layout['nodes']): Size {
  const children = index.childrenOf(container);
  const sizes = new Map(children.map((child) => [child.id, sizeOf(index, child, places)]));
  const links = linksBetween(index, new Set(sizes.keys()));
  const { positions, size } = placeInGrid(sizes, links, startOf(index, container, children));
  const shift =
    container === undefined
      ? { x: 0, y: 0 }
      : { x: inset, y: index.branch(container) === undefined ? titleHeight + inset / 2 : inset };
  for (const [id, position] of positions)
    places[id] = { ...places[id], x: position.x + shift.x, y: position.y + shift.y };
  return size;
}

function sizeOf(index: FlowIndex, node: FlowNode, places: Layout['nodes']): Size {
  const smallest = sizeOfKind(node.kind);
  if (node.kind === 'group') {
    const inside = layOutContainer(index, node.id, places);
    const width = Math.max(smallest.width, inside.width + 2 * inset);
    return { width, height: inside.height + titleHeight + inset * 1.5 + returnsRoomIn(index, node.id) };
  }
  if (node.kind !== 'parallel') return smallest;
  const lanes = node.branches.map((branch) => {
    const inside = layOutContainer(index, branch.id, places);
    return {
      width: inside.width + 2 * inset,
      height: Math.max(laneSize.height, inside.height + 2 * inset) + returnsRoomIn(index, branch.id),
    };
  });
  return {
    width: Math.max(laneSize.width, ...lanes.map((lane) => lane.width)),
    height: titleHeight + lanes.reduce((sum, lane) => sum + lane.height, 0),
  };
}

const returnsRoomIn = (index: FlowIndex, container: string): number =>
  index.childrenOf(container).some((child) => index.edgesFrom(child.id).some((edge) => edge.returns))
    ? returnsRoom
    : 0;

function startOf(
  index: FlowIndex,
  container: string | undefined,
  children: readonly FlowNode[],
): string | undefined {
  if (container === undefined) return children.find((child) => child.kind === 'start')?.id;
  const group = index.node(container);
  return group?.kind === 'group' ? group.start : index.branch(container)?.start;
}

/** Edges as seen between the places of one container: an edge of something deeper counts for what holds it. */
function linksBetween(index: FlowIndex, places: ReadonlySet<string>): GridLink[] {
  const standsFor = (id: string): string | undefined =>
    places.has(id) ? id : index.containersOf(id).find((container) => places.has(container));
  const linkOf = (edge: FlowEdge): GridLink[] => {
    const from = standsFor(edge.from);
    const to = standsFor(edge.to);
    if (edge.returns || from === undefined || to === undefined || from === to) return [];
    return [{ from, to, order: edge.order, labelWidth: labelSize(edge.label?.vi ?? '').width }];
  };
  return index.document.flow.edges.flatMap(linkOf);
}
