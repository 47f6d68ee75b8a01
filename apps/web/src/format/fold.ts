/** Letters without marks, lower case: `Thẩm định Đất` becomes `tham dinh dat`. For finding, never for showing. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

/** Whether every word typed begins a word of the text, marks and case aside. */
export function matches(text: string, typed: string): boolean {
  const words = wordsOf(text);
  return wordsOf(typed).every((piece) => words.some((word) => word.startsWith(piece)));
}

/**
 * How well a text that matches answers what was typed: 0 where the words stand in it as typed, 1 where each is a whole
 * word of it, 2 where some only begin a word. Whoever types "khai tu" means "khai tử" before "khai sinh ... 6 tuổi".
 */
export function distance(text: string, typed: string): 0 | 1 | 2 {
  const words = wordsOf(text);
  const pieces = wordsOf(typed);
  if (` ${words.join(' ')} `.includes(` ${pieces.join(' ')} `)) return 0;
  return pieces.every((piece) => words.includes(piece)) ? 1 : 2;
}

/** The words of a text, whatever stands between them; a dot may be part of a code. */
function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^a-z0-9.]+/)
    .filter(Boolean);
}
