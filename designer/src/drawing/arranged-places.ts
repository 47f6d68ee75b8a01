import type { Layout, ProcedureDocument } from '@motcua/engine';
import { autoLayout } from './auto-layout.ts';
import { type ElkLayout, elkLayout } from './elk-layout.ts';
import { scaleOfWhole, widthToWrap } from './legible.ts';
import { isTidier, type Tidiness, tidinessOf } from './tidiness.ts';

/**
 * Places for the whole drawing when its author asks for it to be arranged. Two ways are tried, our own grid, which puts
 * everything below the usual way, and ELK's layers, which use both sides of it and cross lines less; the tidier is taken.
 * A line too wide to be read as a whole is broken into rows, unless that would cover something. ELK is loaded here and
 * nowhere else.
 */
export async function arrangedPlaces(document: ProcedureDocument): Promise<Layout['nodes']> {
  const own = autoLayout(document);
  const most = widthToWrap(document, own);
  const elk = await loadElk();
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

let loaded: Promise<ElkLayout> | undefined;

function loadElk(): Promise<ElkLayout> {
  loaded ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => {
    // On this thread: a drawing of 300 nodes takes ELK less than a worker takes to start.
    const elk = new Elk();
    return (graph) => elk.layout(graph);
  });
  return loaded;
}
