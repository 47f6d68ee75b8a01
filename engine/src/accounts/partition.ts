import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { PauseReason } from '../document/limits.ts';
import type { Instant } from '../dossier/dossier.ts';
import type { ClockSpan, Counting } from './clock-spans.ts';
import type { Holding } from './follow.ts';
import { holderKey, setKey, setOf, type Holder } from './holder.ts';

/** Between two moments at which the set of holders, or what the promise does, changes: exactly this set had it. */
export interface HeldStretch {
  readonly from: Instant;
  readonly to: Instant;
  /** Working milliseconds by the limit calendar of the competent agency. */
  readonly ms: number;
  /** Each once, in the order of their keys. Empty: nobody had it. */
  readonly holders: readonly Holder[];
  /** What the time did to the promise. */
  readonly counting: Counting;
  /** Why it did not count. */
  readonly reason?: PauseReason;
}

/**
 * Cuts the time from one moment to another wherever the set of holders or the promise changes. Every working millisecond
 * belongs to exactly one stretch, so the stretches sum to the elapsed working time without a rest.
 */
export function partition(
  holdings: readonly Holding[],
  spans: readonly ClockSpan[],
  calendar: WorkCalendar,
  from: Instant,
  until: Instant,
): readonly HeldStretch[] {
  const changes = new Map<Instant, { begin: Holder[]; end: Holder[]; span?: ClockSpan }>();
  const changeAt = (at: Instant) => {
    const moment = at < from ? from : at;
    const known = changes.get(moment) ?? { begin: [], end: [] };
    changes.set(moment, known);
    return known;
  };
  changeAt(from);
  for (const { holder, from: began, to } of holdings) {
    if (to !== null && to <= began) continue;
    changeAt(began).begin.push(holder);
    if (to !== null) changeAt(to).end.push(holder);
  }
  for (const span of spans) changeAt(span.from).span = span;
  const moments = [...changes.keys()].filter((at) => at < until).sort();
  const now = new Holders();
  let span: ClockSpan = { from, counting: 'notStarted' };
  const stretches: HeldStretch[] = [];
  moments.forEach((at, i) => {
    const { begin, end, span: next } = changes.get(at)!;
    begin.forEach((holder) => now.begin(holder));
    end.forEach((holder) => now.end(holder));
    span = next ?? span;
    const to = moments[i + 1] ?? until;
    const ms = calendar.elapsed(Date.parse(to)) - calendar.elapsed(Date.parse(at));
    add(stretches, {
      from: at,
      to,
      ms,
      holders: now.set(),
      counting: span.counting,
      ...(span.reason === undefined ? {} : { reason: span.reason }),
    });
  });
  return stretches;
}

/** Adds a stretch, or lets the last one go on where nothing has changed after all. */
function add(stretches: HeldStretch[], next: HeldStretch): void {
  const last = stretches[stretches.length - 1];
  const goesOn =
    last !== undefined &&
    last.counting === next.counting &&
    last.reason === next.reason &&
    setKey(last.holders) === setKey(next.holders);
  if (goesOn) stretches[stretches.length - 1] = { ...last, to: next.to, ms: last.ms + next.ms };
  else stretches.push(next);
}

/** Who has it now. The same holder may have it in several ways at once and is one holder all the same. */
class Holders {
  private readonly counts = new Map<string, { readonly holder: Holder; times: number }>();

  begin(holder: Holder): void {
    const known = this.counts.get(holderKey(holder)) ?? { holder, times: 0 };
    known.times += 1;
    this.counts.set(holderKey(holder), known);
  }

  end(holder: Holder): void {
    const known = this.counts.get(holderKey(holder));
    if (known) known.times -= 1;
  }

  set(): readonly Holder[] {
    return setOf([...this.counts.values()].flatMap(({ holder, times }) => (times > 0 ? [holder] : [])));
  }
}
