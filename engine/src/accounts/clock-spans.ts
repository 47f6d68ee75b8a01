import type { PauseReason } from '../document/limits.ts';
import type { Instant, Ledger } from '../dossier/dossier.ts';

/**
 * What time does to a limit: before it starts, while it counts, while it stands still, after it has ended.
 */
export type Counting = 'notStarted' | 'counted' | 'excluded' | 'ended';

/** From this moment on the limit does this, until the next one. */
export interface ClockSpan {
  readonly from: Instant;
  readonly counting: Counting;
  /** Why it stands still: the reason that stopped it, also while others joined in. */
  readonly reason?: PauseReason;
}

/** When a limit counted and when not, as its ledger says. Lines that only move the due date change nothing here. */
export function clockSpans(ledger: Ledger): readonly ClockSpan[] {
  const spans: ClockSpan[] = [];
  for (const line of ledger) {
    const before = spans[spans.length - 1]?.counting ?? 'notStarted';
    switch (line.kind) {
      case 'started':
      case 'restarted':
      case 'limited':
      case 'resumed':
        spans.push({ from: line.at, counting: 'counted' });
        break;
      case 'paused':
        if (before !== 'excluded') spans.push({ from: line.at, counting: 'excluded', reason: line.reason });
        break;
      case 'ended':
        spans.push({ from: line.at, counting: 'ended' });
        break;
      default:
    }
  }
  return spans;
}

/** The ledger since the limit last began: a supplement that restarts it gives all of its time anew. */
export function sinceItBegan(ledger: Ledger): Ledger {
  const at = ledger.findLastIndex(({ kind }) => ['started', 'restarted', 'limited'].includes(kind));
  return ledger.slice(Math.max(0, at));
}
