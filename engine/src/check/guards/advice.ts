import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type { FlowEdge } from '../../document/flow.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { indexProcedure } from '../../machine/procedure-index.ts';
import { structureProblems } from '../structure.ts';
import { Arrivals, waysOn, whetherOneIsOpen } from './actions.ts';
import { factsNeverSet, soundOver, type GuardWork } from './guards.ts';
import type { Range } from './domain.ts';
import { FactRanges } from './ranges.ts';
import { solve, type FactCell, type Found } from './solve.ts';

/** What is known of one rule among others: it can decide, cannot hold at all, or those before it take all its cases. */
export type RuleStanding = 'decides' | 'never' | 'shadowed' | 'notProved';

/** What is known of rules that stand together, by their places in the list that was asked about. */
export interface RuleAdvice {
  readonly rules: readonly RuleStanding[];
  /** Two that can hold at once, with facts that show it. Empty is a proof only where `exclusive` says so. */
  readonly overlaps: readonly {
    readonly first: number;
    readonly second: number;
    readonly witness: FactCell;
  }[];
  readonly exclusive: 'proved' | 'refuted' | 'notProved';
  /** `none`: whatever the facts, one of them holds; else facts under which none does. */
  readonly gap: 'none' | 'notProved' | { readonly witness: FactCell };
}

/** Beyond so many rules pairs are no longer looked at: an editor asks after every keystroke. */
const mostInPairs = 14;

/**
 * Advice while rules are being written, by the very search that the checker proves with. A rule without a condition
 * always holds. `at`: the node where they are judged. Null where nothing can be said: a fact nobody declared or gives, a
 * comparison with a value of the wrong type, a drawing that is structurally broken.
 */
export function adviseRules(
  document: ProcedureDocument,
  rules: readonly (Condition | undefined)[],
  at?: string,
): RuleAdvice | null {
  const work = workOn(document);
  if (!work?.sound(...rules)) return null;
  return judged(
    rules.map((when) => when ?? { all: [] }),
    work.index.facts,
    work.ranges.at(at),
  );
}

/** Advice on the ways that lead on from a node, with the edges it speaks of. */
export interface WaysAdvice extends RuleAdvice {
  readonly edges: readonly string[];
}

/**
 * The rules of a decision, in the order in which they are asked; its gap is what is left for "otherwise". Of any other
 * node the edges with a condition; there a gap is reported only where a dossier can come and would be stuck.
 */
export function adviseWays(document: ProcedureDocument, node: string): WaysAdvice | null {
  const work = workOn(document);
  const place = work?.index.nodes.get(node);
  if (!work || !place) return null;
  const ways = (work.index.leaving.get(node) ?? []).filter(({ when, otherwise }) => when && !otherwise);
  if (ways.length === 0 || !work.sound(...ways.map(({ when }) => when))) return null;
  const edges = ways.map(({ id }) => id);
  const conditions = ways.map(({ when }) => when!);
  if (place.kind === 'decision')
    return { edges, ...judged(conditions, work.index.facts, work.ranges.at(node)) };
  const rules = ways.map((edge): RuleStanding => {
    const found = solve([edge.when!], work.index.facts, work.ranges.at(node, edge));
    return found === 'none' ? 'never' : found === 'unknown' ? 'notProved' : 'decides';
  });
  // Actions are offered beside each other: that two can be taken is what they are for.
  return { edges, rules, overlaps: [], exclusive: 'notProved', gap: gapAt(work, place.id) };
}

function gapAt(work: Advising, id: string): RuleAdvice['gap'] {
  const node = work.index.nodes.get(id)!;
  const arrivals = new Arrivals(work);
  const verdicts = waysOn(work, node).map(
    (ways: readonly FlowEdge[]) => whetherOneIsOpen(work, node, ways, arrivals)?.verdict,
  );
  const stuck = verdicts.find((verdict) => verdict?.witness)?.witness;
  if (stuck) return { witness: stuck };
  return verdicts.some((verdict) => verdict?.verdict === 'notProved') ? 'notProved' : 'none';
}

function judged(
  rules: readonly Condition[],
  facts: ReadonlyMap<string, Fact>,
  range: (fact: Fact) => Range,
): RuleAdvice {
  const find = (...conditions: readonly Condition[]): Found => solve(conditions, facts, range);
  const not = (condition: Condition): Condition => ({ not: condition });
  const standings = rules.map((rule, i): RuleStanding => {
    if (find(rule) === 'none') return 'never';
    const found = find(rule, ...rules.slice(0, i).map(not));
    return found === 'none' ? 'shadowed' : found === 'unknown' ? 'notProved' : 'decides';
  });
  const living = rules.flatMap((_rule, i) =>
    standings[i] === 'decides' || standings[i] === 'notProved' ? i : [],
  );
  const pairs =
    living.length > mostInPairs
      ? []
      : living.flatMap((first, i) =>
          living
            .slice(i + 1)
            .map((second) => ({ first, second, found: find(rules[first]!, rules[second]!) })),
        );
  const overlaps = pairs.flatMap(({ first, second, found }) =>
    typeof found === 'object' ? { first, second, witness: found.cell } : [],
  );
  const open = living.length > mostInPairs || pairs.some(({ found }) => found === 'unknown');
  const left = find(...rules.map(not));
  return {
    rules: standings,
    overlaps,
    exclusive: overlaps.length > 0 ? 'refuted' : open ? 'notProved' : 'proved',
    gap: left === 'none' ? 'none' : left === 'unknown' ? 'notProved' : { witness: left.cell },
  };
}

type Advising = Omit<GuardWork, 'report' | 'verdicts'>;
const working = new WeakMap<ProcedureDocument, { readonly work: Advising | null }>();

/** What is worked out once for a document; documents never change in place. */
function workOn(document: ProcedureDocument): Advising | null {
  const known = working.get(document);
  if (known) return known.work;
  const index = indexProcedure(document);
  const broken = structureProblems(document, index).some(({ severity }) => severity === 'error');
  const ranges = new FactRanges(document, index);
  const work = broken
    ? null
    : { document, index, ranges, sound: soundOver(index, factsNeverSet(document, index, ranges)) };
  working.set(document, { work });
  return work;
}
