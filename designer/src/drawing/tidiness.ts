import type { Layout, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import type { Point, Rect } from '../model/node-size.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';
import { placementsAt } from './placements-at.ts';
import { areaOf, RectGrid } from './rect-grid.ts';
import { centred, routeEdges, strokesOf } from './route-edges.ts';
import { pillWords } from './words.ts';

/** What makes a drawing hard to read, counted on the lines as they would be drawn. */
export interface Tidiness {
  /** Lines behind cards and pills upon pills: a drawing with any of them is not one to choose. */
  readonly covered: number;
  readonly crossings: number;
  readonly bends: number;
  readonly length: number;
}

export function tidinessOf(document: ProcedureDocument, places: Layout['nodes']): Tidiness {
  const arranged = { ...document, layout: { nodes: places, edges: {} } };
  const index = indexOf(arranged);
  const words = (edge: Parameters<typeof pillWords>[1]): string => pillWords(arranged, edge, 'vi');
  const placements = placementsAt(arranged, places);
  const routes = routeEdges(arranged, placements, words);
  const cards = new RectGrid<string>();
  for (const node of arranged.flow.nodes) {
    const area = placements.get(node.id)?.absolute;
    if (area !== undefined && node.kind !== 'group' && node.kind !== 'parallel') cards.add(area, node.id);
  }
  const pills = new RectGrid<string>();
  const upright: Stroke[] = [];
  const level = new RectGrid<Stroke>();
  let covered = 0;
  let bends = 0;
  let length = 0;
  for (const edge of arranged.flow.edges) {
    const route = routes.get(edge.id);
    if (route === undefined) continue;
    const strokes = strokesOf(route.points);
    bends += Math.max(0, strokes.length - 1);
    for (const [a, b] of strokes) {
      length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
      const behind = cards.touching(areaOf(a, b, 0.1));
      covered += [...behind].filter((id) => id !== edge.from && id !== edge.to && !holds(id, edge)).length;
      if (a.x === b.x) upright.push({ edge: edge.id, a, b });
      else level.add(areaOf(a, b, 0.1), { edge: edge.id, a, b });
    }
    if (words(edge) === '') continue;
    const pill = centred(route.label, labelSize(words(edge), signsOf(index, edge).length));
    covered += [...pills.touching(pill)].length;
    pills.add(pill, edge.id);
  }
  const crossings = upright.reduce(
    (sum, line) => sum + [...level.touching(inner(line))].filter((other) => cross(line, other)).length,
    0,
  );
  return { covered, crossings, bends, length: Math.round(length) };

  function holds(card: string, { from, to }: { from: string; to: string }): boolean {
    return index.containersOf(card).some((around) => around === from || around === to);
  }
}

interface Stroke {
  readonly edge: string;
  readonly a: Point;
  readonly b: Point;
}

const inner = ({ a, b }: Stroke): Rect => areaOf(a, b, 0.1);

function cross(upright: Stroke, level: Stroke): boolean {
  if (upright.edge === level.edge) return false;
  const { x } = upright.a;
  const { y } = level.a;
  const within = (value: number, one: number, other: number): boolean =>
    value > Math.min(one, other) + 1 && value < Math.max(one, other) - 1;
  return within(x, level.a.x, level.b.x) && within(y, upright.a.y, upright.b.y);
}

/** The tidier of two: nothing covered first, then few crossings and bends, then short lines. */
export function isTidier(one: Tidiness, other: Tidiness): boolean {
  if (one.covered !== other.covered) return one.covered < other.covered;
  const effort = ({ crossings, bends, length }: Tidiness): number => crossings * 3 + bends + length / 1000;
  return effort(one) < effort(other);
}
