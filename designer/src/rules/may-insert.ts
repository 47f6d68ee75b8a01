import type { FlowNode } from '@motcua/engine';
import { edgeHolder } from '../model/edge-holder.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { mayPlace } from './may-place.ts';
import { refused, type Ruling } from './ruling.ts';

/** May this be put into an edge? Something drawn already only while nothing leads to it or from it. */
export function mayInsert(index: FlowIndex, node: Pick<FlowNode, 'id' | 'kind'>, edgeId: string): Ruling {
  const edge = index.edge(edgeId);
  if (edge === undefined) return refused('unknown');
  if (node.kind === 'start') return refused('one-start');
  if (node.kind === 'end') return refused('out-of-end');
  const isDrawn = index.node(node.id) !== undefined;
  if (isDrawn && index.edgesFrom(node.id).length + index.edgesTo(node.id).length > 0)
    return refused('not-loose');
  const side = index.node(edge.from);
  if (side?.kind === 'step' && side.beside !== undefined) return refused('out-of-side-step');
  return mayPlace(index, node.kind, edgeHolder(index, edge), isDrawn ? node.id : undefined);
}
