import { type FlowNode, isUnchosen } from '@motcua/engine';
import { pasteRows } from '../../commands/rows-paste.ts';
import { readingOrder } from '../../model/march.ts';
import type { Designer } from '../../state/designer-context.ts';
import { nodesFrom } from './pasted-nodes.ts';
import type { PasteReport } from './paste-report.ts';
import { understandRows } from './understand-rows.ts';

export interface Pasted {
  readonly report: PasteReport;
  /** The first step that was drawn. */
  readonly first: string | undefined;
}

/** Draws the rows of a published table after a step, or after the last step where none is named. */
export function pasteTable(designer: Designer, rows: readonly (readonly string[])[], after?: string): Pasted {
  const read = understandRows(rows);
  const { nodes, onward, ways, left, facts, pauseRules, questions, hardArea } = nodesFrom(designer, read);
  const count = (kind: FlowNode['kind']): number => nodes.filter((node) => node.kind === kind).length;
  const steps = nodes.filter((node) => node.kind === 'step');
  const source = after ?? lastPlace(designer);
  const isDrawn = source !== undefined && steps.length > 0;
  if (isDrawn) {
    designer.run(pasteRows, {
      after: source,
      instead: isOwnReception(designer, source, steps[0]),
      items: nodes.map((node) => {
        const label = onward.get(node.id);
        return label === undefined ? { node } : { node, onward: label };
      }),
      facts,
      pauseRules,
      ways,
    });
  }
  return {
    report: {
      steps: isDrawn ? steps.length : 0,
      phases: isDrawn ? count('group') : 0,
      waits: isDrawn ? count('wait') : 0,
      questions: isDrawn ? questions : [],
      competent: isDrawn && nodes.some(isOfCompetent),
      left: [...read.flatMap((row) => (row.kind === 'left' ? [row.title] : [])), ...left],
      hardArea: hardArea?.title.vi,
      hardAreaFact: isDrawn ? hardArea?.id : undefined,
    },
    first: steps[0]?.id,
  };
}

/** Is who does it found by the competent agency? */
const isOfCompetent = (node: FlowNode): boolean => {
  const agency = node.kind === 'step' ? node.performer?.agency : undefined;
  if (agency === undefined || isUnchosen(agency)) return false;
  return 'is' in agency ? agency.is === 'competent' : 'relation' in agency && agency.of === 'competent';
};

/**
 * A sheet that nobody has drawn on yet begins with a reception of its own. A table that begins with the reception too
 * means the same step: it takes the place of the first, so that the refusal and the acceptance stay drawn.
 */
function isOwnReception({ index }: Designer, source: string, first: FlowNode | undefined): boolean {
  const receives = (node: FlowNode | undefined): boolean =>
    node?.kind === 'step' && node.performer?.role === 'receptionClerk';
  const node = index.node(source);
  const steps = index.document.flow.nodes.filter(({ kind }) => kind !== 'start' && kind !== 'end');
  return (
    steps.length === 1 &&
    node?.kind === 'step' &&
    node.duration === undefined &&
    receives(node) &&
    receives(first)
  );
}

/** The last place of the usual way before its end. */
function lastPlace({ index }: Designer): string | undefined {
  const order = readingOrder(index);
  const isStep = ({ kind }: FlowNode): boolean => kind === 'step';
  return (
    order.findLast((node) => isStep(node) && node.within === undefined)?.id ??
    order.findLast(isStep)?.id ??
    order.find(({ kind }) => kind === 'start')?.id
  );
}
