import type { Layout, ProcedureDocument } from '@motcua/engine';
import { autoLayout } from './auto-layout.ts';
import { elkLayout } from './elk-layout.ts';
import { loadElk } from './load-elk.ts';
import { isTidier, tidinessOf } from './tidiness.ts';

/**
 * Places for the whole drawing when its author asks for it to be arranged. Two ways are tried, our own grid, which puts
 * everything below the usual way, and ELK's layers, which use both sides of it and cross lines less; the tidier is taken.
 */
export async function arrangedPlaces(document: ProcedureDocument): Promise<Layout['nodes']> {
  const own = autoLayout(document);
  const byElk = await elkLayout(document, await loadElk());
  return isTidier(tidinessOf(document, byElk), tidinessOf(document, own)) ? byElk : own;
}
