import { Graph, layout } from '@dagrejs/dagre';
import type { Point, Size } from '../model/node-size.ts';
import { type Link, usualWay } from './usual-way.ts';

export interface GridLink extends Link {
  /** Width of the label that has to fit between the two places; 0 without one. */
  readonly labelWidth: number;
}

/** A box and the height, from its upper edge, at which the line of march enters it. */
export interface GridBox extends Size {
  readonly axis: number;
}

const rowGap = 64;
const narrowGap = 64;

/**
 * Places the contents of one container: dagre ranks them into columns from left to right, the usual way is one
 * straight line along the first row, whatever leaves it stands in rows below. What belongs beside a host stands under
 * it.
 */
export function placeInGrid(
  sizes: ReadonlyMap<string, GridBox>,
  links: readonly GridLink[],
  first: string | undefined,
  hosts: ReadonlyMap<string, string>,
): { positions: Map<string, Point>; size: Size; axis: number } {
  const columns = columnsOf(sizes, links, hosts);
  const rows = rowsFor([...sizes.keys()], links, columns, first, hosts);

  const widths = measure(columns, (id) => sizes.get(id)?.width ?? 0);
  const axes = measure(rows, (id) => sizes.get(id)?.axis ?? 0);
  const undersides = measure(rows, (id) => (sizes.get(id)?.height ?? 0) - (sizes.get(id)?.axis ?? 0));
  const lefts: number[] = [];
  let x = 0;
  widths.forEach((width, column) => {
    lefts.push(x);
    const leaving = links.filter((link) => columns.get(link.from) === column);
    const label = Math.max(0, ...leaving.map((link) => link.labelWidth));
    x += width + (label === 0 ? narrowGap : label + 56);
  });
  const tops: number[] = [];
  let y = 0;
  axes.forEach((axis, row) => {
    tops.push(y);
    y += axis + (undersides[row] ?? 0) + rowGap;
  });

  const positions = new Map<string, Point>();
  for (const [id, size] of sizes) {
    const column = columns.get(id) ?? 0;
    const row = rows.get(id) ?? 0;
    positions.set(id, {
      // Beside the usual way a place keeps to the left of its column, near the step it is reached from.
      x: Math.round((lefts[column] ?? 0) + (row === 0 ? ((widths[column] ?? 0) - size.width) / 2 : 0)),
      y: Math.round((tops[row] ?? 0) + (axes[row] ?? 0) - size.axis),
    });
  }
  const lastLeft = lefts.at(-1) ?? 0;
  return {
    positions,
    size: { width: lastLeft + (widths.at(-1) ?? 0), height: Math.max(0, y - rowGap) },
    axis: axes[0] ?? 0,
  };
}

/** Containers whose columns are remembered. */
const mostKept = 1_000;
const kept = new Map<string, ReadonlyMap<string, number>>();

/**
 * The columns depend on what leads where, not on how large anything is: what was found is kept, so that an edit costs
 * only the container it was made in.
 */
function columnsOf(
  sizes: ReadonlyMap<string, GridBox>,
  links: readonly GridLink[],
  hosts: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> {
  const key = JSON.stringify([[...sizes.keys()], links.map(({ from, to }) => [from, to]), [...hosts]]);
  let columns = kept.get(key);
  if (columns === undefined) {
    columns = rankByDagre(sizes, links, hosts);
    if (kept.size >= mostKept) kept.clear();
  } else kept.delete(key);
  kept.set(key, columns);
  return columns;
}

function rankByDagre(
  sizes: ReadonlyMap<string, GridBox>,
  links: readonly GridLink[],
  hosts: ReadonlyMap<string, string>,
): Map<string, number> {
  const ranked = [...sizes.keys()].filter((id) => !hosts.has(id));
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 120 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of ranked) graph.setNode(id, { ...sizes.get(id) });
  for (const link of links)
    if (!hosts.has(link.from) && !hosts.has(link.to)) graph.setEdge(link.from, link.to, {});
  layout(graph);
  const centres = ranked.map((id) => Math.round(graph.node(id).x ?? 0));
  const ranks = [...new Set(centres)].toSorted((a, b) => a - b);
  const columns = new Map(ranked.map((id, at) => [id, ranks.indexOf(centres[at] ?? 0)]));
  for (const [id, host] of hosts) columns.set(id, columns.get(host) ?? 0);
  return columns;
}

function rowsFor(
  ids: readonly string[],
  links: readonly GridLink[],
  columns: ReadonlyMap<string, number>,
  first: string | undefined,
  hosts: ReadonlyMap<string, string>,
): Map<string, number> {
  const marching = ids.filter((id) => !hosts.has(id));
  const way = usualWay(marching, links, first);
  const rows = new Map(way.map((id) => [id, 0]));
  const taken = new Set(way.map((id) => `${columns.get(id)}:0`));
  const beside = ids
    .filter((id) => !rows.has(id))
    .toSorted(
      (a, b) => (columns.get(a) ?? 0) - (columns.get(b) ?? 0) || Number(hosts.has(b)) - Number(hosts.has(a)),
    );
  for (const id of beside) {
    const from = links.filter((link) => link.to === id).map((link) => rows.get(link.from) ?? 0);
    let row = Math.max(1, Math.min(...(from.length === 0 ? [1] : from)));
    while (taken.has(`${columns.get(id)}:${row}`)) row += 1;
    rows.set(id, row);
    taken.add(`${columns.get(id)}:${row}`);
  }
  return rows;
}

function measure(slots: ReadonlyMap<string, number>, of: (id: string) => number): number[] {
  const sizes: number[] = [];
  for (const [id, slot] of slots) sizes[slot] = Math.max(sizes[slot] ?? 0, of(id));
  return Array.from(sizes, (size) => size ?? 0);
}
