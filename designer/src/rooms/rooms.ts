import type { ComponentType } from 'react';
import type { RoomId } from '../state/room-id.ts';
import { ClocksRoom } from './clocks/clocks-room.tsx';
import { FormRoom } from './form/form-room.tsx';
import { PapersRoom } from './papers/papers-room.tsx';
import { PlayRoom } from './play/play-room.tsx';
import { TableRoom } from './table/table-room.tsx';

/** A side of the procedure beside its drawing. Its component fills the room between the toolbar and the problems. */
export interface Room {
  readonly id: Exclude<RoomId, 'drawing'>;
  readonly Component: ComponentType;
}

/** Every room beside the drawing, in the order of their tabs. */
export const rooms: readonly Room[] = [
  { id: 'table', Component: TableRoom },
  { id: 'papers', Component: PapersRoom },
  { id: 'form', Component: FormRoom },
  { id: 'clocks', Component: ClocksRoom },
  { id: 'play', Component: PlayRoom },
];
