import type { ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';

/** A limit as it is marked on what it covers: its place among the colours of limits, and its id. */
export interface LimitMark {
  readonly id: string;
  readonly colour: number;
}

/** So many limits have a colour of their own; after that the colours begin again. */
export const limitColours = 5;

export const limitColour = (document: ProcedureDocument, id: string): number =>
  (Math.max(
    0,
    document.limits.filter((limit) => !limit.promise).findIndex((limit) => limit.id === id),
  ) %
    limitColours) +
  1;

/** The limits that name a place, or what is around it, among what they cover. One that covers everything marks nothing. */
export function limitMarks(document: ProcedureDocument): ReadonlyMap<string, readonly LimitMark[]> {
  const index = indexOf(document);
  const marks = new Map<string, LimitMark[]>();
  for (const { id, covers } of document.limits) {
    if (covers === 'all') continue;
    const colour = limitColour(document, id);
    const covered = new Set(
      covers.nodes.flatMap((node) => [node, ...index.contentsOf(node).map((inside) => inside.id)]),
    );
    for (const node of covered) marks.set(node, [...(marks.get(node) ?? []), { id, colour }]);
  }
  return marks;
}
