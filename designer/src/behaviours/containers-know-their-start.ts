import type { Draft } from '../commands/draft.ts';
import { indexOf } from '../model/flow-index.ts';
import type { Consequence } from './consequence.ts';

/**
 * The first node drawn into an empty group or branch is where it starts; a container whose start was removed or moved
 * away forgets it, and when a single node is left that one is the start.
 */
export const containersKnowTheirStart: Consequence = (before, draft) => {
  if (before.flow.nodes === draft.document.flow.nodes) return;
  for (const node of draft.document.flow.nodes) {
    if (node.kind === 'group') settle(before, draft, node.id, node.start, node.id);
    if (node.kind === 'parallel')
      for (const branch of node.branches) settle(before, draft, branch.id, branch.start, node.id);
  }
};

function settle(
  before: Parameters<Consequence>[0],
  draft: Draft,
  container: string,
  start: string | undefined,
  owner: string,
): void {
  const candidates = draft.index.childrenOf(container);
  const unchanged = sameIds(candidates, indexOf(before).childrenOf(container));
  const stillThere = start !== undefined && candidates.some((child) => child.id === start);
  if (stillThere || (unchanged && indexOf(before).placeIds.has(container))) return;
  const steps = candidates.filter((child) => child.kind !== 'end');
  const next = steps.length === 1 || start === undefined ? steps[0]?.id : undefined;
  if (next !== start) setStart(draft, owner, container, next);
}

function setStart(draft: Draft, owner: string, container: string, start: string | undefined): void {
  draft.change('nodes', owner, (node) => {
    if (node.kind === 'group') return startedAt(node, start);
    if (node.kind !== 'parallel') return node;
    const branches = node.branches.map((branch) =>
      branch.id === container ? startedAt(branch, start) : branch,
    );
    return { ...node, branches };
  });
}

function startedAt<T extends { start?: string | undefined }>(thing: T, start: string | undefined): T {
  if (start !== undefined) return { ...thing, start };
  const { start: _forgotten, ...rest } = thing;
  return rest as T;
}

const sameIds = (a: readonly { id: string }[], b: readonly { id: string }[]): boolean =>
  a.length === b.length && a.every((item, at) => item.id === b[at]?.id);
