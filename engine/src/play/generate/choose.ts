/** A scenario that could be taken into the set, and what it goes through. */
export interface Candidate {
  readonly parts: ReadonlySet<string>;
  /** Shorter is better. */
  readonly length: number;
}

/** One that was taken, with what none before it went through. */
export interface Chosen<C> {
  readonly candidate: C;
  readonly shows: readonly string[];
}

/**
 * A small set that goes through all wanted parts: always the one that adds most, of equals the shortest, of equals the
 * first; then those are dropped whose every part another goes through.
 */
export function choose<C extends Candidate>(
  candidates: readonly C[],
  wanted: readonly string[],
): readonly Chosen<C>[] {
  const left = new Set(wanted);
  const taken: C[] = [];
  for (;;) {
    let best: { readonly candidate: C; readonly adds: number } | null = null;
    for (const candidate of candidates) {
      const adds = [...left].filter((part) => candidate.parts.has(part)).length;
      const isBetter =
        best === null || adds > best.adds || (adds === best.adds && candidate.length < best.candidate.length);
      if (adds > 0 && isBetter) best = { candidate, adds };
    }
    if (best === null) break;
    taken.push(best.candidate);
    for (const part of best.candidate.parts) left.delete(part);
  }
  return withoutSpare(taken, wanted);
}

function withoutSpare<C extends Candidate>(
  taken: readonly C[],
  wanted: readonly string[],
): readonly Chosen<C>[] {
  let kept = taken;
  for (const candidate of taken) {
    const others = kept.filter((other) => other !== candidate);
    const isNeeded = wanted.some(
      (part) => candidate.parts.has(part) && !others.some(({ parts }) => parts.has(part)),
    );
    if (!isNeeded) kept = others;
  }
  const shown = new Set<string>();
  return kept.map((candidate) => {
    const shows = wanted.filter((part) => candidate.parts.has(part) && !shown.has(part));
    for (const part of shows) shown.add(part);
    return { candidate, shows };
  });
}
