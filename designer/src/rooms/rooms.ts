import type { ComponentType } from 'react';
import { PlayRoom } from './play/play-room.tsx';
import type { RoomId } from '../state/room-id.ts';

/** A side of the procedure beside its drawing. Its component fills the room between the toolbar and the problems. */
export interface Room {
  readonly id: Exclude<RoomId, 'drawing'>;
  readonly Component: ComponentType;
}

/** Every room beside the drawing, in the order of their tabs. */
export const rooms: readonly Room[] = [{ id: 'play', Component: PlayRoom }];
