/** Do two plain values say the same? Names may come in any order; one that is undefined is not there. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((item, i) => same(item, other[i]));
  }
  const [left, right] = [
    one as Readonly<Record<string, unknown>>,
    other as Readonly<Record<string, unknown>>,
  ];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((name) =>
    same(own(left, name), own(right, name)),
  );
}

/** A member, never one that every object inherits. */
export function own(holder: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(holder, name) ? holder[name] : undefined;
}
