/** A link between two places of one container, returns left out. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly order: number;
}

/**
 * The usual way through a container: from its first place on, always toward the longest remaining way, so that the
 * short ways out ("not accepted") leave the line and the line runs to the result.
 */
export function usualWay(
  places: readonly string[],
  links: readonly Link[],
  first: string | undefined,
): string[] {
  const start = first ?? places.find((place) => !links.some((link) => link.to === place)) ?? places[0];
  if (start === undefined) return [];
  const outgoing = new Map<string, Link[]>();
  for (const link of links) outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
  const lengths = new Map<string, number>();
  const lengthFrom = (place: string, open: ReadonlySet<string>): number => {
    const known = lengths.get(place);
    if (known !== undefined) return known;
    const next = (outgoing.get(place) ?? []).filter((link) => !open.has(link.to));
    const inside = new Set([...open, place]);
    const length = 1 + Math.max(0, ...next.map((link) => lengthFrom(link.to, inside)));
    lengths.set(place, length);
    return length;
  };

  const way = [start];
  const passed = new Set(way);
  for (let at = start; ;) {
    const next = (outgoing.get(at) ?? [])
      .filter((link) => !passed.has(link.to))
      .toSorted((a, b) => lengthFrom(b.to, passed) - lengthFrom(a.to, passed) || a.order - b.order)[0];
    if (next === undefined) return way;
    way.push(next.to);
    passed.add(next.to);
    at = next.to;
  }
}
