import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { coverageItems, itemKey, type CoverageItem, type CoverageKind } from './coverage-items.ts';
import { CoveredParts } from './covered.ts';
import type { ScenarioReport } from './play-scenario.ts';

/** An item, and the scenarios that went through it. */
export type CoveredItem = CoverageItem & { readonly by: readonly string[] };

export interface CoverageShare {
  readonly covered: number;
  readonly all: number;
  /** Between 0 and 1; 1 where there is nothing to cover. */
  readonly share: number;
}

/**
 * The groups that are counted: `states` are nodes and branches entered or skipped, `transitions` edges (actions, rules
 * and their otherwise, arms, joins) and each place a way back leads to, then limits kept and missed, pause rules, and
 * rows of tables.
 */
export const coverageGroups = {
  states: ['node', 'branch'],
  transitions: ['edge', 'return'],
  limits: ['limit'],
  pauses: ['pause'],
  rows: ['row'],
} as const satisfies Record<string, readonly CoverageKind[]>;
export type CoverageGroup = keyof typeof coverageGroups;

/** How much of a procedure a set of scenarios goes through, and what it leaves out. */
export interface Coverage {
  readonly items: readonly CoveredItem[];
  readonly missing: readonly CoverageItem[];
  readonly shares: Readonly<Record<CoverageGroup, CoverageShare>>;
}

/** The coverage of a set of scenarios that were played; what came before a refusal counts. */
export function coverageOf(
  procedure: CompiledProcedure,
  reports: readonly Pick<ScenarioReport, 'scenario' | 'entries'>[],
): Coverage {
  const parts = new CoveredParts(procedure);
  const by = new Map<string, string[]>();
  for (const { scenario, entries } of reports)
    for (const key of parts.of(entries)) by.set(key, [...(by.get(key) ?? []), scenario]);
  return counted(coverageItems(procedure).map((item) => ({ ...item, by: by.get(itemKey(item)) ?? [] })));
}

/**
 * The coverage of several sets together, each worked out for the same procedure: so that a large set can be worked out
 * bit by bit. Without any, undefined.
 */
export function mergeCoverage(coverages: readonly Coverage[]): Coverage | undefined {
  const [first, ...others] = coverages;
  return (
    first &&
    counted(
      first.items.map((item, at) => ({
        ...item,
        by: [...item.by, ...others.flatMap(({ items }) => items[at]?.by ?? [])],
      })),
    )
  );
}

function counted(items: readonly CoveredItem[]): Coverage {
  const shares = Object.fromEntries(
    Object.entries(coverageGroups).map(([group, kinds]) => [group, shareOf(items, kinds)]),
  ) as Record<CoverageGroup, CoverageShare>;
  const missing = items.filter((item) => item.by.length === 0).map(({ by: _, ...item }) => item);
  return { items, missing, shares };
}

function shareOf(items: readonly CoveredItem[], kinds: readonly CoverageKind[]): CoverageShare {
  const all = items.filter(({ kind }) => kinds.includes(kind));
  const covered = all.filter(({ by }) => by.length > 0).length;
  return { covered, all: all.length, share: all.length === 0 ? 1 : covered / all.length };
}
