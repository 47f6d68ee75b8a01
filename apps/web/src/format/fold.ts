/** Letters without marks, lower case: `Thẩm định Đất` becomes `tham dinh dat`. For finding, never for showing. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}

/** Whether every word typed begins a word of the text, marks and case aside. */
export function matches(text: string, typed: string): boolean {
  const words = fold(text).split(/[^a-z0-9.]+/);
  return fold(typed)
    .split(/\s+/)
    .filter(Boolean)
    .every((piece) => words.some((word) => word.startsWith(piece)));
}
