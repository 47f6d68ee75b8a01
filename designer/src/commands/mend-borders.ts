import { mayConnect } from '../rules/may-connect.ts';
import { branchEndOf } from './branch-end.ts';
import type { Draft } from './draft.ts';
import { leadTo } from './lead-to.ts';

/**
 * What would enter a branch from outside leads to its block instead; what would lead from one branch of a block into
 * another ends its own branch. A way back between branches has nowhere to lead and goes.
 */
export function mendBorders(draft: Draft): void {
  for (const { id } of draft.document.flow.edges) {
    const edge = draft.index.edge(id);
    if (edge === undefined) continue;
    const around = draft.index.containersOf(edge.from);
    const entered = draft.index
      .containersOf(edge.to)
      .filter((container) => draft.index.branch(container) !== undefined && !around.includes(container));
    const outermost = entered.at(-1);
    const block = outermost === undefined ? undefined : draft.index.parallelOf(outermost);
    if (block === undefined) continue;
    const own = block.branches.find((branch) => around.includes(branch.id));
    if (own !== undefined && !edge.returns) leadTo(draft, id, branchEndOf(draft, own.id));
    else if (own !== undefined || edge.from === block.id) draft.remove('edges', id);
    else {
      const words = edge.label === undefined ? {} : { label: edge.label.vi };
      if (mayConnect(draft.index, edge.from, block.id, { ...words, except: id }).allowed)
        leadTo(draft, id, block.id);
      else draft.remove('edges', id);
    }
  }
}
