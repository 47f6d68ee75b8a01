import type { Duration, FlowNode, StepNode } from '@motcua/engine';
import { type PastedItem, pasteRows } from '../../commands/rows-paste.ts';
import { placementsOf } from '../../drawing/placements.ts';
import { freeId, idFromLabel } from '../../model/ids.ts';
import { readingOrder } from '../../model/march.ts';
import { newNode } from '../../model/new-node.ts';
import { axisOf, contentTop, inset, type Point, sizeOfKind } from '../../model/node-size.ts';
import type { Designer } from '../../state/designer-context.ts';
import { textOf } from '../../text/text.ts';
import { matchPerformer } from './match-performer.ts';
import { understandRows, type WrittenRow } from './understand-rows.ts';

export interface Pasted {
  readonly steps: number;
  readonly phases: number;
  /** Words of the table in which no role, or no agency, of the register was recognised. */
  readonly nobody: readonly string[];
  /** Lines that became nothing in the drawing. */
  readonly left: readonly string[];
  /** Times that could not be read. */
  readonly untimed: readonly string[];
  readonly first: string | undefined;
}

/** Draws the rows of a published table after a step, or after the last step where none is named. */
export function pasteTable(designer: Designer, rows: readonly (readonly string[])[], after?: string): Pasted {
  const read = understandRows(rows);
  const written = read.filter((row) => row.kind !== 'left');
  const taken = new Set(designer.index.placeIds);
  const nobody: string[] = [];
  const untimed: string[] = [];
  const nodes = written.map((row) => {
    const title = row.kind === 'step' ? row.task : row.title;
    const id = freeId(idFromLabel(title, 'buoc'), taken);
    taken.add(id);
    const place = { id, title: { vi: title, en: '' }, within: undefined };
    if (row.kind === 'phase') return newNode('group', place, []);
    if (row.kind === 'wait') return newNode('wait', place, []);
    return stepFrom(designer, row, newNode('step', place, []) as StepNode, { nobody, untimed });
  });
  const steps = nodes.filter((node) => node.kind === 'step');
  const source = after ?? lastPlace(designer);
  if (source !== undefined && steps.length > 0)
    designer.run(pasteRows, {
      after: source,
      instead: isOwnReception(designer, source, steps[0]),
      ...placed(designer, source, nodes),
    });
  return {
    steps: source === undefined ? 0 : steps.length,
    phases: nodes.filter((node) => node.kind === 'group').length,
    left: read.flatMap((row) => (row.kind === 'left' ? [row.title] : [])),
    nobody: [...new Set(nobody)],
    untimed: [...new Set(untimed)],
    first: steps[0]?.id,
  };
}

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

function stepFrom(
  { roles, agencies, relations }: Designer,
  row: Extract<WrittenRow, { kind: 'step' }>,
  node: StepNode,
  missed: { nobody: string[]; untimed: string[] },
): StepNode {
  const matched = matchPerformer(row.unit, { roles, agencies, relations });
  const performer = matched?.performer;
  if (row.unit !== '' && matched?.agencyKnown !== true) missed.nobody.push(row.unit);
  if (row.time === undefined && row.written !== '') missed.untimed.push(row.written);
  const duration: Duration | undefined =
    row.time === undefined ? undefined : 'notStated' in row.time ? row.time : { rows: [row.time] };
  // What the table says and the drawing has no field for stays with the step, in the table's own words.
  const kept = (language: 'vi' | 'en'): string => {
    const { keptUnit, keptTime, keptOutput } = textOf(language).table;
    return [
      row.unit === '' ? '' : keptUnit(row.unit),
      row.time === undefined && row.written !== '' ? keptTime(row.written) : '',
      row.output === '' ? '' : keptOutput(row.output),
    ]
      .filter((line) => line !== '')
      .join('\n');
  };
  return {
    ...node,
    ...(row.order === '' ? {} : { order: row.order.slice(0, 40) }),
    ...(performer === undefined ? {} : { performer }),
    ...(duration === undefined ? {} : { duration }),
    ...(kept('vi') === '' ? {} : { instructions: { vi: kept('vi'), en: kept('en') } }),
  };
}

/** The last place of the usual way before its end. */
function lastPlace({ index }: Designer): string | undefined {
  const order = readingOrder(index).filter(({ kind, within }) => kind !== 'end' && within === undefined);
  return order.findLast(({ kind }) => kind === 'step')?.id ?? order.find(({ kind }) => kind === 'start')?.id;
}

const gap = 190;

/** Places for the new steps in one row after their source; what stood to the right of it makes room. */
function placed(
  { document, index }: Designer,
  after: string,
  nodes: readonly PastedItem['node'][],
): { items: PastedItem[]; moved: { id: string; at: Point }[] } {
  const bare = { items: nodes.map((node) => ({ node })), moved: [] };
  // A drawing that nobody has arranged is laid out afresh with every change.
  if (Object.keys(document.layout.nodes).length === 0) return bare;
  const placements = placementsOf(document);
  const source = placements.get(after);
  if (source === undefined) return bare;
  const step = sizeOfKind('step');
  const axis = source.relative.y + source.axis - source.absolute.y;
  const begin = source.relative.x + source.absolute.width;
  let x = begin + gap;
  let inPhase = 0;
  let phase = false;
  const items = nodes.map((node): PastedItem => {
    if (node.kind === 'group') {
      if (inPhase > 0) x += inset + gap / 2;
      const corner = { x, y: axis - contentTop - axisOf('step', step.height) };
      x += inset;
      inPhase = 0;
      phase = true;
      return { node, at: corner };
    }
    if (node.kind === 'wait') {
      if (phase) x += inset;
      phase = false;
      inPhase = 0;
      const { width, height } = sizeOfKind('wait');
      const at = { x, y: axis - axisOf('wait', height) };
      x += width + gap;
      return { node, at };
    }
    const place = phase
      ? { x: inset + inPhase * (step.width + gap), y: contentTop }
      : { x, y: axis - axisOf('step', step.height) };
    inPhase += 1;
    x += step.width + gap;
    return { node, at: place };
  });
  const shift = x - begin;
  const moved = index.childrenOf(index.node(after)?.within).flatMap(({ id }) => {
    const relative = placements.get(id)?.relative;
    return relative === undefined || relative.x < begin
      ? []
      : [{ id, at: { x: relative.x + shift, y: relative.y } }];
  });
  return { items, moved };
}
