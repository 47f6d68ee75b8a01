import type { Change, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { edgeKey, limitKey } from '../model/selection.ts';
import { oldWay } from './both-documents.ts';

/** What became of something that is drawn. */
export type ChangeMark = 'added' | 'removed' | 'changed';

/** The key of the place in the drawing that a change is about; undefined where it is not drawn. */
export function placeOfChange(both: ProcedureDocument, change: Change): string | undefined {
  const index = indexOf(both);
  const isEdge = change.path.startsWith('/flow/edges/') || change.path.startsWith('/layout/edges/');
  if (isEdge) return index.edge(change.at) === undefined ? undefined : edgeKey(change.at);
  if (change.path.startsWith('/limits/'))
    return both.limits.some(({ id }) => id === change.at) ? limitKey(change.at) : undefined;
  const isNode = change.path.startsWith('/flow/nodes/') || change.path.startsWith('/layout/nodes/');
  return isNode && index.placeIds.has(change.at) ? change.at : undefined;
}

/** What became of each drawn thing: a part of it changed, or the whole came or went. */
export function marksOf(
  both: ProcedureDocument,
  changes: readonly Change[],
): ReadonlyMap<string, ChangeMark> {
  const marks = new Map<string, ChangeMark>();
  const index = indexOf(both);
  for (const change of changes) {
    const place = placeOfChange(both, change);
    if (place === undefined) continue;
    const { kind, property, of } = change;
    if (kind !== 'moved' && property === undefined && of === undefined) marks.set(place, kind);
    else if (!marks.has(place)) marks.set(place, 'changed');
    if (place === edgeKey(change.at) && index.edge(oldWay(change.at)) !== undefined)
      marks.set(edgeKey(oldWay(change.at)), 'removed');
  }
  return marks;
}
