import type { OpenedEvent } from '../dossier/events.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { walkPunctually, type Pace, type Trail } from './punctual.ts';

export interface MissedLimits {
  /** A walk for each set of limits that were missed together although everybody kept their own time. */
  readonly together: ReadonlyMap<string, Trail>;
  /** Every walk went to its end. */
  readonly complete: boolean;
  readonly walks: number;
}

/** The limits that can be missed from these openings. */
export function missedLimits(
  procedure: CompiledProcedure,
  openings: readonly OpenedEvent[],
  pace: Pace,
): MissedLimits {
  const together = new Map<string, Trail>();
  let complete = true;
  let walks = 0;
  for (const opening of openings) {
    let own = 0;
    walkPunctually(procedure, opening, pace, (trail) => {
      own += 1;
      complete &&= trail.isWhole;
      const limits = Object.keys(trail.dossier.overdue).sort().join(' ');
      if (limits !== '' && !together.has(limits)) together.set(limits, trail);
      return false;
    });
    complete &&= own < (pace.maxWalks ?? 200);
    walks += own;
  }
  return { together, complete, walks };
}

/** A walk on which this limit was missed and none of those others. */
export function missOf(
  { together }: MissedLimits,
  limit: string,
  others: readonly string[] = [],
): Trail | undefined {
  for (const [limits, trail] of together) {
    const missed = limits.split(' ');
    if (missed.includes(limit) && !others.some((other) => missed.includes(other))) return trail;
  }
  return undefined;
}
