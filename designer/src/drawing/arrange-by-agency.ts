import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { marchIn } from '../model/march.ts';
import { axisOf, inset, type Rect } from '../model/node-size.ts';
import { sizeOf } from './card-size.ts';
import { closingPillsHeight } from './closing-pills.ts';
import { signsOf } from './edge-signs.ts';
import { labelSize } from './label-size.ts';
import { columnsOf } from './lane-columns.ts';
import { type LaneKey, lanesOf } from './lane-of.ts';
import type { Placement } from './placements-at.ts';
import { pillWords } from './words.ts';

export interface AgencyLane extends LaneKey {
  readonly area: Rect;
}

/** The drawing by agency: worked out anew from the document, never stored unless the author asks for it. */
export interface AgencyArrangement {
  readonly placements: ReadonlyMap<string, Placement>;
  readonly lanes: readonly AgencyLane[];
}

const rowGap = 60;
const narrowGap = 72;
const bandTitle = 40;
const lanePadding = 44;
/** Room at the left end of the lanes. */
const leftEnd = 40;

/**
 * Every agency has a lane, in order of first appearance; columns run from left to right as in the drawing; phases and
 * parallel blocks are bands across all lanes.
 */
export function arrangeByAgency(document: ProcedureDocument): AgencyArrangement {
  const index = indexOf(document);
  const { lanes, laneOf } = lanesOf(index);
  const columns = columnsOf(index);
  const cards = document.flow.nodes.filter((node) => columns.of.has(node.id));
  const sizes = new Map(
    cards.map((node) => {
      const { width, height } = sizeOf(document, node);
      return [node.id, { width, height, hanging: closingPillsHeight(index, node) }];
    }),
  );
  const lefts = leftEdges();
  const rows = rowsIn();

  const placements = new Map<string, Placement>();
  const areas: AgencyLane[] = [];
  const depth = Math.max(0, ...[...columns.bands.values()].map((band) => band.depth + 1));
  let top = depth * bandTitle;
  const lanesTop = top;
  for (const lane of lanes) {
    const inLane = cards.filter((node) => laneOf.get(node.id) === lane.key);
    const used = [...new Set(inLane.map((node) => rows.get(node.id) ?? 0))].toSorted((a, b) => a - b);
    let y = top + lanePadding;
    for (const row of used) {
      const inRow = inLane.filter((node) => (rows.get(node.id) ?? 0) === row);
      const axis = Math.max(...inRow.map((node) => axisOf(node.kind, sizes.get(node.id)?.height ?? 0)));
      let bottom = y;
      for (const node of inRow) {
        const { width, height, hanging } = sizes.get(node.id) ?? { width: 0, height: 0, hanging: 0 };
        const column = columns.of.get(node.id) ?? 0;
        const own = axisOf(node.kind, height);
        const x = Math.round((lefts.at[column] ?? 0) + ((lefts.widths[column] ?? 0) - width) / 2);
        const at = { x, y: Math.round(y + axis - own) };
        placements.set(node.id, { relative: at, absolute: { ...at, width, height }, axis: at.y + own });
        bottom = Math.max(bottom, at.y + height + hanging);
      }
      y = bottom + rowGap;
    }
    const height = y - rowGap + lanePadding - top;
    areas.push({ ...lane, area: { x: 0, y: top, width: lefts.end, height } });
    top += height;
  }

  for (const [id, band] of columns.bands) {
    const left = (lefts.at[band.first] ?? 0) - inset;
    const right = (lefts.at[band.last] ?? 0) + (lefts.widths[band.last] ?? 0) + inset;
    const y = lanesTop - (depth - band.depth) * bandTitle + 4;
    const absolute = { x: left, y, width: right - left, height: top - y };
    placements.set(id, { relative: { x: left, y }, absolute, axis: axisOfBand(id, absolute) });
  }
  return { placements, lanes: areas };

  /** Lines enter a band where they enter its first step. */
  function axisOfBand(id: string, area: Rect): number {
    const node = index.node(id);
    const start = node?.kind === 'group' ? node.start : undefined;
    return placements.get(start ?? '')?.axis ?? area.y + bandTitle / 2;
  }

  function leftEdges(): { at: number[]; widths: number[]; end: number } {
    const widths = Array.from({ length: columns.count }, (_, column) =>
      Math.max(
        0,
        ...cards.filter(({ id }) => columns.of.get(id) === column).map(({ id }) => sizes.get(id)?.width ?? 0),
      ),
    );
    const labels = widths.map(() => 0);
    for (const edge of document.flow.edges) {
      const column = columns.of.get(edge.from) ?? columns.bands.get(edge.from)?.last;
      if (column === undefined || edge.returns) continue;
      const { width } = labelSize(pillWords(document, edge, 'vi'), signsOf(index, edge).length);
      labels[column] = Math.max(labels[column] ?? 0, width);
    }
    const at: number[] = [];
    let x = leftEnd;
    widths.forEach((width, column) => {
      const begins = [...columns.bands.values()].filter((band) => band.first === column).length;
      const ends = [...columns.bands.values()].filter((band) => band.last === column).length;
      x += begins * inset;
      at.push(x);
      const label = labels[column] ?? 0;
      x += width + ends * inset + (label === 0 ? narrowGap : label + 56);
    });
    return { at, widths, end: x };
  }

  /** The usual way takes the first row of its lane, what leaves it stands below. */
  function rowsIn(): Map<string, number> {
    const usual = new Set(containersAndMain().flatMap((container) => marchIn(index, container).usual));
    const taken = new Set<string>();
    const found = new Map<string, number>();
    const put = (node: FlowNode, first: number): void => {
      const slot = (row: number): string =>
        `${laneOf.get(node.id) ?? ''}|${columns.of.get(node.id) ?? 0}|${row}`;
      let row = first;
      while (taken.has(slot(row))) row += 1;
      taken.add(slot(row));
      found.set(node.id, row);
    };
    for (const node of cards) if (usual.has(node.id)) put(node, 0);
    for (const node of cards) if (!usual.has(node.id)) put(node, 1);
    return found;
  }

  function containersAndMain(): (string | undefined)[] {
    const inside = document.flow.nodes.flatMap((node) =>
      node.kind === 'group'
        ? [node.id]
        : node.kind === 'parallel'
          ? node.branches.map((branch) => branch.id)
          : [],
    );
    return [undefined, ...inside];
  }
}
