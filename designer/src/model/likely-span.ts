import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import type { Mark, MilestoneEvent } from './document-types.ts';
import { indexOf } from './flow-index.ts';
import { fold } from './ids.ts';
import { marchIn } from './march.ts';
import { isSideStep } from './side-steps.ts';

export interface Span {
  readonly starts: MilestoneEvent;
  readonly ends: MilestoneEvent;
}

/**
 * From when to when the limit of the whole procedure most likely runs: from the receipt of a valid dossier until the
 * result is there, as the drawing says both. A mark that no action carries would never be reached, so then the steps
 * themselves say it; handing the result out is no longer time of the office.
 */
export function spanOfWhole(document: ProcedureDocument): Span {
  const index = indexOf(document);
  const { usual } = marchIn(index, undefined);
  const inside = usual.flatMap((id): FlowNode[] => {
    const node = index.node(id);
    return node === undefined || node.kind === 'start' || node.kind === 'end' ? [] : [node];
  });
  const [first] = inside;
  const carried = new Set(document.flow.edges.flatMap(({ marks }) => marks));
  const marked = (...marks: Mark[]): MilestoneEvent | undefined => {
    const mark = marks.find((one) => carried.has(one));
    return mark === undefined ? undefined : { kind: 'marked', mark };
  };
  return {
    starts:
      marked('accepted') ?? (first === undefined ? { kind: 'opened' } : { kind: 'left', node: first.id }),
    ends: marked('issued', 'atDesk') ?? lastMoment(document, inside) ?? { kind: 'marked', mark: 'issued' },
  };
}

/** The limit of one phase or step runs while the dossier is there. */
export const spanOfPlace = (id: string): Span => ({
  starts: { kind: 'entered', node: id },
  ends: { kind: 'left', node: id },
});

function lastMoment(document: ProcedureDocument, inside: readonly FlowNode[]): MilestoneEvent | undefined {
  const index = indexOf(document);
  let last = inside.at(-1);
  // What a phase ends with is what its own line ends with.
  while (last?.kind === 'group') {
    const line = marchIn(index, last.id).usual.flatMap((id) => index.node(id) ?? []);
    const inner = line.findLast((node) => !isSideStep(node) && node.kind !== 'end');
    if (inner === undefined) break;
    last = inner;
  }
  if (last === undefined) return undefined;
  const handsOut = last.kind === 'step' && fold(last.title.vi).includes('tra ket qua') && inside.length > 1;
  return { kind: handsOut ? 'entered' : 'left', node: last.id };
}
