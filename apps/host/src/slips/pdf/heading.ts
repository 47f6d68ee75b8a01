import { encode } from 'uqr';
import type { Slip } from '../shapes.ts';
import { cutOf } from './fonts.ts';
import { leading, type Pen, type SetLine } from './pen.ts';

/** Something of a known height, to be put anywhere. */
export interface Box {
  readonly height: number;
  readonly draw: (x: number, y: number) => void;
}

interface Measure {
  readonly width: number;
  readonly size: number;
}

/** The two columns at the head of a slip: who issues it, and the national title. */
export function headerBox(pen: Pen, { left, right }: Slip['header'], { width, size }: Measure): Box {
  const gap = size;
  const leftWidth = (width - gap) * 0.45;
  const columns = [
    { x: 0, box: columnBox(pen, left, { width: leftWidth, size }, false) },
    {
      x: leftWidth + gap,
      box: columnBox(pen, right, { width: width - gap - leftWidth, size }, true),
    },
  ];
  return {
    height: Math.max(...columns.map(({ box }) => box.height)),
    draw: (x, y) => {
      for (const column of columns) column.box.draw(x + column.x, y);
    },
  };
}

/** The national title stands on one line: where it is too long for the column, its letters are set smaller. */
function columnBox(
  pen: Pen,
  lines: Slip['header']['left'],
  { width, size }: Measure,
  onOneLine: boolean,
): Box {
  const parts = lines.map(({ text, bold, italic, stroke }) => {
    const cut = cutOf(bold, italic);
    const full = pen.width(text, cut, size);
    const own = onOneLine && full > width ? (size * width) / full : size;
    const set = onOneLine ? pen.wrap([{ text, cut }], own, Infinity) : pen.balanced(text, cut, own, width);
    return { set, own, stroke };
  });
  return {
    height: parts.reduce(
      (sum, { set, stroke }) => sum + (set.length * leading + (stroke ? 0.45 : 0)) * size,
      0,
    ),
    draw: (x, y) => {
      let at = y;
      for (const { set, own, stroke } of parts) {
        for (const line of set) {
          pen.draw(line, x, at, own, width, 'center');
          at += size * leading;
        }
        if (stroke === null) continue;
        const last = set.at(-1)?.width ?? 0;
        const long = stroke === 'full' ? last : Math.max(last, width / 2) / 3;
        pen.stroke(x + (width - long) / 2, at + 0.5, x + (width + long) / 2, at + 0.5, 0.7);
        at += size * 0.45;
      }
    },
  };
}

/** Side of the QR code: what a telephone reads from a fresh as from an old printer. */
const qrSide = 58;

/** The title, with the QR code at its fixed place left of it; the right keeps as much room, so that the title is centred. */
export function titleBox(pen: Pen, slip: Slip, { width, size }: Measure): Box {
  const side = slip.qr === null ? 0 : qrSide + size;
  const inner = width - 2 * side;
  const letters = size * 1.22;
  const title = pen.balanced(slip.title.toLocaleUpperCase(slip.language), 'bold', letters, inner);
  const subtitle = slip.subtitle === null ? [] : pen.balanced(slip.subtitle, 'regular', size, inner);
  const words = (title.length * letters + subtitle.length * size) * leading;
  const height = Math.max(words, slip.qr === null ? 0 : qrSide);
  return {
    height: height + size * 1.3,
    draw: (x, y) => {
      const top = y + size * 0.5;
      if (slip.qr !== null) drawQr(pen, slip.qr, x, top);
      let at = top + (height - words) / 2;
      const put = (lines: readonly SetLine[], own: number) => {
        for (const line of lines) {
          pen.draw(line, x + side, at, own, inner, 'center');
          at += own * leading;
        }
      };
      put(title, letters);
      put(subtitle, size);
    },
  };
}

/** One filled path: sharp on any printer. */
function drawQr({ doc }: Pen, value: string, x: number, y: number): void {
  const { data, size } = encode(value, { ecc: 'M', border: 0 });
  const module = qrSide / size;
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) doc.rect(x + column * module, y + row * module, module, module);
  doc.fill('#000');
}
