import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { type Point, type Rect, type Size, titleHeight } from '../model/node-size.ts';
import { candidateWays, type End, type Way } from './candidate-ways.ts';
import { labelSize, signsOn } from './label-size.ts';
import { placeLabel } from './place-label.ts';
import type { Placement } from './placements.ts';
import { areaOf, overlap, RectGrid } from './rect-grid.ts';

/** The line of one edge and the middle of its pill. */
export interface Route {
  readonly points: Way;
  readonly label: Point;
}

interface Stroke {
  readonly edge: FlowEdge;
  readonly upright: boolean;
}

const clearance = 7;

/**
 * Lines for all edges: along the plainest way that crosses no card, shares no stretch with another line and leaves
 * its pill readable. Forward edges are laid first, so that returns give way to them.
 */
export function routeEdges(
  document: ProcedureDocument,
  placements: ReadonlyMap<string, Placement>,
  words: (edge: FlowEdge) => string,
): ReadonlyMap<string, Route> {
  const index = indexOf(document);
  const cards = new RectGrid<string>();
  for (const [id, placement] of placements) cards.add(placement.absolute, id);
  for (const node of document.flow.nodes) {
    const name = nameArea(node, placements.get(node.id)?.absolute);
    if (name !== undefined) cards.add(name, `name of ${node.id}`);
    if (node.kind !== 'parallel') continue;
    for (const branch of node.branches) {
      const lane = placements.get(branch.id)?.absolute;
      if (lane !== undefined)
        cards.add({ x: lane.x + 12, y: lane.y + 4, width: 140, height: 16 }, `name of ${branch.id}`);
    }
  }
  const strokes = new RectGrid<Stroke>();
  const labels = new RectGrid<string>();
  const routes = new Map<string, Route>();

  const inTurn = document.flow.edges.toSorted(
    (a, b) => Number(a.returns) - Number(b.returns) || distance(a) - distance(b),
  );
  for (const edge of inTurn) {
    const from = endOf(placements.get(edge.from));
    const to = endOf(placements.get(edge.to));
    if (from === undefined || to === undefined) continue;
    const free = new Set([
      edge.from,
      edge.to,
      ...index.containersOf(edge.from),
      ...index.containersOf(edge.to),
      ...lanesOf(edge.from),
      ...lanesOf(edge.to),
    ]);
    const inTheWay = (area: Rect): string[] => [...cards.touching(area)].filter((id) => !free.has(id));
    const between = spanOf(from, to, inTheWay, placements);
    const size = labelSize(words(edge), signsOn(edge));

    const nested =
      index.containersOf(edge.from).includes(edge.to) || index.containersOf(edge.to).includes(edge.from);
    const throughEnds = (a: Point, b: Point): number =>
      nested ? 0 : [from, to].filter((rect) => overlap(inner(rect), areaOf(a, b, 0.1))).length;
    const costOf = (way: Way): number =>
      lengthCost(way) +
      shortageCost(way, size) +
      strokesOf(way).reduce((sum, [a, b]) => {
        const hits = inTheWay(areaOf(a, b, clearance)).length + throughEnds(a, b);
        const upright = a.x === b.x;
        const shared = [...strokes.touching(areaOf(a, b, 4))].filter((other) => other.upright === upright);
        const merging = shared.filter((other) => other.edge.to === edge.to).length;
        return sum + hits * 1000 + (shared.length - merging) * 220 + merging * 30;
      }, 0);
    const way = cheapest(candidateWays({ from, to, returns: edge.returns, ...between }), costOf);

    for (const [a, b] of strokesOf(way)) strokes.add(areaOf(a, b, 1), { edge, upright: a.x === b.x });
    const label = placeLabel(way, size, (area) => inTheWay(area).length * 3 + labels.touching(area).size * 4);
    if (size.width > 0) labels.add(centred(label, size), edge.id);
    routes.set(edge.id, { points: way, label });
  }
  return routes;

  function lanesOf(id: string): string[] {
    const node = index.node(id);
    return node?.kind === 'parallel' ? node.branches.map((branch) => branch.id) : [];
  }

  function distance(edge: FlowEdge): number {
    return Math.abs(
      (placements.get(edge.from)?.absolute.x ?? 0) - (placements.get(edge.to)?.absolute.x ?? 0),
    );
  }
}

const endOf = (placement: Placement | undefined): End | undefined =>
  placement && { ...placement.absolute, axis: placement.axis };

export function strokesOf(way: Way): [Point, Point][] {
  return way.slice(1).map((point, at) => [way[at] ?? point, point]);
}

/** Where names are written: below starts and ends, above decisions, across containers. Lines keep clear of them. */
function nameArea(node: FlowNode, rect: Rect | undefined): Rect | undefined {
  if (rect === undefined) return undefined;
  if (node.kind === 'group' || node.kind === 'parallel')
    return { x: rect.x + 2, y: rect.y + 2, width: rect.width - 4, height: titleHeight - 4 };
  const width = Math.min(150, Math.max(40, node.title.vi.length * 6.6));
  const x = rect.x + rect.width / 2 - width / 2;
  if (node.kind === 'start' || node.kind === 'end')
    return { x, y: rect.y + rect.height + 9, width, height: 12 };
  return node.kind === 'decision' ? { x, y: rect.y - 20, width, height: 10 } : undefined;
}

/** A card without its border: a line may end at the border, not run through. */
const inner = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 4,
  y: y + 4,
  width: Math.max(1, width - 8),
  height: Math.max(1, height - 8),
});

export const centred = (middle: Point, size: Size): Rect => ({
  x: middle.x - size.width / 2,
  y: middle.y - size.height / 2,
  ...size,
});

/** The heights just above and below every card that stands between the two ends. */
function spanOf(
  from: Rect,
  to: Rect,
  inTheWay: (area: Rect) => string[],
  placements: ReadonlyMap<string, Placement>,
): { above: number; below: number } {
  const left = Math.min(from.x, to.x);
  const right = Math.max(from.x + from.width, to.x + to.width);
  let above = Math.min(from.y, to.y);
  let below = Math.max(from.y + from.height, to.y + to.height);
  const area = { x: left, y: above, width: right - left, height: below - above };
  for (const id of inTheWay(area)) {
    const rect = placements.get(id)?.absolute;
    if (rect === undefined) continue;
    above = Math.min(above, rect.y);
    below = Math.max(below, rect.y + rect.height);
  }
  return { above: above - 26, below: below + 26 };
}

function lengthCost(way: Way): number {
  const length = strokesOf(way).reduce((sum, [a, b]) => sum + Math.abs(a.x - b.x) + Math.abs(a.y - b.y), 0);
  return length * 0.08 + way.length * 14;
}

/** A way without a stroke that can carry its pill is a poor one. */
function shortageCost(way: Way, label: Size): number {
  if (label.width === 0) return 0;
  const longest = Math.max(
    ...strokesOf(way).map(([a, b]) => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y) * 1.5)),
  );
  return Math.max(0, label.width + 20 - longest) * 2.5;
}

function cheapest(ways: readonly Way[], costOf: (way: Way) => number): Way {
  let best: Way = ways[0] ?? [];
  let lowest = Infinity;
  for (const way of ways) {
    const cost = costOf(way);
    if (cost < lowest) [best, lowest] = [way, cost];
  }
  return best;
}
