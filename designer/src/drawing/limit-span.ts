import type { Limit, ProcedureDocument } from '@motcua/engine';
import { boundsOf } from './bounds.ts';
import type { Placement } from './placements-at.ts';

const trackHeight = 34;

/** The height of a limit's bracket in the track above everything drawn; the first limit is the highest. */
export const trackTop = (top: number, limits: number, at: number): number =>
  top - 30 - (limits - at) * trackHeight;

/** From where to where, across the canvas, a limit runs; undefined when its milestones stand nowhere in the drawing. */
export function limitSpan(
  document: ProcedureDocument,
  placements: ReadonlyMap<string, Placement>,
  limit: Limit,
): { from: number; to: number } | undefined {
  const covered = limit.covers === 'all' ? [] : limit.covers.nodes;
  const bounds = boundsOf(placements, covered);
  const starts = acrossOf(document, placements, limit.starts)?.least;
  const ends = acrossOf(document, placements, limit.ends)?.most;
  const from = Math.min(starts ?? bounds?.x ?? Infinity, bounds?.x ?? Infinity);
  const to = Math.max(ends ?? -Infinity, bounds === undefined ? -Infinity : bounds.x + bounds.width);
  return to - from > 40 && Number.isFinite(to - from) ? { from, to } : undefined;
}

/** How far to the right a milestone is reached, at the earliest and at the latest place that can reach it. */
function acrossOf(
  document: ProcedureDocument,
  placements: ReadonlyMap<string, Placement>,
  id: string,
): { least: number; most: number } | undefined {
  const places = placesOf(document, placements, id).filter((x) => x !== undefined);
  return places.length === 0 ? undefined : { least: Math.min(...places), most: Math.max(...places) };
}

function placesOf(
  document: ProcedureDocument,
  placements: ReadonlyMap<string, Placement>,
  id: string,
): (number | undefined)[] {
  const on = document.milestones.find((milestone) => milestone.id === id)?.on;
  const { nodes, edges } = document.flow;
  const left = (node: string | undefined): number | undefined => placements.get(node ?? '')?.absolute.x;
  const right = (node: string | undefined): number | undefined => {
    const rect = placements.get(node ?? '')?.absolute;
    return rect === undefined ? undefined : rect.x + rect.width;
  };
  switch (on?.kind) {
    case undefined:
      return [];
    case 'opened':
      return [left(nodes.find((node) => node.kind === 'start')?.id)];
    case 'entered':
      return [left(on.node)];
    case 'left':
      return [right(on.node)];
    case 'taken':
      return [right(edges.find((edge) => edge.id === on.edge)?.from)];
    case 'marked':
      return edges.filter((edge) => edge.marks.includes(on.mark)).map((edge) => right(edge.from));
  }
}
