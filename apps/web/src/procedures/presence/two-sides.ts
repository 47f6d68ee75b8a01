import { compareDocuments, wordChange, type Change, type ProcedureDocument } from '@motcua/engine';
import type { Language, LocalText } from '../../api/contract.ts';

export interface SideChange {
  readonly words: string;
  /** The other side changed the same thing. */
  readonly both: boolean;
}

export interface TwoSides {
  readonly theirs: readonly SideChange[];
  readonly mine: readonly SideChange[];
}

interface NamesOfRegister {
  readonly agency: (id: string) => LocalText | undefined;
  readonly role: (id: string) => LocalText | undefined;
}

const thingOf = ({ path, at, property = '' }: Change): string =>
  `${path.split('/').slice(1, 3).join('/').replace(/\d+$/, '')} ${at} ${property}`;

/** What each of two people changed in the draft that both began from, in words. */
export function twoSides(
  base: ProcedureDocument,
  theirs: ProcedureDocument,
  mine: ProcedureDocument,
  names: NamesOfRegister,
  language: Language,
): TwoSides {
  const told = (after: ProcedureDocument) =>
    compareDocuments(base, after, names).changes.filter(({ area }) => area !== 'order');
  const [there, here] = [told(theirs), told(mine)];
  const sideOf = (changes: readonly Change[], others: readonly Change[]): SideChange[] => {
    const known = new Set(others.map(thingOf));
    return changes.map((change) => ({
      words: wordChange(change, language),
      both: known.has(thingOf(change)),
    }));
  };
  return { theirs: sideOf(there, here), mine: sideOf(here, there) };
}
