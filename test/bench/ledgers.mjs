const day = 86_400_000;

/** Office moments over two years, far enough apart that they are not all in the same place of the calendar. */
export function officeMoments() {
  const first = Date.parse('2025-01-06T02:00:00.000Z');
  return Array.from({ length: 1_000 }, (_, i) => first + ((i * 7_919) % 730) * day + (i % 7) * 600_000);
}

/**
 * A ledger as a long life leaves it: begun, then paused and resumed, extended once at the end.
 * @param {number} lines
 * @param {number} from
 */
export function ledgerOf(lines, from) {
  let at = from;
  const next = () => new Date((at += 2 * day)).toISOString();
  /** @type {import('@motcua/engine').LedgerEntry[]} */
  const ledger = [
    { kind: 'started', at: new Date(from).toISOString(), amount: { value: 15, unit: 'WORKING_DAY' } },
  ];
  while (ledger.length + 2 < lines)
    ledger.push(
      {
        ...{ kind: 'paused', at: next(), rule: 'supplement', reason: 'SUPPLEMENT_PAUSE' },
        ...{ mode: 'PAUSE', why: 'wait.1' },
      },
      { kind: 'resumed', at: next() },
    );
  if (ledger.length < lines)
    ledger.push({
      ...{ kind: 'extended', at: next(), amount: { value: 5, unit: 'WORKING_DAY' }, ground: 'Quyết định 1' },
      by: { role: 'agencyLeader', agency: 'H99.01' },
    });
  return { ledger, now: next() };
}
