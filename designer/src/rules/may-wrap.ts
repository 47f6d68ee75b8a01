import type { FlowIndex } from '../model/flow-index.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/** May these be wrapped in a phase, or set side by side in parallel branches? */
export function mayWrap(index: FlowIndex, ids: readonly string[], into: 'group' | 'parallel'): Ruling {
  const nodes = ids.map((id) => index.node(id));
  const [first] = nodes;
  if (first === undefined) return refused('nothing-to-wrap');
  if (into === 'parallel' && nodes.length < 2) return refused('two-to-wrap');
  if (nodes.some((node) => node === undefined || node.kind === 'start' || node.kind === 'end'))
    return refused('end-wrapped');
  return nodes.every((node) => node?.within === first.within) ? allowed : refused('not-together');
}

/** May the container be taken away while its steps stay, without changing silently what they mean? */
export function mayDissolve(index: FlowIndex, id: string): Ruling {
  const node = index.node(id);
  if (node?.kind === 'group')
    return node.deadlineActions.length > 0 ? refused('phase-has-deadlines') : allowed;
  if (node?.kind !== 'parallel') return refused('unknown');
  if (node.branches.some((branch) => branch.entry !== undefined)) return refused('branch-has-condition');
  return node.join.mode === 'all' ? allowed : refused('join-not-all');
}
