import { block, branch, branchEnd, edge, nodesOf, steps, stepLike, type Fault } from './planting.ts';

/** Enough to go beyond every cap but the one in question. */
const many = (count: number) => Array.from({ length: count }, (_each, i) => i + 1);

/** Procedures that are larger than anything that can be run: said of the drawing as a whole, before all else. */
export const sizeFaults: readonly Fault[] = [
  {
    code: 'too-many-nodes',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      const { nodes, edges } = host.document.flow;
      for (const i of many(2_001 - nodes.length)) {
        nodes.push(stepLike(from, `planted_${i}`));
        edges.push(edge(i === 1 ? from.id : `planted_${i - 1}`, `planted_${i}`));
      }
      edges.push(edge(nodes[nodes.length - 1]!.id, from.id));
      return '';
    },
  },
  {
    code: 'too-many-edges',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      const { edges } = host.document.flow;
      // A way back to several places is a transition for each of them.
      const all = steps(host).map(({ id }) => id);
      for (const i of many(Math.ceil(10_001 / (all.length + 1))))
        edges.push(edge(from.id, from.id, { id: `planted_${i}`, backTo: all, returns: true }));
      return '';
    },
  },
  {
    code: 'too-many-branches',
    plant: (host) => {
      if (block(host) === null) return null;
      const made = nodesOf(host, 'parallel').find(({ id }) => id === 'planted');
      const work = nodesOf(host, 'step').find(({ id }) => id === 'planted_inside');
      if (!made || !work) return null;
      const { nodes, edges } = host.document.flow;
      for (const i of many(64)) {
        made.branches.push(branch(`planted_branch_${i}`, `planted_inside_${i}`));
        nodes.push(
          stepLike(work, `planted_inside_${i}`, { within: `planted_branch_${i}` }),
          branchEnd(`planted_end_${i}`, `planted_branch_${i}`),
        );
        edges.push(edge(`planted_inside_${i}`, `planted_end_${i}`));
      }
      return '';
    },
  },
];
