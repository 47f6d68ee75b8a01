import type { Layout, ProcedureDocument } from '@motcua/engine';
import { arrangedPlaces } from './arranged-places.ts';
import type { ElkLayout } from './elk-layout.ts';
import { loadElk } from './load-elk.ts';
import { partOfDrawing } from './part-of-drawing.ts';

/** So many nodes are arranged before the whole is: that takes a moment, and has the browser compile most of the code. */
const parts = [12, 50];

/** So long it goes on. */
const patience = 3_000;

/**
 * Arranges a drawing for nothing, first parts of it, then the whole, then again, for some rounds later the browser has
 * made ELK's code fast. Answers the places of the whole by `onPlaces`; it ends as soon as it is wanted no longer.
 */
export async function getReady(
  document: ProcedureDocument,
  isWanted: () => boolean,
  onPlaces: (places: Layout['nodes']) => void,
): Promise<void> {
  const until = performance.now() + patience;
  const elk = loadElk().then((layout) => oneByOne(layout, isWanted));
  for (const most of parts) {
    if (!isWanted()) return;
    await arrangedPlaces(partOfDrawing(document, most), elk);
  }
  let isFirst = true;
  while (isWanted() && (isFirst || performance.now() < until)) {
    const places = await arrangedPlaces(document, elk);
    if (isFirst) onPlaces(places);
    isFirst = false;
  }
}

/** ELK is given one graph at a time, so that what somebody waits for need not wait for many. */
function oneByOne(layout: ElkLayout, isWanted: () => boolean): ElkLayout {
  let before: Promise<unknown> = Promise.resolve();
  return (graph) => {
    const answer = before.then(() => {
      if (!isWanted()) throw new Error('Wanted no longer');
      return layout(graph);
    });
    before = answer.catch(() => undefined);
    return answer;
  };
}
