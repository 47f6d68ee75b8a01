import type { LimitVerdict, ProcedureDocument } from '@motcua/engine';

/** How much of a limit a place uses on the longest way: from which share of it to which, 1 being all of it. */
export interface TimeShare {
  readonly limit: string;
  readonly from: number;
  readonly to: number;
}

const minutesOf: Readonly<Partial<Record<string, number>>> = { WORKING_DAY: 480, HOUR: 60 };

/**
 * The share of its limit that each place uses on that limit's longest way, what was used before it included. The promise
 * speaks for every place on its way; another limit only where the promise says nothing. Time in calendar days is not
 * added to working time, and so ends what can be drawn.
 */
export function timeShares(
  document: ProcedureDocument,
  verdicts: readonly LimitVerdict[],
): ReadonlyMap<string, TimeShare> {
  const shares = new Map<string, TimeShare>();
  const promise = document.limits.find((limit) => limit.promise)?.id;
  const inOrder = verdicts.toSorted((a, b) => Number(b.limit === promise) - Number(a.limit === promise));
  for (const verdict of inOrder)
    for (const [node, share] of sharesOf(verdict)) if (!shares.has(node)) shares.set(node, share);
  return shares;
}

function sharesOf({ limit, allowed, times = [] }: LimitVerdict): ReadonlyMap<string, TimeShare> {
  const shares = new Map<string, TimeShare>();
  const whole = allowed === undefined ? 0 : allowed.value * (minutesOf[allowed.unit] ?? 0);
  if (whole === 0) return shares;
  let used = 0;
  for (const time of times) {
    if (!('value' in time)) {
      if (time.restOf !== limit) break;
      shares.set(time.node, { limit, from: used / whole, to: 1 });
      break;
    }
    const minutes = time.value * (minutesOf[time.unit] ?? Number.NaN);
    if (Number.isNaN(minutes)) break;
    const from = shares.get(time.node)?.from ?? used / whole;
    used += minutes;
    shares.set(time.node, { limit, from, to: used / whole });
  }
  return shares;
}
