import { encode } from 'uqr';
import type { Slip } from '../shapes.ts';
import { cutOf } from './fonts.ts';
import { leading, type Pen } from './pen.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** The two columns at the head of a slip: who issues it, and the national title. Answers where they end. */
export function drawHeader(pen: Pen, { left, right }: Slip['header'], { x, y, width, size }: Place): number {
  const gap = size;
  const leftWidth = (width - gap) * 0.45;
  const rightWidth = width - gap - leftWidth;
  return Math.max(
    drawColumn(pen, left, { x, y, width: leftWidth, size }, false),
    drawColumn(pen, right, { x: x + leftWidth + gap, y, width: rightWidth, size }, true),
  );
}

/** The national title stands on one line: where it is too long for the column, its letters are set smaller. */
function drawColumn(pen: Pen, lines: Slip['header']['left'], place: Place, onOneLine: boolean): number {
  const { x, width, size } = place;
  let y = place.y;
  for (const { text, bold, italic, stroke } of lines) {
    const cut = cutOf(bold, italic);
    const full = pen.width(text, cut, size);
    const own = onOneLine && full > width ? (size * width) / full : size;
    const set = pen.wrap([{ text, cut }], own, width + 0.01);
    for (const line of set) {
      pen.draw(line, x, y, own, width, 'center');
      y += size * leading;
    }
    if (stroke === null) continue;
    const last = set.at(-1)?.width ?? 0;
    const long = stroke === 'full' ? last : Math.max(last, width / 2) / 3;
    pen.stroke(x + (width - long) / 2, y + 0.5, x + (width + long) / 2, y + 0.5, 0.7);
    y += size * 0.45;
  }
  return y;
}

/** Side of the QR code: what a telephone reads from a fresh as from an old printer. */
const qrSide = 58;

/** The title, with the QR code at its fixed place left of it; the right keeps as much room, so that the title is centred. */
export function drawTitle(pen: Pen, slip: Slip, { x, y, width, size }: Place): number {
  const side = slip.qr === null ? 0 : qrSide + size;
  const inner = width - 2 * side;
  const letters = size * 1.22;
  let at = y + size * 0.8;
  if (slip.qr !== null) drawQr(pen, slip.qr, x, y + size * 0.2);
  const title = slip.title.toLocaleUpperCase(slip.language === 'vi' ? 'vi' : 'en');
  for (const line of pen.wrap([{ text: title, cut: 'bold' }], letters, inner)) {
    pen.draw(line, x + side, at, letters, inner, 'center');
    at += letters * leading;
  }
  if (slip.subtitle !== null)
    for (const line of pen.wrap([{ text: slip.subtitle, cut: 'regular' }], size, inner)) {
      pen.draw(line, x + side, at, size, inner, 'center');
      at += size * leading;
    }
  return Math.max(at, slip.qr === null ? 0 : y + size * 0.2 + qrSide) + size * 0.5;
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
