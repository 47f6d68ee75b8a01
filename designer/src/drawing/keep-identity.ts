/**
 * Remembers what was made for each id and from which inputs, and gives back the very same object while the inputs are
 * the same. React Flow and the memoised cards then redraw only what changed.
 */
export class KeptById<T> {
  #kept = new Map<string, { inputs: readonly unknown[]; made: T }>();
  #next = new Map<string, { inputs: readonly unknown[]; made: T }>();

  keep(id: string, inputs: readonly unknown[], make: () => T): T {
    const known = this.#kept.get(id);
    const entry = known !== undefined && same(known.inputs, inputs) ? known : { inputs, made: make() };
    this.#next.set(id, entry);
    return entry.made;
  }

  /** Ends a round: what was not asked for in it is forgotten. */
  settle(): void {
    this.#kept = this.#next;
    this.#next = new Map();
  }
}

/** Gives back the list it gave last while it holds the very same things. */
export class KeptList<T> {
  #kept: T[] = [];

  keep(list: T[]): T[] {
    if (!same(this.#kept, list)) this.#kept = list;
    return this.#kept;
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, at) => Object.is(value, b[at]));
