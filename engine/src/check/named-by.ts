import type { LocalText } from '../document/primitives.ts';

/**
 * What a problem calls a part of the document: its title, "without a name yet" where nobody has named it, and the id only of
 * what is not there at all.
 */
export function namedBy(title: LocalText | undefined, id: string): string {
  return title === undefined ? id : title.vi || '{untitled}';
}
