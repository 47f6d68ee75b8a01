import type { Atom } from './atoms.ts';

export interface Placed {
  readonly atom: Atom;
  readonly y: number;
}

/**
 * Puts atoms on pages, top to bottom. What is to be kept together moves to the next page as one; a page that begins
 * inside a table begins with its head. `firstTop` is where the first page has room, below the heading.
 */
export function paginate(
  atoms: readonly Atom[],
  room: { readonly firstTop: number; readonly top: number; readonly bottom: number },
): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = room.firstTop;
  const put = (atom: Atom) => {
    pages.at(-1)?.push({ atom, y });
    y += atom.height;
  };
  const turn = ([next]: readonly Atom[]) => {
    pages.push([]);
    y = room.top;
    if (next?.head !== undefined) put(next.head);
  };
  for (const group of groupsOf(atoms)) {
    const height = heightOf(group);
    const isFull = y + height > room.bottom + 0.01;
    const fits = room.top + (group[0]?.head?.height ?? 0) + height <= room.bottom;
    const isBegun = (pages.at(-1)?.length ?? 0) > 0 || pages.length === 1;
    if (isFull && isBegun && fits) turn(group);
    for (const atom of group) {
      if (!fits && y + atom.height > room.bottom + 0.01) turn([atom]);
      // Space between two parts is not carried over to a new page.
      if (!isSpaceAtTop(atom, y, room.top)) put(atom);
    }
  }
  return pages;
}

const isSpaceAtTop = (atom: Atom, y: number, top: number) => y === top && atom.isSpace === true;

/** Atoms that go together: each that is kept, with what follows. */
function groupsOf(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = [];
  let group: Atom[] = [];
  for (const atom of atoms) {
    group.push(atom);
    if (atom.keep) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

const heightOf = (atoms: readonly Atom[]) => atoms.reduce((sum, { height }) => sum + height, 0);
