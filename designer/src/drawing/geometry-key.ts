import type { ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { isSideStep } from '../model/side-steps.ts';
import { sizeOf } from './card-size.ts';
import { signsOf } from './edge-signs.ts';
import { pillWords } from './words.ts';

const keys = new WeakMap<ProcedureDocument, string>();

/**
 * Everything about a document that decides where things are drawn, as one text: two documents with the same key and
 * the same layout look the same but for what is written on the cards. Renaming a step therefore lays nothing out anew.
 */
export function geometryKey(document: ProcedureDocument): string {
  const known = keys.get(document);
  if (known !== undefined) return known;
  const index = indexOf(document);
  const nodes = document.flow.nodes.map((node) => {
    const inside =
      node.kind === 'parallel'
        ? node.branches.map((branch) => `${branch.id}>${branch.start ?? ''}`).join()
        : node.kind === 'group'
          ? node.start
          : isSideStep(node)
            ? `beside ${node.beside.join()}`
            : sizeOf(document, node).height;
    const isCard = node.kind !== 'start' && node.kind !== 'end' && node.kind !== 'decision';
    return `${node.id}:${node.kind}:${node.within ?? ''}:${inside}:${isCard ? '' : node.title.vi.length}`;
  });
  const edges = document.flow.edges.map((edge) => {
    // The pills' sizes count, not their words.
    const words = pillWords(document, edge, 'vi').length + pillWords(document, edge, 'en').length * 1000;
    const ends = `${edge.from}:${edge.to}:${edge.backTo?.join() ?? ''}`;
    return `${edge.id}:${ends}:${edge.order}:${edge.returns}:${words}:${signsOf(index, edge).length}`;
  });
  const key = `${nodes.join('|')}#${edges.join('|')}`;
  keys.set(document, key);
  return key;
}
