import type { Layout, ProcedureDocument } from '@motcua/engine';
import { autoLayout } from './auto-layout.ts';
import { widthToWrap } from './legible.ts';
import { tidinessOf } from './tidiness.ts';

const found = new WeakMap<ProcedureDocument, Layout['nodes']>();

/** A larger drawing is broken into rows unseen: laying all its lines with every change would take too long. */
const mostLookedAt = 120;

/**
 * Places for a drawing in which nobody has placed anything, found at once: by our own grid, in rows where one line could not be
 * read as a whole, unless a line would run behind a card then.
 */
export function automaticPlaces(document: ProcedureDocument): Layout['nodes'] {
  const known = found.get(document);
  if (known !== undefined) return known;
  const line = autoLayout(document);
  const places = inRows(document, line) ?? line;
  found.set(document, places);
  return places;
}

function inRows(document: ProcedureDocument, line: Layout['nodes']): Layout['nodes'] | undefined {
  const most = widthToWrap(document, line);
  if (most === undefined) return undefined;
  const rows = autoLayout(document, most);
  if (document.flow.nodes.length > mostLookedAt) return rows;
  return tidinessOf(document, rows).covered === 0 ? rows : undefined;
}
