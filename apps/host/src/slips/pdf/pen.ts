import PDFDocument from 'pdfkit';
import { fontFiles, type Cut } from './fonts.ts';

/** A stretch of words in one cut. */
export interface Run {
  readonly text: string;
  readonly cut: Cut;
}

/** Words of one line that stand together in one cut, and how wide they are at the size they were set in. */
export interface Piece {
  readonly text: string;
  readonly cut: Cut;
  readonly width: number;
}
export interface SetLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export type Align = 'left' | 'center' | 'right';

/** Height of a line as a share of the size of its letters: stacked marks (ẫ, ở, ự) need the room. */
export const leading = 1.4;

/** Measures words, breaks them into lines and puts them on the pages of one PDF document. */
export class Pen {
  readonly doc: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();

  constructor(options: PDFKit.PDFDocumentOptions) {
    this.doc = new PDFDocument({ ...options, autoFirstPage: false });
    for (const [cut, file] of Object.entries(fontFiles())) this.doc.registerFont(cut, file);
  }

  /** Width of some words at a size; each word is measured once. */
  width(text: string, cut: Cut, size: number): number {
    const key = `${cut} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.doc.font(cut).fontSize(100).widthOfString(text) / 100;
      this.#widths.set(key, width);
    }
    return width * size;
  }

  /**
   * Breaks words into lines no wider than this. Line ends in the text are kept; a word wider than the line, such as an
   * address of a web page, is broken where it must be. `first` moves in the first line.
   */
  wrap(runs: readonly Run[], size: number, width: number, first = 0): SetLine[] {
    const lines: SetLine[] = [];
    let pieces: Piece[] = [];
    let used = first;
    const space = (cut: Cut) => this.width(' ', cut, size);
    const finish = () => {
      lines.push({ pieces, width: used });
      pieces = [];
      used = 0;
    };
    const put = (text: string, cut: Cut, gap: number) => {
      const own = this.width(text, cut, size);
      const last = pieces.at(-1);
      if (last?.cut === cut && gap > 0)
        pieces[pieces.length - 1] = { cut, text: `${last.text} ${text}`, width: last.width + gap + own };
      else {
        if (last !== undefined && gap > 0) pieces[pieces.length - 1] = { ...last, width: last.width + gap };
        pieces.push({ text, cut, width: own });
      }
      used += gap + own;
    };
    for (const run of runs) {
      const paragraphs = run.text.normalize('NFC').split('\n');
      for (const [index, paragraph] of paragraphs.entries()) {
        if (index > 0) finish();
        for (const word of paragraph.split(/[ \t\r]+/)) {
          if (word === '') continue;
          const isNew = pieces.length === 0;
          const gap = isNew ? 0 : space(run.cut);
          if (used + gap + this.width(word, run.cut, size) <= width || (isNew && word.length === 1)) {
            put(word, run.cut, gap);
            continue;
          }
          if (!isNew) finish();
          const parts = this.#broken(word, run.cut, size, width);
          for (const [place, part] of parts.entries()) {
            put(part, run.cut, 0);
            if (place < parts.length - 1) finish();
          }
        }
      }
    }
    if (pieces.length > 0 || lines.length === 0) finish();
    return lines;
  }

  /** Breaks words into lines of much the same length, so that none holds a single word. */
  balanced(text: string, cut: Cut, size: number, width: number): SetLine[] {
    const runs = [{ text, cut }];
    const lines = this.wrap(runs, size, width);
    if (lines.length === 1) return lines;
    let [low, high] = [width / 2, width];
    while (high - low > 1) {
      const middle = (low + high) / 2;
      if (this.wrap(runs, size, middle).length > lines.length) low = middle;
      else high = middle;
    }
    return this.wrap(runs, size, high);
  }

  /** Parts of a word that is wider than a line; codes and addresses are broken behind their own marks. */
  #broken(word: string, cut: Cut, size: number, width: number): string[] {
    if (this.width(word, cut, size) <= width) return [word];
    const parts: string[] = [];
    let part = '';
    let used = 0;
    for (const letter of word) {
      // Letter by letter: the few words that are broken differ too much to be worth remembering.
      const own = this.width(letter, cut, size);
      if (part !== '' && used + own > width) {
        const mark = Math.max(...['-', '/', '@', '_'].map((one) => part.lastIndexOf(one)));
        const end = mark > 0 ? mark + 1 : part.length;
        parts.push(part.slice(0, end));
        part = part.slice(end);
        used = [...part].reduce((sum, rest) => sum + this.width(rest, cut, size), 0);
      }
      part += letter;
      used += own;
    }
    return part === '' ? parts : [...parts, part];
  }

  /** Puts a line so that its box, `leading` times its size high, begins at `y`. */
  draw(line: SetLine, x: number, y: number, size: number, width: number, align: Align = 'left'): void {
    const room = width - line.width;
    let at = x + (align === 'center' ? room / 2 : align === 'right' ? room : 0);
    // The letters stand in the middle of their line, so that marks above and below have the same room.
    const top = y + (size * (leading - 1)) / 2;
    for (const { text, cut, width: own } of line.pieces) {
      this.doc.font(cut).fontSize(size);
      this.doc.text(text, at, top - this.#rise(cut, size), { lineBreak: false });
      at += own;
    }
  }

  /** Puts one line of words and answers how wide it became. */
  drawText(text: string, cut: Cut, size: number, x: number, y: number, width: number, align: Align): number {
    const [line] = this.wrap([{ text, cut }], size, Infinity);
    if (line === undefined) return 0;
    this.draw(line, x, y, size, width, align);
    return line.width;
  }

  /** How much higher than wanted the font's own line would begin: its ascent is made for wider lines than ours. */
  #rise(cut: Cut, size: number): number {
    const natural = this.doc.font(cut).fontSize(size).currentLineHeight(true);
    return (natural - size) / 2;
  }

  stroke(x1: number, y1: number, x2: number, y2: number, weight = 0.6): void {
    this.doc.lineWidth(weight).moveTo(x1, y1).lineTo(x2, y2).stroke('#000');
  }
}
