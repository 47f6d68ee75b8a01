import { formatCivilDay, parseCivilDay } from '../../calendar/civil-day.ts';
import type { Fact } from '../../document/facts.ts';
import type { Scalar } from '../../document/primitives.ts';
import { comparedWith, type Compared } from './comparisons.ts';

/** What is known of a fact's values at the place where it is judged, beyond its type. */
export interface Range {
  /** The only values it can have. */
  readonly values?: readonly Scalar[];
  readonly min?: number;
  readonly max?: number;
  /** Whole numbers only. */
  readonly whole?: boolean;
  /** It is known there on every way, so "not known" need not be tried. */
  readonly known?: boolean;
}

export interface Domain {
  /** Values worth trying; null stands for "not known". */
  readonly values: readonly (Scalar | null)[];
  /** These are all values there are, so that even a sum over them is decided by trying. */
  readonly complete: boolean;
  /** Trying them decides every comparison of the fact with constants and with other facts. */
  readonly exact: boolean;
}

/**
 * The values of a fact that must be tried. Between two neighbouring constants nothing changes for one fact alone; where
 * facts are compared with each other, so many values are taken from every gap as facts are compared, so that each order
 * of them occurs.
 */
export function domainOf(
  fact: Fact,
  compared: readonly Compared[],
  facts: ReadonlyMap<string, Fact>,
  rangeOf: (fact: Fact) => Range,
): Domain {
  const range = rangeOf(fact);
  const unknown = range.known || fact.default !== undefined ? [] : [null];
  const listed =
    range.values ??
    (fact.type === 'boolean' ? [true, false] : fact.type === 'choice' ? choicesOf(fact) : undefined);
  if (listed) return { values: [...listed, ...unknown], complete: true, exact: true };
  const family = [...comparedWith(fact.id, compared)];
  const about = compared.filter(({ left, right }) =>
    [...left, ...(right === null ? [] : [right])].some((id) => family.includes(id)),
  );
  const constants = about.flatMap((one) => one.constants);
  const others = family.flatMap((id) => facts.get(id) ?? []);
  for (const other of others) if (other.default !== undefined) constants.push(other.default);
  const listedOthers = others.flatMap((other) => rangeOf(other).values ?? choicesOf(other));
  const alike = others.every((other) => (rangeOf(other).whole ?? false) === (range.whole ?? false));
  const all = [...constants, ...listedOthers];
  if (fact.type === 'number') {
    const bounds = others.map(rangeOf).flatMap(({ min, max }) => [min ?? [], max ?? []].flat());
    const numbers = [...all.filter((value) => typeof value === 'number'), ...bounds];
    const sums = about.some(({ left }) => left.length > 1);
    const halves = sums ? numbers.map((value) => value / 2) : [];
    const values = pointsAmong([...numbers, ...halves, ...(sums ? [0] : [])], family.length, range);
    const { min, max } = range;
    const complete =
      range.whole === true && min !== undefined && max !== undefined && values.length === max - min + 1;
    return { values: [...values, ...unknown], complete, exact: alike };
  }
  if (fact.type === 'date') {
    const days = all.flatMap((value) => (typeof value === 'string' ? parseCivilDay(value) : []));
    const exact = days.every((day) => !Number.isNaN(day));
    const points = pointsAmong(exact && days.length > 0 ? days : [0], family.length, { whole: true });
    return { values: [...points.map(formatCivilDay), ...unknown], complete: false, exact };
  }
  const texts = [...new Set(all.filter((value) => typeof value === 'string'))];
  const fresh = family.map((_, i) => `…${i + 1}`).filter((text) => !texts.includes(text));
  // Texts are ordered densely and strangely; only whether they are equal is decided by trying.
  const exact = about.every(({ op }) => op === 'eq' || op === 'ne' || op === 'in' || op === 'known');
  return { values: [...texts, ...fresh, ...unknown], complete: false, exact };
}

function choicesOf(fact: Fact): readonly Scalar[] {
  return (fact.choices ?? []).map(({ value }) => value);
}

/** The constants, and up to `each` points of every gap between them and beyond, within the range. */
function pointsAmong(
  constants: readonly number[],
  each: number,
  { min, max, whole }: Range,
): readonly number[] {
  const sorted = [...new Set(constants.filter(Number.isFinite))].sort((a, b) => a - b);
  const [first = min ?? max ?? 0] = sorted;
  const last = sorted.at(-1) ?? first;
  const points = new Set<number>(sorted.length === 0 ? [first] : sorted);
  for (let i = 1; i <= each; i += 1) {
    points.add(whole ? Math.ceil(first) - i : first - i);
    points.add(whole ? Math.floor(last) + i : last + i);
  }
  sorted.slice(1).forEach((high, at) => {
    const low = sorted[at]!;
    for (let i = 1; i <= each; i += 1) {
      if (!whole) points.add(low + ((high - low) * i) / (each + 1));
      else if (Math.floor(low) + i < high) points.add(Math.floor(low) + i);
    }
  });
  return [...points].filter(
    (value) =>
      (min === undefined || value >= min) &&
      (max === undefined || value <= max) &&
      (!whole || Number.isInteger(value)),
  );
}
