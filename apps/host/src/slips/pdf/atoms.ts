import type { SlipBlock } from '../shapes.ts';
import type { Breath } from './breath.ts';
import { cutOf } from './fonts.ts';
import { leading, type Pen, type Run, type SetLine } from './pen.ts';
import { tableAtoms } from './table.ts';

/** The smallest part that is never broken over two pages. */
export interface Atom {
  readonly height: number;
  /** It may not stand at the foot of a page without what follows. */
  readonly keep: boolean;
  /** What is repeated above it when a page begins with it: the head of its table. */
  readonly head?: Atom;
  /** Only room between two parts. */
  readonly isSpace?: true;
  readonly draw: (x: number, y: number) => void;
}

/** How a slip is set: the size of its letters, and the width there is. */
export interface Setting {
  readonly pen: Pen;
  readonly breath: Breath;
  readonly size: number;
  readonly width: number;
}

/** The parts of a slip from the title down, in order. */
export async function bodyAtoms(body: readonly SlipBlock[], setting: Setting): Promise<Atom[]> {
  const atoms: Atom[] = [];
  for (const [index, block] of body.entries()) {
    if (index > 0) atoms.push(space(setting.size * 0.35));
    const own = await atomsOf(block, setting);
    for (const atom of body[index + 1]?.kind === 'signatures' ? keptToEnd(own) : own) atoms.push(atom);
  }
  return atoms;
}

async function atomsOf(block: SlipBlock, setting: Setting): Promise<Atom[]> {
  switch (block.kind) {
    case 'lines':
      return block.lines.flatMap(({ label, value, bold }) =>
        paragraph(
          [
            { text: `${label}:`, cut: 'regular' },
            { text: value, cut: bold ? 'bold' : 'regular' },
          ],
          setting,
        ),
      );
    case 'words': {
      const { text, bold, italic, align, indent, small } = block;
      const size = small ? setting.size * 0.86 : setting.size;
      const first = indent ? size * 2.2 : 0;
      return paragraph([{ text, cut: cutOf(bold, italic) }], { ...setting, size }, { align, first });
    }
    case 'table':
      return tableAtoms(block, setting);
    case 'signatures':
      return [signatures(block, setting)];
  }
}

/** Signatures never stand alone on a page: whatever comes before them goes with them. */
function keptToEnd(atoms: Atom[]): Atom[] {
  const last = atoms.at(-1);
  return last === undefined ? atoms : [...atoms.slice(0, -1), { ...last, keep: true }];
}

function space(height: number): Atom {
  return { height, keep: true, isSpace: true, draw: () => undefined };
}

/** Lines of words. Neither the first nor the last line of a paragraph is left alone on a page. */
export function paragraph(
  runs: readonly Run[],
  { pen, size, width }: Setting,
  look: { readonly align?: 'left' | 'center'; readonly first?: number } = {},
): Atom[] {
  const { align = 'left', first = 0 } = look;
  const lines = pen.wrap(runs, size, width, first);
  const height = size * leading;
  return lines.map((line, index) => ({
    height,
    keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (x, y) => {
      const shift = index === 0 ? first : 0;
      const own: SetLine = shift > 0 ? { ...line, width: line.width - shift } : line;
      pen.draw(own, x + shift, y, size, width - shift, align);
    },
  }));
}

type Signatures = Extract<SlipBlock, { kind: 'signatures' }>;

function signatures({ columns }: Signatures, { pen, size, width }: Setting): Atom {
  const own = width / columns.length;
  const inner = own - size;
  const line = size * leading;
  const parts = columns.map((column) => ({
    isList: column.lines !== null,
    title: pen.wrap(
      [{ text: column.title, cut: column.lines === null ? 'bold' : 'boldItalic' }],
      column.lines === null ? size : size * 0.86,
      inner,
    ),
    hint: column.hint === null ? [] : pen.wrap([{ text: column.hint, cut: 'italic' }], size * 0.9, inner),
    name: column.name === null ? [] : pen.wrap([{ text: column.name, cut: 'bold' }], size, inner),
    lines: (column.lines ?? []).flatMap((text) => pen.wrap([{ text, cut: 'regular' }], size * 0.86, inner)),
  }));
  /** Room to sign, and for a seal. */
  const room = size * 5.5;
  const heights = parts.map(
    ({ title, hint, name, lines }) =>
      title.length * line +
      hint.length * line +
      lines.length * line +
      (lines.length > 0 ? 0 : room + name.length * line),
  );
  const gap = size * 1.2;
  return {
    height: gap + Math.max(...heights),
    keep: false,
    draw: (x, y) => {
      for (const [index, { isList, title, hint, name, lines }] of parts.entries()) {
        const left = x + index * own + size / 2;
        let at = y + gap;
        const put = (rows: readonly SetLine[], letters: number) => {
          for (const row of rows) {
            pen.draw(row, left, at, letters, inner, isList ? 'left' : 'center');
            at += isList ? letters * leading : line;
          }
        };
        put(title, isList ? size * 0.86 : size);
        put(hint, size * 0.9);
        put(lines, size * 0.86);
        at += isList ? 0 : room;
        put(name, size);
      }
    },
  };
}
