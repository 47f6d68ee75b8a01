import type { ProcedureDocument } from '@motcua/engine';
import { placementsOf } from '../drawing/placements.ts';
import { overlap } from '../drawing/rect-grid.ts';
import { indexOf } from '../model/flow-index.ts';

/** Which nodes of a drawing cover others of the same container, as "one on other". */
export function coveringIn(document: ProcedureDocument): string[] {
  const index = indexOf(document);
  const placements = placementsOf(document);
  return document.flow.nodes.flatMap(({ id, within }) => {
    const area = placements.get(id)?.absolute;
    return index.childrenOf(within).flatMap((other) => {
      const beside = placements.get(other.id)?.absolute;
      const covers = other.id > id && area !== undefined && beside !== undefined && overlap(area, beside);
      return covers ? [`${id} on ${other.id}`] : [];
    });
  });
}
