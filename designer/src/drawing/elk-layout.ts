import type { Layout, ProcedureDocument } from '@motcua/engine';
import type { ElkNode, LayoutOptions } from 'elkjs/lib/elk-api.js';
import { type FlowIndex, indexOf } from '../model/flow-index.ts';
import { marchIn, standsFor } from '../model/march.ts';
import {
  axisOf,
  contentTop,
  groupFoot,
  inset,
  laneSize,
  type Point,
  type Size,
  titleHeight,
} from '../model/node-size.ts';
import { closesSideStep, isSideStep } from '../model/side-steps.ts';
import { layOutContainer, returnsRoomIn } from './auto-layout.ts';
import { sizeOf } from './card-size.ts';
import { closingPillsHeight } from './closing-pills.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';
import { pillWords } from './words.ts';
import { wrapRows } from './wrap-rows.ts';

/** ELK's layout as a function: loaded only when somebody asks for a drawing to be arranged. */
export type ElkLayout = (graph: ElkNode) => Promise<ElkNode>;

/**
 * Layers from left to right. Where it costs no crossing what is read first stays above; the usual way is pulled
 * straight. Branches are laid out one by one and stacked by us, so that they keep their order.
 */
const options: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.spacing.nodeNode': '64',
  'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.spacing.edgeNode': '30',
  'elk.spacing.edgeEdge': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '28',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'LINEAR_SEGMENTS',
  // Seven tries, ELK's own choice, cross no line less than three and take longer.
  'elk.layered.thoroughness': '3',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  // What takes time and is not used: ELK's own lines are not drawn, everything hangs together, and after the sweeps there
  // is nothing left to be gained by switching neighbours.
  'elk.edgeRouting': 'POLYLINE',
  'elk.separateConnectedComponents': 'false',
  'elk.layered.crossingMinimization.greedySwitch.type': 'OFF',
  'elk.padding': '[top=0,left=0,bottom=0,right=0]',
};

/** Places for every node, containers from the inside to the outside, as ELK finds them; `most` as in `autoLayout`. */
export async function elkLayout(
  document: ProcedureDocument,
  layout: ElkLayout,
  most = Infinity,
): Promise<Layout['nodes']> {
  const index = indexOf(document);
  const places: Layout['nodes'] = {};
  await layOut(index, undefined, places, layout, most);
  return places;
}

const narrowGap = 64;

/** The layers that ELK made, by what overlaps across. */
function columnsOf(laid: readonly ElkNode[]): ElkNode[][] {
  const columns: { right: number; nodes: ElkNode[] }[] = [];
  for (const node of laid.toSorted((a, b) => (a.x ?? 0) - (b.x ?? 0))) {
    const column = columns.at(-1);
    const right = (node.x ?? 0) + (node.width ?? 0);
    if (column === undefined || (node.x ?? 0) >= column.right - 1) columns.push({ right, nodes: [node] });
    else {
      column.nodes.push(node);
      column.right = Math.max(column.right, right);
    }
  }
  return columns.map(({ nodes }) => nodes);
}

const rowGap = 64;

/** Rows above and below the usual way, which is row 0: as near to it as ELK put each place, in ELK's order. */
function rowsOf(
  columns: readonly (readonly ElkNode[])[],
  usual: ReadonlySet<string>,
  boxes: ReadonlyMap<string, Box>,
): Map<string, number> {
  const axisIn = ({ id, y = 0 }: ElkNode): number => y + (boxes.get(id)?.axis ?? 0);
  const line = columns.flat().find(({ id }) => usual.has(id));
  const middle = line === undefined ? 0 : axisIn(line);
  const rows = new Map<string, number>();
  for (const column of columns) {
    const away = column
      .filter(({ id }) => !usual.has(id))
      .map((node) => ({ id: node.id, by: axisIn(node) - middle }));
    for (const { id } of column) if (usual.has(id)) rows.set(id, 0);
    let above = 0;
    for (const { id, by } of away.filter(({ by: one }) => one < 0).toSorted((a, b) => b.by - a.by)) {
      above = Math.min(above - 1, -Math.max(1, Math.round(-by / usualRow)));
      rows.set(id, above);
    }
    let below = 0;
    for (const { id, by } of away.filter(({ by: one }) => one >= 0).toSorted((a, b) => a.by - b.by)) {
      below = Math.max(below + 1, Math.max(1, Math.round(by / usualRow)));
      rows.set(id, below);
    }
  }
  // Rows in which nothing stands take no room.
  const used = [...new Set(rows.values())].toSorted((a, b) => a - b);
  return new Map([...rows].map(([id, row]) => [id, used.indexOf(row)]));
}

