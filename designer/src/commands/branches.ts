import type { Condition, LocalText } from '@motcua/engine';
import type { ParallelNode } from '../model/document-types.ts';
import { freeId } from '../model/ids.ts';
import { inBoth } from '../text/text.ts';
import { command } from './command.ts';
import { withField } from './with-field.ts';

export const addBranch = command<{ parallel: string }>('branch.add', (draft, { parallel }) =>
  draft.change('nodes', parallel, (node) => {
    if (node.kind !== 'parallel') return node;
    const number = node.branches.length + 1;
    const title = inBoth((text) => text.newTitles.branch(number));
    const id = freeId(`${parallel.slice(0, 50)}_nhanh_${number}`, draft.index.placeIds);
    return { ...node, branches: [...node.branches, { id, title }] };
  }),
);

/** What the branch holds goes with it. A parallel keeps at least one branch. */
export const removeBranch = command<{ parallel: string; branch: string }>('branch.remove', (draft, payload) =>
  draft.change('nodes', payload.parallel, (node) => {
    if (node.kind !== 'parallel' || node.branches.length < 2) return node;
    return { ...node, branches: node.branches.filter((branch) => branch.id !== payload.branch) };
  }),
);

export const renameBranch = command<{ parallel: string; branch: string; title: LocalText }>(
  'branch.rename',
  (draft, payload) =>
    draft.change('nodes', payload.parallel, (node) =>
      changeBranch(node, payload.branch, (branch) => withField(branch, 'title', payload.title)),
    ),
);

export const setBranchEntry = command<{ parallel: string; branch: string; entry: Condition | undefined }>(
  'branch.entry',
  (draft, payload) =>
    draft.change('nodes', payload.parallel, (node) =>
      changeBranch(node, payload.branch, (branch) => withField(branch, 'entry', payload.entry)),
    ),
);

export const setBranchStart = command<{ parallel: string; branch: string; start: string | undefined }>(
  'branch.start',
  (draft, payload) =>
    draft.change('nodes', payload.parallel, (node) =>
      changeBranch(node, payload.branch, (branch) => withField(branch, 'start', payload.start)),
    ),
);

export const setJoin = command<{ parallel: string; join: ParallelNode['join'] }>(
  'parallel.join',
  (draft, payload) =>
    draft.change('nodes', payload.parallel, (node) =>
      node.kind === 'parallel' ? withField(node, 'join', payload.join) : node,
    ),
);

type Branch = ParallelNode['branches'][number];

function changeBranch<N extends { kind: string }>(
  node: N,
  id: string,
  change: (branch: Branch) => Branch,
): N {
  if (!isParallel(node)) return node;
  const branches = node.branches.map((branch) => (branch.id === id ? change(branch) : branch));
  return branches.every((branch, at) => branch === node.branches[at]) ? node : { ...node, branches };
}

const isParallel = (node: { kind: string }): node is ParallelNode => node.kind === 'parallel';
