import { firstLabel } from '../model/new-edge.ts';
import type { Draft } from './draft.ts';

/** Lets an edge lead somewhere else. Words that only named its old target follow; words of the author stay. */
export function leadTo(draft: Draft, id: string, to: string): void {
  const edge = draft.index.edge(id);
  if (edge === undefined || edge.to === to) return;
  const first = firstLabel(draft.index, edge);
  const isFirst = edge.label?.vi === first.vi && edge.label.en === first.en;
  const label = isFirst ? { label: firstLabel(draft.index, edge, draft.index.node(to)?.title) } : {};
  draft.change('edges', id, (found) => ({ ...found, to, ...label }));
}

/** Says where a group or a branch begins. */
export function startAt(draft: Draft, container: string | undefined, start: string): void {
  if (container === undefined) return;
  const owner = draft.index.parallelOf(container)?.id ?? container;
  draft.change('nodes', owner, (node) => {
    if (node.kind === 'group') return node.start === start ? node : { ...node, start };
    if (node.kind !== 'parallel') return node;
    const branches = node.branches.map((branch) => (branch.id === container ? { ...branch, start } : branch));
    return { ...node, branches };
  });
}