const usualRow = 160;

function extents(rows: ReadonlyMap<string, number>, of: (id: string) => number): Map<number, number> {
  const found = new Map<number, number>();
  for (const [id, row] of rows) found.set(row, Math.max(found.get(row) ?? 0, of(id)));
  return found;
}

interface Box extends Size {
  readonly axis: number;
}

/** Nothing but one line, all the way down: there is nothing to find out, and most branches are such. */
function isPlain(index: FlowIndex, container: string | undefined): boolean {
  const inside = index.childrenOf(container);
  return inside.every((node) => {
    if (isSideStep(node) || index.edgesFrom(node.id).filter((edge) => !edge.returns).length > 1) return false;
    if (index.edgesTo(node.id).filter((edge) => !edge.returns).length > 1) return false;
    if (node.kind === 'group') return isPlain(index, node.id);
    return node.kind !== 'parallel' || node.branches.every((branch) => isPlain(index, branch.id));
  });
}

async function layOut(
  index: FlowIndex,
  container: string | undefined,
  places: Layout['nodes'],
  layout: ElkLayout,
  most: number,
): Promise<Size & { axis: number }> {
  if (isPlain(index, container)) {
    const { size, axis } = layOutContainer(index, container, places, most);
    return { ...size, axis };
  }
  const { order, usual } = marchIn(index, container);
  // Side by side, for ELK answers each at the next turn of a clock only.
  const boxes = new Map(
    await Promise.all(
      order.map(async ({ id }): Promise<[string, Box]> => [
        id,
        await boxOf(index, id, places, layout, most - 2 * inset),
      ]),
    ),
  );
  const ids = new Set(boxes.keys());
  const links = index.document.flow.edges.flatMap((edge) => {
    const from = standsFor(index, ids, edge.from);
    const to = standsFor(index, ids, edge.to);
    if (edge.returns || closesSideStep(index, edge) || from === undefined || to === undefined || from === to)
      return [];
    return [{ edge, from, to }];
  });
  const hosted = order.filter(isSideStep);
  const straight = (from: string, to: string): boolean =>
    usual[usual.indexOf(from) + 1] === to && usual.includes(from);
  const children = order.map((node) => {
    const { width, height, axis } = boxes.get(node.id) ?? { width: 0, height: 0, axis: 0 };
    return {
      id: node.id,
      width,
      height,
      layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
      ports: [
        {
          id: `${node.id}#in`,
          x: 0,
          y: axis,
          width: 0,
          height: 0,
          layoutOptions: { 'elk.port.side': 'WEST' },
        },
        {
          id: `${node.id}#out`,
          x: width,
          y: axis,
          width: 0,
          height: 0,
          layoutOptions: { 'elk.port.side': 'EAST' },
        },
      ],
    };
  });
  const edges = [
    ...links.map(({ edge, from, to }) => {
      const usualOne = straight(from, to);
      return {
        id: edge.id,
        sources: [`${from}#out`],
        targets: [`${to}#in`],
        layoutOptions: {
          'elk.layered.priority.straightness': usualOne ? '100' : '1',
          'elk.layered.priority.direction': usualOne ? '20' : '5',
          'elk.layered.priority.shortness': usualOne ? '10' : '1',
        },
      };
    }),
    ...hosted.flatMap((side) => {
      const host = side.beside.find((id) => ids.has(id));
      return host === undefined
        ? []
        : [{ id: `beside:${side.id}`, sources: [`${host}#out`], targets: [`${side.id}#in`] }];
    }),
  ];
  const done = await layout({ id: container ?? 'root', layoutOptions: options, children, edges });
  const left = container === undefined ? 0 : inset;
  const top = container === undefined ? 0 : index.branch(container) === undefined ? contentTop : inset;
  const laid = done.children ?? [];
  // ELK says who stands beside and above whom; how far apart layers must be is said by the pills between them.
  const columns = columnsOf(laid);
  const lefts: number[] = [];
  let width = 0;
  columns.forEach((column) => {
    lefts.push(width);
    const here = new Set(column.map(({ id }) => id));
    const labels = links
      .filter(({ from }) => here.has(from))
      .map(({ edge }) => labelSize(pillWords(index.document, edge, 'vi'), signsOf(index, edge).length).width);
    const label = Math.max(0, ...labels);
    width += Math.max(...column.map((node) => node.width ?? 0)) + (label === 0 ? narrowGap : label + 56);
  });
  const last = columns.at(-1);
  width = (lefts.at(-1) ?? 0) + Math.max(0, ...(last ?? []).map((node) => node.width ?? 0));
  const rows = rowsOf(columns, new Set(usual), boxes);
  const axes = extents(rows, (id) => boxes.get(id)?.axis ?? 0);
  const undersides = extents(rows, (id) => (boxes.get(id)?.height ?? 0) - (boxes.get(id)?.axis ?? 0));
  const tops = new Map<number, number>();
  let height = 0;
  for (const row of [...axes.keys()].toSorted((a, b) => a - b)) {
    tops.set(row, height);
    height += (axes.get(row) ?? 0) + (undersides.get(row) ?? 0) + rowGap;
  }
  height = Math.max(0, height - rowGap);
  const positions = new Map<string, Point>();
  columns.forEach((column, at) => {
    for (const { id } of column) {
      const row = rows.get(id) ?? 0;
      const y = (tops.get(row) ?? 0) + (axes.get(row) ?? 0) - (boxes.get(id)?.axis ?? 0);
      positions.set(id, { x: Math.round(lefts[at] ?? 0), y: Math.round(y) });
    }
  });
  const start = positions.get(usual[0] ?? '');
  const axis = start === undefined ? 0 : start.y + (boxes.get(usual[0] ?? '')?.axis ?? 0);
  const wrapped = wrapRows(
    { positions, size: { width: Math.round(width), height: Math.round(height) }, axis },
    boxes,
    most,
  );
  for (const [id, { x, y }] of wrapped.positions) places[id] = { x: x + left, y: y + top };
  return { ...wrapped.size, axis: wrapped.axis + top };
}

