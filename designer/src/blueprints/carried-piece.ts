import type { DragEvent } from 'react';
import type { Piece } from './blueprint.ts';

const dragType = 'application/x-motcua-piece';

/** Only the drop may read what a drag carries, so that hovering asks here. */
let carried: Piece | undefined;

/** A blueprint is taken up with the pointer. */
export function takeUp(event: DragEvent, piece: Piece): void {
  event.dataTransfer.setData(dragType, 'blueprint');
  event.dataTransfer.effectAllowed = 'copy';
  carried = piece;
}

export function letGo(): void {
  carried = undefined;
}

export const carriedPiece = (): Piece | undefined => carried;

/** The piece that a drag from the library brings. */
export const droppedPiece = (event: DragEvent): Piece | undefined =>
  event.dataTransfer.getData(dragType) === '' ? undefined : carried;
