import { go, linesTo, partsOf, type Found, type Reached, type SearchWorld, type Step } from './search.ts';

/** Longest way from what a scenario shows to its end. */
const maxSteps = 80;

/** For each state how many moves it is from an end; states from which none was found are absent. */
type Distances = ReadonlyMap<string, number>;

/** Brings dossiers to their end by what a search has found out. */
export class Completion {
  private readonly where: SearchWorld;
  private readonly found: Found;
  private readonly toGranted: Distances;
  private readonly toAny: Distances;

  constructor(where: SearchWorld, found: Found) {
    this.where = where;
    this.found = found;
    const granted = [...found.closed].flatMap(([key, outcome]) => (outcome === 'granted' ? [key] : []));
    this.toGranted = distancesTo(found, granted);
    this.toAny = distancesTo(found, [...found.closed.keys()]);
  }

  /** The dossier at its end, a result granted where that is still possible; as far as it comes otherwise. */
  of(reached: Reached): Reached {
    let at = reached;
    for (let step = 0; step < maxSteps && at.dossier.closedAt === null; step += 1) {
      const next = this.next(at);
      if (!next) break;
      at = next;
    }
    return at;
  }

  /** What it would have gone through at its end, and in how many moves, as far as the search can tell. */
  foreseen(reached: Reached): { readonly parts: ReadonlySet<string>; readonly length: number } {
    const parts = new Set(partsOf(reached));
    let length = linesTo(reached).length;
    for (
      let key: string | undefined = reached.key, step = 0;
      key !== undefined && step < maxSteps;
      step += 1
    ) {
      const next: Step | undefined = this.steps(key)[0];
      if (!next) break;
      for (const part of next.parts) parts.add(part);
      length += 1;
      key = next.to;
    }
    return { parts, length };
  }

  private next(at: Reached): Reached | null {
    for (const { move } of this.steps(at.key)) {
      const next = go(this.where, at, move);
      if (!('refusal' in next)) return next;
    }
    return null;
  }

  /** The moves that lead nearer to an end, the shortest way first. */
  private steps(key: string): readonly Step[] {
    const distances = this.toGranted.has(key) ? this.toGranted : this.toAny;
    const here = distances.get(key) ?? Infinity;
    return (this.found.graph.get(key) ?? [])
      .filter(({ to }) => (distances.get(to) ?? Infinity) < here)
      .sort((a, b) => distances.get(a.to)! - distances.get(b.to)!);
  }
}

function distancesTo({ graph }: Found, ends: readonly string[]): Distances {
  const before = new Map<string, string[]>();
  for (const [from, moves] of graph)
    for (const { to } of moves) before.set(to, [...(before.get(to) ?? []), from]);
  const distances = new Map(ends.map((key) => [key, 0]));
  const queue = [...ends];
  for (let key = queue.shift(); key !== undefined; key = queue.shift())
    for (const from of before.get(key) ?? []) {
      if (distances.has(from)) continue;
      distances.set(from, distances.get(key)! + 1);
      queue.push(from);
    }
  return distances;
}
