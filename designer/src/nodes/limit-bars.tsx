import type { LimitMark } from '../drawing/limit-marks.ts';

/** The colours of the limits that cover a place, along its lower edge: the same as those of their brackets. */
export function LimitBars({ limits }: { limits: readonly LimitMark[] }) {
  if (limits.length === 0) return null;
  return (
    <span className="mc-limit-bars" aria-hidden>
      {limits.map(({ id, colour }) => (
        <span key={id} data-limit={colour} />
      ))}
    </span>
  );
}
