import type { LoadedRegister } from '../../register/register.ts';
import type { ChainLine } from './chain-shapes.ts';
import type { NamedChainRow } from './chain.store.ts';

/** The lines with names and titles; each says which version its draft became, if it did. */
export function linesView(
  lines: readonly NamedChainRow[],
  kept: ReadonlySet<number>,
  register: Pick<LoadedRegister, 'roleTitle' | 'agencyName'>,
): ChainLine[] {
  return lines.map((line, index) => {
    const round = lines.slice(0, index + 1).findLast(({ act }) => act === 'submitted')?.seq ?? null;
    const end = lines.slice(index).find(({ act }) => act === 'published' || act === 'discarded');
    return {
      seq: line.seq,
      at: line.at,
      act: line.act,
      stage: line.stage,
      stageAfter: line.stage_after,
      by: line.name ?? line.person,
      roleTitle: register.roleTitle(line.role),
      agencyName: register.agencyName(line.agency),
      comment: line.comment,
      revision: line.revision,
      fileHash: line.file_hash,
      version: end?.version ?? null,
      document: round !== null && kept.has(round) ? round : null,
    };
  });
}
