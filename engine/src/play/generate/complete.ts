import { go, type Found, type Reached, type SearchWorld } from './search.ts';

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

  private next(at: Reached): Reached | null {
    const distances = this.toGranted.has(at.key) ? this.toGranted : this.toAny;
    const here = distances.get(at.key) ?? Infinity;
    const moves = (this.found.graph.get(at.key) ?? [])
      .filter(({ to }) => (distances.get(to) ?? Infinity) < here)
      .sort((a, b) => distances.get(a.to)! - distances.get(b.to)!);
    for (const { move } of moves) {
      const next = go(this.where, at, move);
      if (!('refusal' in next)) return next;
    }
    return null;
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
