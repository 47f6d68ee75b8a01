import { indexOf } from '../model/flow-index.ts';
import { firstLabel } from '../model/new-edge.ts';
import type { Consequence } from './consequence.ts';

/**
 * An action that still carries the words it was drawn with ("Chuyển: Bước mới") follows when its target is renamed;
 * words that the author chose stay as they are.
 */
export const firstLabelsFollowNames: Consequence = (before, draft) => {
  if (before.flow.nodes === draft.document.flow.nodes) return;
  const had = indexOf(before);
  for (const node of draft.document.flow.nodes) {
    const was = had.node(node.id);
    if (was === undefined || was.title === node.title) continue;
    for (const edge of draft.index.edgesTo(node.id)) {
      const first = firstLabel(draft.index, edge, was.title);
      if (edge.label?.vi !== first.vi || edge.label.en !== first.en) continue;
      const label = firstLabel(draft.index, edge, node.title);
      draft.change('edges', edge.id, (found) => ({ ...found, label }));
    }
  }
};
