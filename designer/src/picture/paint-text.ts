import type { Box } from './paint-box.ts';
import { escaped, tag } from './svg-text.ts';

/** What is cut off: the box of the nearest element that hides what does not fit, and whether it says so by dots. */
export interface Clip extends Box {
  readonly dots: boolean;
}

interface Line {
  words: string;
  left: number;
  right: number;
  top: number;
  height: number;
}

/** The words of a text node, line by line where the browser set them, as SVG text. */
export function paintText(
  node: Text,
  style: CSSStyleDeclaration,
  origin: { x: number; y: number },
  clip: Clip | undefined,
): string {
  const lines = clipped(linesOf(node), clip, fontOf(style));
  return lines
    .map(({ words, left, top, height }) =>
      tag(
        'text',
        {
          x: left - origin.x,
          y: top - origin.y + height * ascentOf(style),
          fill: style.color,
          'font-family': style.fontFamily,
          'font-size': style.fontSize,
          'font-weight': style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
          'xml:space': 'preserve',
        },
        escaped(words),
      ),
    )
    .join('');
}

function linesOf(node: Text): Line[] {
  const range = node.ownerDocument.createRange();
  const lines: Line[] = [];
  for (const { 0: words, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + words.length);
    // A word that is too long for its line is broken by the browser; its pieces are told apart letter by letter.
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    if (rects.length > 1) for (const piece of piecesOf(node, index, words)) put(lines, piece);
    else if (rects[0] !== undefined) put(lines, lineFrom(words, rects[0]));
  }
  return lines.map((line) => ({ ...line, words: line.words.trimEnd() }));
}

const lineFrom = (words: string, rect: DOMRect): Line => ({
  words,
  left: rect.left,
  right: rect.right,
  top: rect.top,
  height: rect.height,
});

function piecesOf(node: Text, from: number, words: string): Line[] {
  const range = node.ownerDocument.createRange();
  return [...words].flatMap((letter, at) => {
    range.setStart(node, from + at);
    range.setEnd(node, Math.min(node.length, from + at + 1));
    const rect = range.getBoundingClientRect();
    return rect.width === 0 ? [] : [lineFrom(letter, rect)];
  });
}

function put(lines: Line[], piece: Line): void {
  const last = lines.at(-1);
  if (last !== undefined && Math.abs(last.top - piece.top) < 3 && piece.left >= last.left) {
    last.words += piece.words;
    last.right = piece.right;
  } else lines.push({ ...piece });
}

/** Lines that do not fit are left out, words that do not fit end in dots, as on the screen. */
function clipped(lines: readonly Line[], clip: Clip | undefined, font: string): Line[] {
  if (clip === undefined) return [...lines];
  const bottom = clip.y + clip.height;
  const right = clip.x + clip.width;
  const shown = lines.filter((line) => line.top + line.height * 0.6 < bottom);
  const cutBelow = shown.length < lines.length;
  return shown.map((line, at) => {
    const isLast = at === shown.length - 1;
    const tooLong = line.right > right + 1;
    if (!tooLong && !(cutBelow && isLast && clip.dots)) return line;
    return { ...line, words: withDots(line, right, font, clip.dots) };
  });
}

function withDots(line: Line, right: number, font: string, dots: boolean): string {
  const end = dots ? '…' : '';
  let words = line.words.trimEnd();
  while (words.length > 1 && line.left + widthOf(words + end, font) > right) words = words.slice(0, -1);
  return words.trimEnd() + end;
}

const fontOf = (style: CSSStyleDeclaration): string =>
  `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;

let measuring: CanvasRenderingContext2D | null | undefined;
const measure = (words: string, font: string): TextMetrics | undefined => {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return undefined;
  measuring.font = font;
  return measuring.measureText(words);
};
const widthOf = (words: string, font: string): number => measure(words, font)?.width ?? words.length * 7;

const ascents = new Map<string, number>();
/** How far down in its line a font stands on its baseline, as a share of the line. */
function ascentOf(style: CSSStyleDeclaration): number {
  const font = fontOf(style);
  const known = ascents.get(font);
  if (known !== undefined) return known;
  const metrics = measure('Ộ', font);
  const whole = (metrics?.fontBoundingBoxAscent ?? 0) + (metrics?.fontBoundingBoxDescent ?? 0);
  const share = metrics === undefined || whole === 0 ? 0.79 : metrics.fontBoundingBoxAscent / whole;
  ascents.set(font, share);
  return share;
}
