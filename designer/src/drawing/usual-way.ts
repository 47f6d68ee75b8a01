/** A link between two places of one container, returns left out. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly order: number;
}

/** What tells the usual way from the others where it is not the longest. */
export interface Course {
  /** Where a dossier should arrive: while one of these can be reached, the way leads to it. */
  readonly toward?: ReadonlySet<string>;
  /** How much a place counts for, where it stands for all that it holds; 1 otherwise. */
  readonly weightOf?: (place: string) => number;
}

/**
 * The usual way through a container: from its first place on, toward the result where one is told, and always along the
 * longest remaining way, so that the short ways out ("not accepted") leave the line and the line runs to its end.
 */
export function usualWay(
  places: readonly string[],
  links: readonly Link[],
  first: string | undefined,
  { toward = new Set(), weightOf = () => 1 }: Course = {},
): string[] {
  const start = first ?? places.find((place) => !links.some((link) => link.to === place)) ?? places[0];
  if (start === undefined) return [];
  const outgoing = new Map<string, Link[]>();
  for (const link of links) outgoing.set(link.from, [...(outgoing.get(link.from) ?? []), link]);
  const arriving = reaching(toward, links);
  /** The links on from a place that do not leave the ways to the result. */
  const onward = (place: string): readonly Link[] => {
    const all = outgoing.get(place) ?? [];
    const good = all.filter((link) => arriving.has(link.to));
    if (good.length > 0) return good;
    return toward.has(place) ? [] : all;
  };
  const lengths = new Map<string, number>();
  const lengthFrom = (place: string, open: ReadonlySet<string>): number => {
    const known = lengths.get(place);
    if (known !== undefined) return known;
    const next = onward(place).filter((link) => !open.has(link.to));
    const inside = new Set([...open, place]);
    const length = weightOf(place) + Math.max(0, ...next.map((link) => lengthFrom(link.to, inside)));
    lengths.set(place, length);
    return length;
  };

  const way = [start];
  const passed = new Set(way);
  for (let at = start; ;) {
    const next = onward(at)
      .filter((link) => !passed.has(link.to))
      .toSorted((a, b) => lengthFrom(b.to, passed) - lengthFrom(a.to, passed) || a.order - b.order)[0];
    if (next === undefined) return way;
    way.push(next.to);
    passed.add(next.to);
    at = next.to;
  }
}

/** The places from which one of these can be reached, themselves among them. */
function reaching(goals: ReadonlySet<string>, links: readonly Link[]): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  for (const { from, to } of links) {
    const list = before.get(to);
    if (list === undefined) before.set(to, [from]);
    else list.push(from);
  }
  const found = new Set(goals);
  // A set is walked in the order in which it grows.
  for (const place of found) for (const from of before.get(place) ?? []) found.add(from);
  return found;
}
