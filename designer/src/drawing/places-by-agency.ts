import type { Layout, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { contentTop } from '../model/node-size.ts';
import { arrangeByAgency } from './arrange-by-agency.ts';
import { autoLayout } from './auto-layout.ts';

/**
 * The arrangement by agency as places that the drawing can keep. Phases keep their steps at their heights; inside a
 * parallel block, whose branches lie below each other in the drawing, the automatic places hold.
 */
export function placesByAgency(document: ProcedureDocument): Layout['nodes'] {
  const index = indexOf(document);
  const { placements } = arrangeByAgency(document);
  const automatic = autoLayout(document);
  const inBlock = (id: string): boolean =>
    index.containersOf(id).some((one) => index.branch(one) !== undefined);
  const corner = (id: string): { x: number; y: number } => {
    const node = index.node(id);
    const own = placements.get(id)?.absolute;
    if (node?.kind !== 'group' || inBlock(id)) return { x: own?.x ?? 0, y: own?.y ?? 0 };
    // A phase is as high as its steps need, not as the lanes.
    const inside = index.childrenOf(id).map((child) => corner(child.id).y);
    return { x: own?.x ?? 0, y: Math.min(...inside, Infinity) - contentTop };
  };
  return Object.fromEntries(
    document.flow.nodes.map(({ id, within }) => {
      const place = automatic[id] ?? { x: 0, y: 0 };
      if (inBlock(id)) return [id, place];
      const at = corner(id);
      const holder = within === undefined ? { x: 0, y: 0 } : corner(within);
      const y = Number.isFinite(at.y) ? at.y - holder.y : 0;
      return [id, { x: Math.round(at.x - holder.x), y: Math.round(y) }];
    }),
  );
}
