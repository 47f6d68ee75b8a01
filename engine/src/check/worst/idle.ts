import { isPassing, type Stay } from './stay.ts';

/** Does a stay take no counted time of its own? What takes the rest of the very limit leaves nothing over it. */
export function isIdle(stay: Stay, limit: string): boolean {
  if (stay.rest === limit)
    return stay.doubt === undefined && (stay.sides ?? []).every((side) => isIdle(side, limit));
  return (
    isPassing(stay) ||
    (isPassing({ ...stay, milestones: [], sides: [] }) &&
      (stay.sides ?? []).every((side) => isIdle(side, limit)))
  );
}
