import type { Layout, ProcedureDocument } from '@motcua/engine';
import type { Size } from '../model/node-size.ts';
import { autoLayout } from './auto-layout.ts';
import { placementsAt } from './placements-at.ts';

/** What an office screen of 1366 by 768 leaves the drawing beside the panels. */
const paper: Size = { width: 1000, height: 520 };
/** A row holds four cards with their pills at least: shorter ones would be a column. */
export const shortest = 1700;
/** A line that is seen whole at half its size can be read as it is. */
const readable = 0.5;
/** Rows are worth the longer ways between them when everything is seen so much larger. */
const worthIt = 1.2;

/**
 * How wide the rows of a drawing are best made, so that the whole is seen as large as may be; undefined where one line is
 * as well. `line` are its places in one line.
 */
export function widthToWrap(document: ProcedureDocument, line: Layout['nodes']): number | undefined {
  const { width, height } = extentOf(document, line);
  if (scaleOf({ width, height }) >= readable) return undefined;
  const even = Math.max(shortest, Math.sqrt((paper.width / paper.height) * width * height));
  let best: number | undefined;
  let scale = scaleOf({ width, height }) * worthIt;
  for (const most of [even, even * 1.4, even * 2]) {
    if (most >= width) continue;
    const wrapped = scaleOf(extentOf(document, autoLayout(document, most)));
    if (wrapped <= scale) continue;
    best = most;
    scale = wrapped;
  }
  return best;
}

/** At what scale the whole drawing is seen at once, 1 being its own size. */
export const scaleOfWhole = (document: ProcedureDocument, places: Layout['nodes']): number =>
  scaleOf(extentOf(document, places));

const scaleOf = ({ width, height }: Size): number =>
  Math.min(1, paper.width / Math.max(1, width), paper.height / Math.max(1, height));

function extentOf(document: ProcedureDocument, places: Layout['nodes']): Size {
  const areas = [...placementsAt(document, places).values()].map(({ absolute }) => absolute);
  if (areas.length === 0) return { width: 0, height: 0 };
  const [left, top] = [Math.min(...areas.map(({ x }) => x)), Math.min(...areas.map(({ y }) => y))];
  return {
    width: Math.max(...areas.map(({ x, width }) => x + width)) - left,
    height: Math.max(...areas.map(({ y, height }) => y + height)) - top,
  };
}
