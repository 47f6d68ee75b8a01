import type { Amount } from '../document/amount.ts';
import type { Instant, Ledger, LedgerEntry } from '../dossier/dossier.ts';

type Paused = Extract<LedgerEntry, { kind: 'paused' }>;

const asides: readonly LedgerEntry['kind'][] = ['extended', 'calendarChanged', 'corrected', 'adopted'];

/** Lines that move the due date, or say that it moved, without starting, stopping or ending the count. */
const isAside = ({ kind }: LedgerEntry): boolean => asides.includes(kind);

/** What a limit does now: the kind of its last line that starts, stops or ends the count; undefined before it began. */
export function lastOf(ledger: Ledger | undefined): LedgerEntry['kind'] | undefined {
  return ledger?.findLast((line) => !isAside(line))?.kind;
}

/** The limit's own amount as it was last given: by its beginning, or by an adopted one. */
export function amountGiven(ledger: Ledger): Amount | undefined {
  const line = ledger.findLast(
    (one): one is Extract<LedgerEntry, { kind: 'started' | 'restarted' | 'adopted' }> =>
      one.kind === 'started' || one.kind === 'restarted' || one.kind === 'adopted',
  );
  return line?.amount;
}

/** When a limit ended, if it has and has not gone on since. */
export function endOf(ledger: Ledger): Instant | undefined {
  const last = ledger.findLast((line) => !isAside(line));
  return last?.kind === 'ended' ? last.at : undefined;
}

/** The pauses that hold the limit now, latest first; empty while it runs. */
export function trailingPauses(ledger: Ledger): readonly Paused[] {
  const pauses: Paused[] = [];
  for (let i = ledger.length - 1; i >= 0; i -= 1) {
    const line = ledger[i]!;
    if (line.kind === 'paused') pauses.push(line);
    else if (!isAside(line)) break;
  }
  return pauses;
}
