import {
  block,
  blocks,
  branch,
  branchEnd,
  edge,
  nodesOf,
  receiving,
  steps,
  stepLike,
  text,
  waitFor,
  type Fault,
  type Host,
} from './planting.ts';

/** A second branch of the block that was planted, in which something waits for the first. */
function waitingBranch(host: Host, milestone: string): boolean {
  if (block(host) === null) return false;
  nodesOf(host, 'parallel')
    .find(({ id }) => id === 'planted')
    ?.branches.push(branch('planted_beside', 'planted_wait'));
  host.document.flow.nodes.push(
    waitFor(milestone, 'planted_wait', 'planted_beside'),
    branchEnd('planted_end_too', 'planted_beside'),
  );
  host.document.flow.edges.push(edge('planted_wait', 'planted_end_too', { arm: 'there' }));
  return true;
}

const mark = ({ document }: Host, id: string, taken: string): void => {
  document.milestones.push({ id, title: text('Mốc thêm vào'), on: { kind: 'taken', edge: taken } });
};

/** Faults of blocks whose branches go on at once. */
export const blockFaults: readonly Fault[] = [
  {
    code: 'edge-into-branch',
    plant: (host) => {
      const branches = blocks(host).flatMap((each) => each.branches.map(({ id }) => id));
      const from = host.pick(steps(host));
      const inside = host.pick(nodesOf(host, 'step').filter(({ within }) => branches.includes(within ?? '')));
      if (!from || !inside) return null;
      const into = edge(from.id, inside.id);
      host.document.flow.edges.push(into);
      return into.id;
    },
  },
  {
    code: 'join-never',
    plant: (host) => {
      const never = host.pick(blocks(host).filter(({ join }) => join.mode === 'all'));
      const from = receiving(host);
      if (!never || !from) return null;
      never.branches.push(branch('planted_never', 'planted_lost'));
      host.document.flow.nodes.push(stepLike(from, 'planted_lost', { within: 'planted_never' }));
      host.document.flow.edges.push(edge('planted_lost', from.id));
      return never.id;
    },
    // The way out of the branch leads an accepted dossier back to the desk.
    echoes: ['not-accepted-late', 'end-leaves-open'],
  },
  {
    code: 'join-impossible',
    plant: (host) => {
      const impossible = host.pick(blocks(host));
      if (!impossible) return null;
      impossible.join = { mode: 'count', count: impossible.branches.length + 1 };
      return impossible.id;
    },
  },
  {
    code: 'join-edges',
    plant: (host) => {
      if (block(host) === null) return null;
      host.document.flow.edges.pop();
      return 'planted';
    },
    echoes: ['dead-end'],
  },
  {
    code: 'reopens-unknown',
    plant: (host) => {
      const from = block(host);
      if (from === null) return null;
      const back = edge(from, 'planted', { id: 'planted_back', reopens: ['nhanh_khong_co'], returns: true });
      host.document.flow.edges.push(back);
      return back.id;
    },
  },
  {
    code: 'milestone-skippable',
    plant: (host) => {
      if (!waitingBranch(host, 'planted_mark')) return null;
      const rarely = edge('planted_inside', 'planted_end', { id: 'planted_rarely' });
      host.document.flow.edges.push(rarely);
      mark(host, 'planted_mark', rarely.id);
      return 'planted_wait';
    },
  },
  {
    code: 'milestone-circular',
    plant: (host) => {
      if (!waitingBranch(host, 'planted_mark')) return null;
      const work = nodesOf(host, 'step').find(({ id }) => id === 'planted_inside');
      const made = nodesOf(host, 'parallel').find(({ id }) => id === 'planted');
      const goesOn = host.document.flow.edges.find(({ from }) => from === 'planted_wait');
      if (!work || !made || !goesOn) return null;
      // The first branch begins with a wait for the second, and is what the second waits for.
      made.branches[0]!.start = 'planted_wait_too';
      host.document.flow.nodes.push(waitFor('planted_mark_too', 'planted_wait_too', 'planted_branch'));
      host.document.flow.edges.push(edge('planted_wait_too', work.id, { arm: 'there' }));
      mark(host, 'planted_mark', 'planted_planted_inside_planted_end');
      mark(host, 'planted_mark_too', goesOn.id);
      return 'planted_wait';
    },
  },
];
