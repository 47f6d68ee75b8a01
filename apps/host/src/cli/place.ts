import { placeOfPointer, type Problem } from '@motcua/engine';

const widest = 100;

/** The line of a text on which a problem stands, its place underlined; nothing for a problem without a place. */
export function placed(text: string, { path }: Pick<Problem, 'path'>): readonly string[] {
  if (path === '') return [];
  const whole = placeOfPointer(text, path);
  // Of a part that goes on in further lines its name says more than the brace it begins with.
  const opensMore = /^[[{]\s*$/.test((text.split('\n')[whole.line - 1] ?? '').slice(whole.from));
  const { line, from, to } = opensMore ? placeOfPointer(text, `${path}/id`) : whole;
  return underlined(text, line, from, to);
}

/**
 * One line of a text with a part of it underlined.
 * @param line from 1
 * @param from first column of the part, from 0
 * @param to column after its last; what goes on in further lines is underlined to the end of this one
 */
export function underlined(text: string, line: number, from: number, to: number): readonly string[] {
  const whole = (text.split('\n')[line - 1] ?? '').replaceAll('\t', ' ').replace(/\r$/, '');
  // Long lines, such as those of a file without line breaks, are shown around the place.
  const start = from > widest / 2 && whole.length > widest ? from - 20 : 0;
  const shown = whole.slice(start, start + widest);
  const length = Math.max(1, Math.min(to, whole.length, start + widest) - from);
  const number = String(line).padStart(6);
  return [
    `${number} | ${start > 0 ? '…' : ''}${shown}`,
    `${' '.repeat(6)} | ${' '.repeat(from - start + (start > 0 ? 1 : 0))}${'^'.repeat(length)}`,
  ];
}
