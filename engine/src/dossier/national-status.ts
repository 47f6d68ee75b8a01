import type { NationalStatus } from '../document/primitives.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Dossier } from './dossier.ts';

/**
 * The national status of an open dossier. One open node: its own. Several: 5, 6 or 8 only while the promise stands
 * still, taken from the pause that does it (8 before 5 before 6), otherwise 4; so that status and clock never disagree
 * at the national portal. Where nothing drawn says otherwise the status before stays.
 */
export function nationalStatus(
  procedure: CompiledProcedure,
  dossier: Pick<Dossier, 'open' | 'ledgers'>,
  before: NationalStatus,
): NationalStatus {
  const leaves = dossier.open.filter(({ kind }) => kind === 'step' || kind === 'wait');
  const statuses = leaves.flatMap((instance) => {
    const node = procedure.index.nodes.get(instance.node);
    return node && 'status' in node && node.status !== undefined ? [node.status] : [];
  });
  if (leaves.length <= 1) return statuses[0] ?? before;
  const promise = procedure.promise === null ? undefined : dossier.ledgers[procedure.promise];
  if (promise?.[promise.length - 1]?.kind === 'paused')
    for (const stopped of [8, 5, 6] as const) if (statuses.includes(stopped)) return stopped;
  return 4;
}
