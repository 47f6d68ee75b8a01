import type { SlipBlock } from '../shapes.ts';
import { paragraph, type Atom, type Setting } from './atoms.ts';
import type { Cut } from './fonts.ts';
import { leading, type Align, type SetLine } from './pen.ts';

type Table = Extract<SlipBlock, { kind: 'table' }>;

interface Cell {
  readonly lines: readonly SetLine[];
  readonly align: Align;
}

/** Space between the words and the lines of a table, as a share of the size of its letters. */
const padding = 0.3;

/** Most lines of a row that stay together; what is longer goes on in the next part of the row. */
const longest = 20;

/** A table: a head that is repeated on every page, and rows that stay whole. */
export async function tableAtoms(table: Table, setting: Setting): Promise<Atom[]> {
  const inner: Setting = { ...setting, size: setting.size * (table.columns.length > 8 ? 0.78 : 0.94) };
  const widths = widthsOf(table, setting.width);
  const row = (texts: readonly string[], cut: Cut, align: Align | null) =>
    rowAtoms(texts, cut, align, table, inner, widths);
  const labels = row(
    table.columns.map(({ label }) => label),
    'bold',
    'center',
  );
  const numbers = table.numbered
    ? row(
        table.columns.map((_, index) => `(${index + 1})`),
        'italic',
        'center',
      )
    : [];
  const head = stacked([...labels, ...numbers]);
  const rows: Atom[] = [];
  for (const texts of table.rows) {
    await setting.breath.draw();
    for (const atom of row(texts, 'regular', null)) rows.push({ ...atom, head });
  }
  const title = table.title === null ? [] : paragraph([{ text: `${table.title}:`, cut: 'regular' }], setting);
  return [...title.map((atom) => ({ ...atom, keep: true })), { ...head, keep: true }, ...rows];
}

function widthsOf({ columns }: Table, width: number): number[] {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => (column.width / all) * width);
}

/** One row, or the parts of one that is too long for a page. */
function rowAtoms(
  texts: readonly string[],
  cut: Cut,
  align: Align | null,
  table: Table,
  { pen, size }: Setting,
  widths: readonly number[],
): Atom[] {
  const pad = size * padding;
  const cells = widths.map((width, index): Cell => ({
    lines: pen.wrap([{ text: texts[index] ?? '', cut }], size, width - 2 * pad),
    align: align ?? table.columns[index]?.align ?? 'left',
  }));
  const most = Math.max(...cells.map(({ lines }) => lines.length));
  const parts = Math.ceil(most / longest);
  return Array.from({ length: parts }, (_, part) => {
    const shown = cells.map(({ lines, align: own }) => ({
      lines: lines.slice(part * longest, (part + 1) * longest),
      align: own,
    }));
    const height = Math.max(...shown.map(({ lines }) => lines.length)) * size * leading + 2 * pad;
    return {
      height,
      keep: false,
      draw: (x: number, y: number) => {
        let left = x;
        for (const [index, width] of widths.entries()) {
          pen.doc.lineWidth(0.5).rect(left, y, width, height).stroke('#000');
          const cell = shown[index];
          for (const [line, set] of (cell?.lines ?? []).entries())
            pen.draw(set, left + pad, y + pad + line * size * leading, size, width - 2 * pad, cell?.align);
          left += width;
        }
      },
    };
  });
}

function stacked(atoms: readonly Atom[]): Atom {
  return {
    height: atoms.reduce((sum, { height }) => sum + height, 0),
    keep: true,
    draw: (x, y) => {
      let at = y;
      for (const atom of atoms) {
        atom.draw(x, at);
        at += atom.height;
      }
    },
  };
}
