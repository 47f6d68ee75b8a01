type Orders = Readonly<Record<'base' | 'mine' | 'theirs', readonly string[]>>;

/** What all three hold, in the order of each: whoever added or removed something has not moved the others by that. */
export function commonOrder(orders: Orders, side: keyof Orders): readonly string[] {
  const [base, mine, theirs] = [new Set(orders.base), new Set(orders.mine), new Set(orders.theirs)];
  return orders[side].filter((key) => base.has(key) && mine.has(key) && theirs.has(key));
}

/**
 * The keys that are present, in the order of the side picked; what only one side holds stands behind what it stood
 * behind there. Which of the two sides is called mine makes no difference.
 */
export function mergedOrder(
  orders: Orders,
  side: keyof Orders,
  isPresent: (key: string) => boolean,
): readonly string[] {
  const common = commonOrder(orders, side);
  const isCommon = new Set(common);
  const placed = new Set(common);
  const runs = new Map<string | null, (readonly string[])[]>();
  const others = (['mine', 'theirs', 'base'] as const).toSorted(
    // One that both hold stands as it does on the side picked.
    (a, b) => Number(b === side) - Number(a === side),
  );
  for (const one of others) {
    const found = new Map<string | null, string[]>();
    let behind: string | null = null;
    for (const key of orders[one]) {
      if (isCommon.has(key)) behind = key;
      else if (!placed.has(key)) {
        placed.add(key);
        found.set(behind, [...(found.get(behind) ?? []), key]);
      }
    }
    for (const [key, run] of found) runs.set(key, [...(runs.get(key) ?? []), run]);
  }
  const runsBehind = (key: string | null): string[] =>
    (runs.get(key) ?? []).toSorted((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1)).flat();
  return [...runsBehind(null), ...common.flatMap((key) => [key, ...runsBehind(key)])].filter(isPresent);
}
