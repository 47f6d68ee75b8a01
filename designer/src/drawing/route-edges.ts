import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { mainEdgeOf } from '../model/march.ts';
import { type Point, type Rect, type Size, titleHeight } from '../model/node-size.ts';
import { besideWays } from './beside-ways.ts';
import { candidateWays, type End, type Way } from './candidate-ways.ts';
import { closingPills } from './closing-pills.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';
import { type LaidLine, LaidLines, Looked } from './laid-lines.ts';
import { type Line, linesOf } from './lines.ts';
import { placeLabel } from './place-label.ts';
import type { Placement } from './placements-at.ts';
import { areaOf, overlap, RectGrid } from './rect-grid.ts';

/** The way of one line and the middle of its pill; an edge that only closes a side step has no way. */
export interface Route {
  readonly points: Way;
  readonly label: Point;
}

interface Stroke {
  readonly line: Line;
  readonly upright: boolean;
}

const clearance = 7;
/** What a way costs that runs behind a card, or through a name. */
const throughCard = 1000;
const throughName = 300;
/** What each thing costs that a pill would cover. */
const underPill = 120;
const nameOf = 'name of ';

export interface RouteOptions {
  /** Lines run through groups and blocks as if these were not drawn. */
  readonly throughContainers?: boolean;
}

type Words = (edge: FlowEdge) => string;
type Placements = ReadonlyMap<string, Placement>;

/**
 * Ways for all lines, by their keys: along the plainest way that crosses no card, shares no stretch with another line and leaves
 * its pill readable. Forward edges are laid first, so that returns give way to them.
 */
export function routeEdges(
  document: ProcedureDocument,
  placements: Placements,
  words: Words,
  options: RouteOptions = {},
): ReadonlyMap<string, Route> {
  return createRouter()(document, placements, words, options);
}

/** Routes one drawing after another, each as `routeEdges` does, and lays again only what the last changes can concern. */
export function createRouter(): typeof routeEdges {
  let kept = new LaidLines();
  let keptFor = false;
  return (document, placements, words, { throughContainers = false } = {}) => {
    if (throughContainers !== keptFor) kept = new LaidLines();
    keptFor = throughContainers;
    return routeAll(document, placements, words, throughContainers, kept);
  };
}

function routeAll(
  document: ProcedureDocument,
  placements: Placements,
  words: Words,
  throughContainers: boolean,
  kept: LaidLines,
): ReadonlyMap<string, Route> {
  const index = indexOf(document);
  const cardAreas = new Map<string, Rect>();
  for (const [id, placement] of placements)
    if (!throughContainers || !isContainer(index.node(id))) cardAreas.set(id, placement.absolute);
  for (const node of document.flow.nodes) {
    const name = nameArea(node, placements.get(node.id)?.absolute);
    if (name !== undefined) cardAreas.set(`${nameOf}${node.id}`, name);
    if (node.kind !== 'parallel') continue;
    for (const branch of node.branches) {
      const lane = placements.get(branch.id)?.absolute;
      if (lane !== undefined)
        cardAreas.set(`${nameOf}${branch.id}`, { x: lane.x + 12, y: lane.y + 4, width: 140, height: 16 });
    }
  }
  const strokes = new RectGrid<Stroke>();
  const labels = new RectGrid<string>();
  const routes = new Map<string, Route>();

  for (const side of document.flow.nodes) {
    const card = placements.get(side.id)?.absolute;
    if (card === undefined) continue;
    for (const { edge, middle } of closingPills(index, side, card, words)) {
      routes.set(edge.id, { points: [], label: middle });
      const size = labelSize(words(edge), signsOf(index, edge).length);
      cardAreas.set(`pill of ${edge.id}`, centred(middle, size));
    }
  }
  const cards = new RectGrid<string>();
  for (const [id, area] of cardAreas) cards.add(area, id);

  const lines = linesOf(index, distance).flatMap((line) => {
    const from = endOf(placements.get(line.from));
    const to = endOf(placements.get(line.to));
    if (from === undefined || to === undefined) return [];
    const free = [
      line.from,
      line.to,
      ...index.containersOf(line.from),
      ...index.containersOf(line.to),
      ...lanesOf(line.from),
      ...lanesOf(line.to),
    ];
    // A line may come down on the title of a phase to end at its border.
    for (const end of [line.from, line.to]) if (isContainer(index.node(end))) free.push(`${nameOf}${end}`);
    return [{ line, from, to, free, size: sizeOfPill(line) }];
  });
  type Laying = (typeof lines)[number];

  const inputs = new Map(lines.map((laying) => [laying.line.key, inputsOf(laying)]));
  const round = kept.begin(cardAreas, inputs);
  for (const laying of lines) {
    const { line, size } = laying;
    const laid = round.known(line.key) ?? lay(laying);
    round.lay(laid);
    const { points, label } = laid.route;
    for (const [a, b] of strokesOf(points)) strokes.add(strokeArea(a, b), { line, upright: a.x === b.x });
    if (size.width > 0) labels.add(centred(label, size), line.key);
    routes.set(line.key, laid.route);
  }
  return routes;

  function lay({ line, from, to, free: freeOnes, size }: Laying): LaidLine {
    const free = new Set(freeOnes);
    const looked = new Looked();
    const inTheWay = (area: Rect): string[] =>
      [...cards.touching(looked.at(area))].filter((id) => !free.has(id));
    const between = spanOf(from, to, inTheWay, placements);
    const nested = isNested(line);
    const throughEnds = (a: Point, b: Point): number =>
      nested ? 0 : [from, to].filter((rect) => overlap(inner(rect), areaOf(a, b, 0.1))).length;
    const leastCostOf = (way: Way): number => lengthCost(way) + shortageCost(way, size);
    const obstaclesOf = (way: Way): number =>
      strokesOf(way).reduce((sum, [a, b]) => {
        const hit = inTheWay(areaOf(a, b, clearance)).reduce(
          (cost, id) => cost + (id.startsWith(nameOf) ? throughName : throughCard),
          throughEnds(a, b) * throughCard,
        );
        const upright = a.x === b.x;
        const shared = [...strokes.touching(looked.at(areaOf(a, b, 8)))]
          .filter((other) => other.upright === upright && !sameEdge(other.line, line))
          .reduce((cost, other) => cost + sharing(other.line, line), 0);
        return sum + hit + shared;
      }, 0);
    const ways =
      line.sort === 'beside'
        ? besideWays(from, to)
        : candidateWays({ from, to, returns: line.returns, ...between });
    const ends = nested
      ? []
      : [from, to].filter((_, at) => !isContainer(index.node(at === 0 ? line.from : line.to)));
    const covered = (area: Rect): number =>
      inTheWay(area).length * 3 +
      labels.touching(looked.at(area)).size * 4 +
      ends.filter((rect) => overlap(inner(rect), area)).length;
    const { way, label } = plainest(ways, leastCostOf, obstaclesOf, (way) => placeLabel(way, size, covered));
    const takes = strokesOf(way).map(([a, b]) => strokeArea(a, b));
    if (size.width > 0) takes.push(centred(label, size));
    const route = { points: way, label };
    return { line, inputs: inputs.get(line.key) ?? '', looked: looked.area, route, takes };
  }

  /** All that `lay` asks about a line besides what lies about, as one text. */
  function inputsOf({ line, from, to, free, size }: Laying): string {
    const ends = [from, to].flatMap(({ x, y, width, height, axis }) => [x, y, width, height, axis]);
    const kinds = [line.from, line.to].map((id) => isContainer(index.node(id)));
    const { sort, returns, edge } = line;
    return [
      sort,
      returns,
      edge?.id,
      isNested(line),
      size.width,
      size.height,
      ...kinds,
      ...ends,
      ...free,
    ].join(' ');
  }

  function isNested({ from, to }: Line): boolean {
    return index.containersOf(from).includes(to) || index.containersOf(to).includes(from);
  }

  function sizeOfPill({ sort, edge }: Line): Size {
    if (sort !== 'march' || edge === undefined) return labelSize('');
    return labelSize(words(edge), signsOf(index, edge).length);
  }

  function lanesOf(id: string): string[] {
    const node = index.node(id);
    return node?.kind === 'parallel' ? node.branches.map((branch) => branch.id) : [];
  }

  function distance({ from, to, edge }: Line): number {
    // Where lines run through bands the usual way is laid first, so that it stays the straight one.
    const usual = throughContainers && edge !== undefined && mainEdgeOf(index, from) === edge;
    return (
      (usual ? -1e6 : 0) +
      Math.abs((placements.get(from)?.absolute.x ?? 0) - (placements.get(to)?.absolute.x ?? 0))
    );
  }
}

