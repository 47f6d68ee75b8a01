import type { FlowNode } from '@motcua/engine';
import { placementsOf } from '../../drawing/placements.ts';
import { axisOf, contentTop, inset, type Point, sizeOfKind } from '../../model/node-size.ts';
import type { Designer } from '../../state/designer-context.ts';

const gap = 190;

export interface PastedPlaces {
  readonly at: ReadonlyMap<string, Point>;
  readonly moved: readonly { id: string; at: Point }[];
}

const nowhere: PastedPlaces = { at: new Map(), moved: [] };

/** Places for pasted nodes in one row after their source; what stood to the right of it makes room. */
export function placePasted(
  { document, index }: Pick<Designer, 'document' | 'index'>,
  after: string,
  nodes: readonly FlowNode[],
): PastedPlaces {
  // A drawing that nobody has arranged is laid out afresh with every change.
  if (Object.keys(document.layout.nodes).length === 0) return nowhere;
  const placements = placementsOf(document);
  const source = placements.get(after);
  if (source === undefined) return nowhere;
  const step = sizeOfKind('step');
  const axis = source.relative.y + source.axis - source.absolute.y;
  const begin = source.relative.x + source.absolute.width;
  let x = begin + gap;
  let inPhase = 0;
  let phase = false;
  const at = new Map<string, Point>();
  for (const node of nodes) {
    if (node.kind === 'group') {
      if (inPhase > 0) x += inset + gap / 2;
      at.set(node.id, { x, y: axis - contentTop - axisOf('step', step.height) });
      x += inset;
      inPhase = 0;
      phase = true;
    } else if (node.kind === 'wait') {
      if (phase) x += inset;
      phase = false;
      inPhase = 0;
      const { width, height } = sizeOfKind('wait');
      at.set(node.id, { x, y: axis - axisOf('wait', height) });
      x += width + gap;
    } else {
      at.set(
        node.id,
        phase
          ? { x: inset + inPhase * (step.width + gap), y: contentTop }
          : { x, y: axis - axisOf('step', step.height) },
      );
      inPhase += 1;
      x += step.width + gap;
    }
  }
  const shift = x - begin;
  const moved = index.childrenOf(index.node(after)?.within).flatMap(({ id }) => {
    const relative = placements.get(id)?.relative;
    return relative === undefined || relative.x < begin
      ? []
      : [{ id, at: { x: relative.x + shift, y: relative.y } }];
  });
  return { at, moved };
}
