/**
 * Ids for what comes from elsewhere: the name in lower-case ASCII where it gives one (Vietnamese without its marks), numbered
 * where it is taken.
 */
export class FreshIds {
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    // Members every object inherits are no ids.
    this.taken = new Set(['constructor', 'prototype', ...taken]);
  }

  take(name: string, otherwise: string): string {
    const wanted = idFrom(name) ?? idFrom(otherwise) ?? 'item';
    let id = wanted;
    for (let i = 2; this.taken.has(id); i += 1) id = `${wanted.slice(0, 58)}_${i}`;
    this.taken.add(id);
    return id;
  }
}

/** The id a name suggests, or null when nothing of it can stand in one. */
export function idFrom(name: string): string | null {
  const ascii = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
    .slice(0, 48)
    .replace(/_+$/, '');
  return ascii === '' ? null : ascii;
}