const strokeArea = (a: Point, b: Point): Rect => areaOf(a, b, 1);

/** What a stretch costs that two lines share: little where they run together to one place, much against each other. */
function sharing(other: Line, line: Line): number {
  if (other.to === line.to) return 30;
  return other.from === line.to && other.to === line.from ? 500 : 220;
}

const isContainer = (node: FlowNode | undefined): boolean =>
  node?.kind === 'group' || node?.kind === 'parallel';

const sameEdge = (a: Line, b: Line): boolean => a.edge !== undefined && a.edge.id === b.edge?.id;

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

/** So many of the cheapest ways are worth trying a pill on. */
const worthALook = 6;

/**
 * The way that costs least, its pill counted: for that only the few cheapest are worth a look. What a way costs by its
 * length alone is found at once, so that most are never compared with what lies about: the plain ones have won before.
 */
function plainest(
  ways: readonly Way[],
  leastCostOf: (way: Way) => number,
  obstaclesOf: (way: Way) => number,
  labelOn: (way: Way) => { at: Point; conflicts: number },
): { way: Way; label: Point } {
  const byLeast = ways.map((way) => ({ way, least: leastCostOf(way) })).toSorted((a, b) => a.least - b.least);
  const looked: { way: Way; cost: number; whole: number; label: Point | undefined }[] = [];
  let cheapest = Infinity;
  let enough = Infinity;
  for (const { way, least } of byLeast) {
    if (least >= enough) break;
    const cost = least + obstaclesOf(way);
    if (cost >= cheapest) {
      looked.push({ way, cost, whole: Infinity, label: undefined });
      continue;
    }
    cheapest = cost;
    const { at, conflicts } = labelOn(way);
    const whole = cost + conflicts * underPill;
    enough = Math.min(enough, whole);
    looked.push({ way, cost, whole, label: at });
  }
  let best = { way: ways[0] ?? [], label: { x: 0, y: 0 }, cost: Infinity };
  for (const one of looked.toSorted((a, b) => a.cost - b.cost).slice(0, worthALook)) {
    if (one.cost >= best.cost) break;
    let { label, whole } = one;
    if (label === undefined) {
      const found = labelOn(one.way);
      label = found.at;
      whole = one.cost + found.conflicts * underPill;
    }
    if (whole < best.cost) best = { way: one.way, label, cost: whole };
  }
  return best;
}
