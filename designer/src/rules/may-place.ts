import type { NodeKind } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { allowed, refused, type Ruling } from './ruling.ts';

/** May a node of this kind stand in this group or branch? `undefined` is the main flow. */
export function mayPlace(
  index: FlowIndex,
  kind: NodeKind,
  within: string | undefined,
  itself?: string,
): Ruling {
  if (kind === 'start') {
    if (within !== undefined) return refused('start-inside');
    const other = index.document.flow.nodes.some((node) => node.kind === 'start' && node.id !== itself);
    return other ? refused('one-start') : allowed;
  }
  if (within === undefined) return allowed;
  if (!index.placeIds.has(within)) return refused('unknown');
  if (kind === 'end' && index.branch(within) === undefined) return refused('end-in-group');
  const around = [within, ...index.containersOf(within)];
  if (itself !== undefined && around.includes(itself)) return refused('inside-itself');
  return allowed;
}
