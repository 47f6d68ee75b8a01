import type { NodeKind } from './document-types.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Rect extends Point, Size {}

/** Sizes in pixels at 100 %. Containers grow with what they hold, lists with their rows: `drawing/card-size.ts`. */
const sizes: Record<NodeKind, Size> = {
  start: { width: 44, height: 44 },
  step: { width: 220, height: 96 },
  decision: { width: 56, height: 56 },
  parallel: { width: 320, height: 170 },
  group: { width: 320, height: 180 },
  wait: { width: 220, height: 96 },
  consultation: { width: 250, height: 96 },
  linked: { width: 250, height: 96 },
  service: { width: 220, height: 96 },
  end: { width: 84, height: 84 },
};

export const sizeOfKind = (kind: NodeKind): Size => sizes[kind];

/** Where lines enter and leave, from the upper edge: at cards that grow it stays where other cards have it. */
export const axisOf = (kind: NodeKind, height: number): number =>
  kind === 'consultation' || kind === 'linked' ? sizes[kind].height / 2 : height / 2;

/** Smallest lane of a branch, and the room around the contents of containers. */
export const laneSize: Size = { width: 320, height: 128 };
export const titleHeight = 34;
export const inset = 28;
/** Where the contents of a group begin below its upper edge, and the room under them: equal, so that the line of march
 * runs through the middle of a group with one row. */
export const contentTop = titleHeight + inset / 2;
export const groupFoot = contentTop;
