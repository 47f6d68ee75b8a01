import { useEffect, useMemo, useRef } from 'react';
import type { Point } from '../model/node-size.ts';
import { thingsOf } from '../model/selection.ts';
import type { Designer } from '../state/designer-context.ts';
import type { Piece } from './blueprint.ts';
import { whereTo } from './drop-piece.ts';
import { insertBlueprint } from './insert-blueprint.ts';

export type InsertPiece = (piece: Piece, dropped?: Point) => void;

/**
 * Puts a piece into the drawing: where it was dropped, or below everything drawn with a way from the step that is
 * selected. What was inserted is shown and selected once it is drawn.
 */
export function useInsertPiece(designer: Designer): InsertPiece {
  const latest = useRef(designer);
  latest.current = designer;
  const before = useRef<ReadonlySet<string>>(undefined);
  const { document, show, select } = designer;
  useEffect(() => {
    const fresh = document.flow.nodes.filter(({ id }) => before.current?.has(id) === false);
    const [first] = fresh;
    if (first === undefined) return;
    before.current = undefined;
    show(first.id);
    select(fresh.map(({ id }) => id));
  }, [document, show, select]);
  return useMemo<InsertPiece>(
    () => (piece, dropped) => {
      const { index, selected, run } = latest.current;
      const where = whereTo(latest.current, piece, dropped);
      if (where === undefined) return;
      const [only, more] = dropped === undefined ? thingsOf(selected).nodes : [];
      before.current = index.placeIds;
      run(insertBlueprint, { piece, ...where, after: more === undefined ? only : undefined });
    },
    [],
  );
}
