import type { Layout, ProcedureDocument } from '@motcua/engine';
import { autoLayout } from './auto-layout.ts';
import { type ElkLayout, elkLayout } from './elk-layout.ts';
import { scaleOfWhole, widthToWrap } from './legible.ts';
import { loadElk } from './load-elk.ts';
import { isTidier, type Tidiness, tidinessOf } from './tidiness.ts';

/**
 * Places for the whole drawing when its author asks for it to be arranged. Two ways are tried, our own grid, which puts
 * everything below the usual way, and ELK's layers, which use both sides of it and cross lines less; the tidier is taken.
 * A line too wide to be read as a whole is broken into rows, unless that would cover something. While ELK is `fetched`, our own
 * is tried.
 */
export async function arrangedPlaces(
  document: ProcedureDocument,
  fetched: Promise<ElkLayout> = loadElk(),
): Promise<Layout['nodes']> {
  const own = autoLayout(document);
  const most = widthToWrap(document, own);
  const elk = onceEach(await fetched);
  if (most !== undefined) {
    const rows = tidier(document, autoLayout(document, most), await elkLayout(document, elk, most));
    const isLarger = scaleOfWhole(document, rows.places) > scaleOfWhole(document, own);
    if (rows.tidiness.covered === 0 && isLarger) return rows.places;
  }
  return tidier(document, own, await elkLayout(document, elk)).places;
}

function tidier(
  document: ProcedureDocument,
  own: Layout['nodes'],
  other: Layout['nodes'],
): { places: Layout['nodes']; tidiness: Tidiness } {
  const [ours, theirs] = [tidinessOf(document, own), tidinessOf(document, other)];
  return isTidier(theirs, ours) ? { places: other, tidiness: theirs } : { places: own, tidiness: ours };
}

/** Of the same part of a drawing ELK is asked once: with and without rows most parts are the same. */
function onceEach(layout: ElkLayout): ElkLayout {
  const known = new Map<string, ReturnType<ElkLayout>>();
  return (graph) => {
    const key = JSON.stringify(graph);
    const answer = known.get(key) ?? layout(graph);
    known.set(key, answer);
    return answer;
  };
}
