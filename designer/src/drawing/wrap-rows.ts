import type { Point, Size } from '../model/node-size.ts';

/** The contents of a container in one line of columns, and the height of its line of march. */
export interface Laid {
  readonly positions: ReadonlyMap<string, Point>;
  readonly size: Size;
  readonly axis: number;
}

interface Column {
  readonly left: number;
  right: number;
  readonly ids: string[];
}

/** Room between two rows: the line that leads on to the next one runs there with its pill, and ways back do. */
export const rowGap = 104;

/**
 * Breaks a line of columns that is wider than `most` into rows that are read as lines of text are: from left to right, then
 * the next row. As few rows as fit, of about the same width; what stands beside the line stays under its own column.
 */
export function wrapRows(laid: Laid, boxes: ReadonlyMap<string, Size>, most: number): Laid {
  if (laid.size.width <= most) return laid;
  const columns = columnsOf(laid.positions, boxes);
  const fewest = rowsWithin(columns, most);
  if (fewest.length < 2) return laid;
  const rows = evened(columns, fewest, most);

  const positions = new Map<string, Point>();
  let top = 0;
  let width = 0;
  let { axis } = laid;
  rows.forEach((row, at) => {
    const ids = row.flatMap((column) => column.ids);
    const left = row[0]?.left ?? 0;
    const high = Math.min(...ids.map((id) => laid.positions.get(id)?.y ?? 0));
    if (at === 0) axis -= high;
    let bottom = top;
    for (const id of ids) {
      const { x, y } = laid.positions.get(id) ?? { x: 0, y: 0 };
      const { width: wide, height } = boxes.get(id) ?? { width: 0, height: 0 };
      const place = { x: x - left, y: y - high + top };
      positions.set(id, place);
      bottom = Math.max(bottom, place.y + height);
      width = Math.max(width, place.x + wide);
    }
    top = bottom + rowGap;
  });
  return { positions, size: { width, height: top - rowGap }, axis };
}

function columnsOf(positions: ReadonlyMap<string, Point>, boxes: ReadonlyMap<string, Size>): Column[] {
  const columns: Column[] = [];
  for (const [id, { x }] of [...positions].toSorted(([, a], [, b]) => a.x - b.x)) {
    const right = x + (boxes.get(id)?.width ?? 0);
    const last = columns.at(-1);
    if (last === undefined || x >= last.right) columns.push({ left: x, right, ids: [id] });
    else {
      last.ids.push(id);
      last.right = Math.max(last.right, right);
    }
  }
  return columns;
}

function rowsWithin(columns: readonly Column[], width: number): Column[][] {
  const rows: Column[][] = [];
  for (const column of columns) {
    const row = rows.at(-1);
    if (row === undefined || column.right - (row[0]?.left ?? 0) > width) rows.push([column]);
    else row.push(column);
  }
  return rows;
}

/** As many rows, none wider than it must be for that. */
function evened(columns: readonly Column[], fewest: Column[][], most: number): Column[][] {
  let [narrow, wide] = [0, most];
  let rows = fewest;
  while (wide - narrow > 8) {
    const width = (narrow + wide) / 2;
    const tried = rowsWithin(columns, width);
    if (tried.length > fewest.length) narrow = width;
    else {
      wide = width;
      rows = tried;
    }
  }
  return rows;
}
