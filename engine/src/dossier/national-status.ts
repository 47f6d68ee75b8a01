import type { NationalStatus } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { regionAt } from '../machine/regions.ts';
import { lastOf, trailingPauses } from '../clock/ledger.ts';
import type { PauseReason } from '../document/limits.ts';
import type { Dossier, Ledger, OpenInstance } from './dossier.ts';
import { hasFlag } from './flags.ts';
import { isWork } from './work.ts';

/** Delivery states in which the applicant has the result. */
const returned: readonly string[] = ['delivered', 'deliveredElectronically'];

/**
 * The national status. Stopped: 8. Result returned: 10, also while branches after the decision are still open. Ended
 * with something still to pay or to hand over: 9 once the result is issued. One open node: its own. Several: 5, 6 or 8
 * only while the promise stands still, taken from the pause that does it (8 before 5 before 6); 9 once the result is
 * issued and the promise has ended; otherwise 4; so that status and clock never disagree at the national portal. Where
 * nothing drawn says otherwise the status before stays.
 */
export function nationalStatus(
  procedure: CompiledProcedure,
  dossier: Pick<Dossier, 'open' | 'ledgers' | 'position' | 'outcome' | 'closedAt' | 'stops' | 'flags'>,
  before: NationalStatus,
): NationalStatus {
  const { position, outcome } = dossier;
  const follows = hasFlag(dossier, 'statusOfRegions');
  const isIssued = follows && regionAt(position, 'result') === 'issued';
  if (outcome !== null) {
    const end = endAt(procedure, position);
    if (dossier.closedAt === null && end === 10 && !returned.includes(regionAt(position, 'delivery')))
      return isIssued ? 9 : 4;
    return end;
  }
  if (follows && returned.includes(regionAt(position, 'delivery'))) return 10;
  const stop = dossier.stops?.[dossier.stops.length - 1];
  if (stop && stop.to === undefined) return 8;
  const leaves = dossier.open.filter(isWork);
  const statuses = leaves.flatMap((instance) => {
    const node = procedure.index.nodes.get(instance.node);
    return node && 'status' in node && node.status !== undefined ? [node.status] : [];
  });
  const ledger = procedure.promise === null ? undefined : dossier.ledgers[procedure.promise];
  if (leaves.length <= 1) return statusWhileChildrenWait(leaves[0], ledger) ?? statuses[0] ?? before;
  const promise = lastOf(ledger);
  if (promise === 'paused')
    for (const stopped of [8, 5, 6] as const) if (statuses.includes(stopped)) return stopped;
  return isIssued && promise === 'ended' ? 9 : 4;
}

/** What a pause says of the status where no drawn status does. */
const statusOfReason: Partial<Record<PauseReason, NationalStatus>> = {
  SUPPLEMENT_RECEPTION: 5,
  SUPPLEMENT_RESTART: 5,
  SUPPLEMENT_PAUSE: 5,
  FINANCIAL_OBLIGATION: 6,
  STOPPED: 8,
};

/** Linked dossiers that all stand still make the promise stand still: the reason of the pause says the status. */
function statusWhileChildrenWait(
  leaf: OpenInstance | undefined,
  ledger: Ledger | undefined,
): NationalStatus | undefined {
  if (leaf?.kind !== 'linked' || !ledger || lastOf(ledger) !== 'paused') return undefined;
  const [pause] = trailingPauses(ledger);
  return pause && statusOfReason[pause.reason];
}

function endAt(procedure: CompiledProcedure, position: Dossier['position']): NationalStatus {
  const at = typeof position === 'string' ? undefined : position['business'];
  const node = typeof at === 'string' ? procedure.index.nodes.get(at) : undefined;
  return (node?.kind === 'end' ? node.status : undefined) ?? 10;
}
