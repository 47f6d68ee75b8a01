const longest = 64;

/** Names that every JavaScript object already has; the document schema refuses them as ids. */
const reserved = new Set(['constructor', 'prototype']);

/** Vietnamese text without marks, lower case: what unaccented search and ids compare. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** An id made from a label: `Thẩm định hồ sơ` becomes `tham_dinh_ho_so`. `fallback` serves labels without letters. */
export function idFromLabel(label: string, fallback: string): string {
  const folded = fold(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 40)
    .replace(/_+$/, '');
  return folded === '' || reserved.has(folded) ? fallback : folded;
}

/** The wanted id if it is free, otherwise the first free one of `wanted_2`, `wanted_3` and so on. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const ending = `_${number}`;
    const candidate = wanted.slice(0, longest - ending.length) + ending;
    if (!taken.has(candidate)) return candidate;
  }
}
