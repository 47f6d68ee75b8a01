import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { same } from '../same.ts';
import { assemble, partsOfAll, type Side, type Three, type ThreeParts } from './assemble.ts';
import { groupsOf } from './groups.ts';
import { commonOrder } from './merged-order.ts';
import { withOwnNames } from './own-names.ts';
import { isOrder, type PartKey } from './parts.ts';

export type MergeChoice = 'mine' | 'theirs';

/** What both changed, or one removed and the other uses: kept as the one has it or as the other, never half. */
export interface MergeConflict {
  readonly id: string;
  /** What both began from, with only what this side did here: what `compareDocuments` finds in it is in question. */
  readonly mine: ProcedureDocument;
  readonly theirs: ProcedureDocument;
}

export interface Merge {
  readonly conflicts: readonly MergeConflict[];
  /** What both began from, with only what came from the other side by itself. */
  readonly taken: ProcedureDocument;
  /** The merged document; null while a conflict has no choice. */
  readonly document: (choices?: ReadonlyMap<string, MergeChoice>) => ProcedureDocument | null;
}

/**
 * What two people made of one document, put together part by part: what only one changed is taken from that one. Where
 * both documents name nothing that they do not hold, the merged one does not either, whatever is chosen. Two things that
 * were added under one name are both kept, one under another name.
 */
export function mergeDocuments(
  base: ProcedureDocument,
  mine: ProcedureDocument,
  theirs: ProcedureDocument,
): Merge {
  const three: Three = withOwnNames({ base, mine, theirs });
  const parts = partsOfAll(three);
  const keys = [...new Set([...parts.mine.keys(), ...parts.theirs.keys(), ...parts.base.keys()])];
  const changed = { mine: changedKeys(parts, keys, 'mine'), theirs: changedKeys(parts, keys, 'theirs') };
  const agreed = new Set(
    keys.filter((key) =>
      isOrder(key)
        ? same(orderOf(parts, key, 'mine'), orderOf(parts, key, 'theirs'))
        : same(parts.mine.get(key), parts.theirs.get(key)),
    ),
  );
  const groups = groupsOf(parts, keys, changed, agreed);
  const groupOf = new Map(groups.flatMap((group) => group.keys.map((key) => [key, group.id] as const)));

  const byItself = (key: PartKey): Side => {
    if (changed.mine.has(key)) return 'mine';
    return changed.theirs.has(key) ? 'theirs' : 'base';
  };
  const only = (chosen: (key: PartKey) => Side): ProcedureDocument => assemble(three, parts, chosen);
  const conflicts = groups.map(({ id }): MergeConflict => {
    const of = (side: MergeChoice) => only((key) => (groupOf.get(key) === id ? side : 'base'));
    return { id, mine: of('mine'), theirs: of('theirs') };
  });
  return {
    conflicts,
    taken: only((key) =>
      groupOf.has(key) || changed.mine.has(key) || !changed.theirs.has(key) ? 'base' : 'theirs',
    ),
    document: (choices = new Map()) => {
      if (groups.some(({ id }) => !choices.has(id))) return null;
      return only((key) => {
        const group = groupOf.get(key);
        return (group === undefined ? undefined : choices.get(group)) ?? byItself(key);
      });
    },
  };
}

function changedKeys(parts: ThreeParts, keys: readonly PartKey[], side: MergeChoice): ReadonlySet<PartKey> {
  return new Set(
    keys.filter((key) =>
      isOrder(key)
        ? !same(orderOf(parts, key, side), orderOf(parts, key, 'base'))
        : !same(parts[side].get(key), parts.base.get(key)),
    ),
  );
}

const keysOfOrder = (parts: ThreeParts, key: PartKey, side: Side) => (parts[side].get(key) ?? []) as string[];

function orderOf(parts: ThreeParts, key: PartKey, side: Side): readonly string[] {
  return commonOrder(
    {
      base: keysOfOrder(parts, key, 'base'),
      mine: keysOfOrder(parts, key, 'mine'),
      theirs: keysOfOrder(parts, key, 'theirs'),
    },
    side,
  );
}
