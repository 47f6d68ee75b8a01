import type { Duration, StepNode } from '@motcua/engine';
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
  /** Times that could not be read. */
  readonly untimed: readonly string[];
  readonly first: string | undefined;
}

/** Draws the rows of a published table after a step, or after the last step where none is named. */
export function pasteTable(designer: Designer, rows: readonly (readonly string[])[], after?: string): Pasted {
  const written = understandRows(rows);
  const taken = new Set(designer.index.placeIds);
  const nobody: string[] = [];
  const untimed: string[] = [];
  const nodes = written.map((row) => {
    const title = row.kind === 'phase' ? row.title : row.task;
    const id = freeId(idFromLabel(title, 'buoc'), taken);
    taken.add(id);
    const place = { id, title: { vi: title, en: title }, within: undefined };
    if (row.kind === 'phase') return newNode('group', place, []);
    return stepFrom(designer, row, newNode('step', place, []) as StepNode, { nobody, untimed });
  });
  const steps = nodes.filter((node) => node.kind === 'step');
  const source = after ?? lastPlace(designer);
  if (source !== undefined && steps.length > 0)
    designer.run(pasteRows, { after: source, ...placed(designer, source, nodes) });
  return {
    steps: source === undefined ? 0 : steps.length,
    phases: nodes.length - steps.length,
    nobody: [...new Set(nobody)],
    untimed: [...new Set(untimed)],
    first: steps[0]?.id,
  };
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
  const items = nodes.map((node, at): PastedItem => {
    if (node.kind === 'group') {
      if (inPhase > 0) x += inset + gap / 2;
      const corner = { x, y: axis - contentTop - axisOf('step', step.height) };
      x += inset;
      inPhase = 0;
      return { node, at: corner };
    }
    const phase = nodes.slice(0, at).some(({ kind }) => kind === 'group');
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
