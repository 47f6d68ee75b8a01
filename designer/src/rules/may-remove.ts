import type { FlowIndex } from '../model/flow-index.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

export function mayRemove(index: FlowIndex, id: string): Ruling {
  if (index.edge(id) !== undefined) return allowed;
  const node = index.node(id);
  if (node === undefined) return refused('unknown');
  return node.kind === 'start' ? refused('keep-start') : allowed;
}
