import type { FlowEdge, FlowNode } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';
import type { Point, Rect } from '../model/node-size.ts';
import { closesSideStep, isSideStep } from '../model/side-steps.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';

const gap = 4;

/** Edges that only close a side step have no line: their pills hang under its card, like buttons of it. */
export function closingPills(
  index: FlowIndex,
  side: FlowNode,
  card: Rect,
  words: (edge: FlowEdge) => string,
): { readonly edge: FlowEdge; readonly middle: Point }[] {
  let top = card.y + card.height + gap;
  return closingEdges(index, side).map((edge) => {
    const { width, height } = labelSize(words(edge), signsOf(index, edge).length);
    const middle = { x: card.x + 12 + width / 2, y: top + height / 2 };
    top += height + gap;
    return { edge, middle };
  });
}

/** Room under a side step for those pills, a line of words each. */
export const closingPillsHeight = (index: FlowIndex, node: FlowNode): number =>
  closingEdges(index, node).length * (labelSize('…').height + gap);

function closingEdges(index: FlowIndex, node: FlowNode): FlowEdge[] {
  if (!isSideStep(node)) return [];
  return index
    .edgesFrom(node.id)
    .filter((edge) => closesSideStep(index, edge))
    .toSorted((a, b) => a.order - b.order);
}
