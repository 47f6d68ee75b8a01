import type { ThreeParts } from './assemble.ts';
import { namesGivenBy, textsIn } from './mentions.ts';
import { isOrder, type PartKey } from './parts.ts';

/** Parts that can only be kept together from one side. */
export interface ConflictGroup {
  readonly id: string;
  readonly keys: readonly PartKey[];
}

type Two = 'mine' | 'theirs';
type Changed = Readonly<Record<Two, ReadonlySet<PartKey>>>;

/** A part that one side has and the other has not, or not all of: the names that go with it. */
interface Lost {
  readonly key: PartKey;
  readonly names: ReadonlySet<string>;
  /** The other side took it away; else it was added here. */
  readonly removed: boolean;
}

/**
 * What both changed, and with it whatever cannot be without it: a part that names what the other side removed, and what
 * was removed along with that. So no choice leaves a name behind that nothing bears.
 */
export function groupsOf(
  parts: ThreeParts,
  keys: readonly PartKey[],
  changed: Changed,
  agreed: ReadonlySet<PartKey>,
): readonly ConflictGroup[] {
  const together = new Union();
  const both = (key: PartKey): boolean =>
    changed.mine.has(key) && changed.theirs.has(key) && !agreed.has(key);
  for (const key of keys) if (both(key)) together.add(key);
  const sides = (['mine', 'theirs'] as const).map((here) => sideOf(parts, keys, changed, here));
  for (let size = -1; size !== together.size;) {
    size = together.size;
    for (const side of sides) {
      for (const lost of side.lost) {
        const isIn = together.has(lost.key);
        for (const key of side.using(lost)) {
          const forced = (side.changed.has(key) || together.has(key)) && (lost.removed || isIn);
          const along = isIn && side.lostKeys.has(key);
          if (forced || along) together.join(lost.key, key);
        }
      }
    }
  }
  // Named by its first part, so that it goes by the same name whichever side is called mine.
  return together.groups().map((group) => ({ id: group.toSorted()[0] ?? '', keys: group }));
}

function sideOf(parts: ThreeParts, keys: readonly PartKey[], changed: Changed, here: Two) {
  const there = here === 'mine' ? 'theirs' : 'mine';
  const lost = keys.flatMap((key): Lost[] => {
    if (isOrder(key)) return [];
    const mine = parts[here].get(key);
    if (mine === undefined || !(changed.mine.has(key) || changed.theirs.has(key))) return [];
    const left = namesGivenBy(key, parts[there].get(key));
    const names = new Set([...namesGivenBy(key, mine)].filter((name) => !left.has(name)));
    return names.size === 0 ? [] : [{ key, names, removed: changed[there].has(key) }];
  });
  // Who uses which name, looked up once: only names that the other side lacks are asked for.
  const wanted = new Set(lost.flatMap(({ names }) => [...names]));
  const users = new Map<string, PartKey[]>();
  if (wanted.size > 0)
    for (const key of keys) {
      if (isOrder(key)) continue;
      for (const text of textsIn(parts[here].get(key)))
        if (wanted.has(text)) users.set(text, [...(users.get(text) ?? []), key]);
    }
  return {
    lost,
    lostKeys: new Set(lost.flatMap(({ key, removed }) => (removed ? [key] : []))),
    changed: changed[here],
    using: ({ key, names }: Lost): readonly PartKey[] =>
      [...names].flatMap((name) => users.get(name) ?? []).filter((user) => user !== key),
  };
}

/** Keys put together, step by step; a key alone is a group too once it was added. */
class Union {
  readonly #parent = new Map<PartKey, PartKey>();

  /** Grows with every key and every joining. */
  size = 0;

  has(key: PartKey): boolean {
    return this.#parent.has(key);
  }

  add(key: PartKey): void {
    if (this.#parent.has(key)) return;
    this.#parent.set(key, key);
    this.size += 1;
  }

  join(one: PartKey, other: PartKey): void {
    this.add(one);
    this.add(other);
    const [root, leaf] = [this.#rootOf(one), this.#rootOf(other)];
    if (root === leaf) return;
    this.#parent.set(leaf, root);
    this.size += 1;
  }

  groups(): readonly (readonly PartKey[])[] {
    const found = new Map<PartKey, PartKey[]>();
    for (const key of this.#parent.keys()) {
      const root = this.#rootOf(key);
      found.set(root, [...(found.get(root) ?? []), key]);
    }
    return [...found.values()];
  }

  #rootOf(key: PartKey): PartKey {
    let root = key;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root))
      root = up;
    return root;
  }
}
