const minutesOfDay = 480;

export interface TimeLeft {
  readonly minutes: number;
  /** Nothing of it is used: it is the day it began on, which is not counted. */
  readonly isWhole: boolean;
}

/**
 * What may be said to be left of a limit. The day a limit in working days begins on is not counted (Civil Code art. 147),
 * so office hours of that day come on top of it until they are over; whoever reads them as time that is left reads more
 * than the limit.
 */
export function timeLeft(
  remainingMinutes: number,
  allowed: { readonly value: number; readonly unit: string } | null,
): TimeLeft {
  const most = allowed?.unit === 'WORKING_DAY' ? allowed.value * minutesOfDay : Infinity;
  return { minutes: Math.min(remainingMinutes, most), isWhole: remainingMinutes >= most };
}
