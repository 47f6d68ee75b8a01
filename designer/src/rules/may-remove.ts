import type { FlowIndex } from '../model/flow-index.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/** May this node be removed? Edges always may. */
export function mayRemove(index: FlowIndex, id: string): Ruling {
  const node = index.node(id);
  if (node === undefined) return refused('unknown');
  return node.kind === 'start' ? refused('keep-start') : allowed;
}
