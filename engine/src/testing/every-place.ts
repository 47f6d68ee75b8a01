/** One value of each kind that JSON has, empty and not, and names that every object inherits. */
export const kindsOfJson: readonly unknown[] = [null, true, 0, '%', '__proto__', [], [null], {}, { '': '' }];

/** A place in a JSON value: the names and indices on the way to it. */
export type PlaceInJson = readonly (string | number)[];

/** Every member and item, at any depth, under a place. */
export function* everyPlace(value: unknown, at: PlaceInJson = []): Generator<PlaceInJson> {
  if (typeof value !== 'object' || value === null) return;
  for (const name of Object.keys(value)) {
    const place = [...at, Array.isArray(value) ? Number(name) : name];
    yield place;
    yield* everyPlace((value as Record<string, unknown>)[name], place);
  }
}

/** A copy with something else at a place; what is not on the way there is shared. */
export function replacedAt(value: unknown, place: PlaceInJson, by: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replacedAt(copy[key], rest, by);
  return copy;
}
