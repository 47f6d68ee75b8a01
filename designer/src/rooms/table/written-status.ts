import type { NationalStatus } from '@motcua/engine';
import { fold } from '../../model/ids.ts';
import { textOf } from '../../text/text.ts';

const codes: readonly NationalStatus[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The national status that a cell names: by its number, by its words, or by both. */
export function statusIn(cell: string): NationalStatus | undefined {
  const number = /^\(?(\d{1,2})\b/.exec(cell)?.[1];
  const byNumber = codes.find((code) => String(code) === number);
  if (byNumber !== undefined) return byNumber;
  const words = fold(cell).trim();
  return codes.find((code) =>
    [textOf('vi').statuses[code], textOf('en').statuses[code]].some((title) => fold(title) === words),
  );
}
