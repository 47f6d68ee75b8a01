import type { Layout, ProcedureDocument } from '@motcua/engine';
import { autoLayout } from './auto-layout.ts';
import { type ElkLayout, elkLayout } from './elk-layout.ts';
import { isTidier, tidinessOf } from './tidiness.ts';

/**
 * Places for the whole drawing when its author asks for it to be arranged. Two ways are tried, our own grid, which puts
 * everything below the usual way, and ELK's layers, which use both sides of it and cross lines less; the tidier is taken.
 * ELK is loaded here and nowhere else.
 */
export async function arrangedPlaces(document: ProcedureDocument): Promise<Layout['nodes']> {
  const own = autoLayout(document);
  const byElk = await elkLayout(document, await loadElk());
  return isTidier(tidinessOf(document, byElk), tidinessOf(document, own)) ? byElk : own;
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
