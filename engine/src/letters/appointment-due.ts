import type { WorkCalendar } from '../calendar/work-calendar.ts';
import { trailingPauses } from '../clock/ledger.ts';
import { readClock, type ClockReading } from '../clock/due-date.ts';
import type { Instant, Ledger, LedgerEntry, Letter } from '../dossier/dossier.ts';

/**
 * When the new date that a signed letter gave is missed; null where it does not count any more. It waits with the clock:
 * what the limit stood still since the signature, it stands still too.
 */
export function appointmentDue(
  { extension, newDueAt, signedAt }: Letter,
  ledger: Ledger,
  { dueAt, allowed }: ClockReading & { readonly dueAt: Instant },
  calendar: WorkCalendar,
): Instant | null {
  // An extended limit has its date from the ledger.
  if (extension) return dueAt;
  if (newDueAt === undefined || signedAt === undefined || allowed === null) return null;
  const since = ledger.filter(({ at }) => at > signedAt);
  // A limit that began anew has a date of its own. Missing it is answered for by the next letter, unless the applicant
  // was told of a later one.
  if (since.some(hasOwnDate) && newDueAt <= dueAt) return null;
  const [held] = trailingPauses(ledger.slice(0, ledger.length - since.length));
  const shifted = readClock(
    [
      { kind: 'started', at: signedAt, amount: allowed },
      { ...nobody, kind: 'corrected', at: signedAt, dueAt: newDueAt },
      ...(held ? [{ ...held, at: signedAt }] : []),
      ...since.flatMap(asPause),
    ],
    calendar,
    signedAt,
  ).dueAt;
  const last = ledger[ledger.length - 1]?.at;
  return shifted !== null && last !== undefined && shifted < last ? last : shifted;
}

const beginsAnew = ({ kind }: LedgerEntry): boolean => kind === 'restarted' || kind === 'limited';
const hasOwnDate = (line: LedgerEntry): boolean => beginsAnew(line) || line.kind === 'adopted';

const by = { person: '', role: '', agency: '' };
/** The reading asks for who and why; what it answers does not depend on it. */
const nobody = { reason: '', by, confirmedBy: by };

/** A line as far as it makes the clock stand still or go on. */
function asPause(line: LedgerEntry): LedgerEntry[] {
  if (line.kind === 'paused') return [line];
  if (line.kind === 'ended') return [{ ...pause, at: line.at }];
  return line.kind === 'resumed' || beginsAnew(line) ? [{ kind: 'resumed', at: line.at }] : [];
}

const pause = { kind: 'paused', rule: 'ended', reason: 'STOPPED', mode: 'PAUSE', why: 'ended' } as const;