async function boxOf(
  index: FlowIndex,
  id: string,
  places: Layout['nodes'],
  layout: ElkLayout,
  most: number,
): Promise<Box> {
  const node = index.node(id);
  if (node === undefined) return { width: 0, height: 0, axis: 0 };
  const smallest = sizeOf(index.document, node);
  if (node.kind === 'group') {
    const { width, height, axis } = await layOut(index, id, places, layout, most);
    const whole = Math.max(smallest.height, contentTop + height + groupFoot);
    return {
      width: Math.max(smallest.width, width + 2 * inset),
      height: whole,
      axis: height === 0 ? whole / 2 : axis,
    };
  }
  if (node.kind !== 'parallel') {
    const height = smallest.height + closingPillsHeight(index, node);
    return { width: smallest.width, height, axis: axisOf(node.kind, smallest.height) };
  }
  let width: number = laneSize.width;
  let height = titleHeight;
  const lanes = await Promise.all(
    node.branches.map(async ({ id }) => ({ id, lane: await layOut(index, id, places, layout, most) })),
  );
  for (const { id, lane } of lanes) {
    width = Math.max(width, lane.width + 2 * inset);
    height += Math.max(laneSize.height, lane.height + 2 * inset) + returnsRoomIn(index, id);
  }
  return { width, height, axis: height / 2 };
}
