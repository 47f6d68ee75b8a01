import type { FlowNode } from '../../document/flow.ts';
import { isDone } from '../joins.ts';
import type { CellScene } from './beginnings.ts';
import { branchOf } from './beside.ts';
import { LimitClock } from './limit-clock.ts';
import type { Longest } from './longest.ts';

/**
 * Does another branch beside a way come, whatever is chosen, to a wait that gives the limit its time again or another
 * amount, or that stops the whole dossier until a period is over? Then the due date is not the one of the way alone.
 */
export function isDisturbed({ model, limit, graph }: CellScene, way: Longest['way']): boolean {
  const clock = new LimitClock(model, limit);
  const stops = (node: FlowNode | undefined): boolean => {
    if (node?.kind !== 'wait') return false;
    const isElastic = node.arms.some(({ kind }) => kind === 'event' || kind === 'dossier');
    const rule = model.rules.get(node.id);
    return clock.begunAfter(node.id) !== null || (!isElastic && rule?.scope === 'dossier');
  };
  for (const { state } of way)
    for (let inner = graph.states[state]!; inner.fork >= 0; inner = graph.states[inner.fork]!) {
      const fork = graph.states[inner.fork]!;
      const block = model.index.nodes.get(fork.node);
      const own = branchOf(model, graph.states[state]!, fork);
      if (block?.kind !== 'parallel') continue;
      for (const { id, start } of block.branches) {
        if (id === own || start === undefined || !fork.branches.includes(id)) continue;
        const waits = model.under(id).filter((node) => stops(model.index.nodes.get(node)));
        if (waits.some((node) => !isDone(id, start, model.index, node))) return true;
      }
    }
  return false;
}
