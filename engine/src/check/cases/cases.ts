import { factsIn } from '../../condition/compile-condition.ts';
import type { Condition } from '../../document/condition.ts';
import type { Scalar } from '../../document/primitives.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { comparisonsIn } from '../guards/comparisons.ts';
import { domainOf } from '../guards/domain.ts';
import { judge, type Assignment } from '../guards/partial.ts';
import { FactRanges } from '../guards/ranges.ts';
import type { Move } from '../ways.ts';

/** More cases than this are not looked at one by one. */
const mostCases = 512;

/** Every combination of the settled facts that some way hangs on; null where there are too many. */
export function casesOf(document: ProcedureDocument, index: ProcedureIndex): readonly Assignment[] | null {
  const conditions = conditionsOf(document);
  const ranges = new FactRanges(document, index);
  const rangeOf = ranges.at();
  const compared = conditions.flatMap(comparisonsIn);
  let cases: ReadonlyMap<string, Scalar | null>[] = [new Map()];
  for (const id of new Set(conditions.flatMap(factsIn))) {
    const fact = index.facts.get(id);
    const isSettled = fact && ['form', 'channel', 'register'].includes(fact.source.kind);
    if (!isSettled || ranges.givers(id).length > 0) continue;
    const { values } = domainOf(fact, compared, index.facts, rangeOf);
    cases = cases.flatMap((one) => values.map((value) => new Map(one).set(id, value)));
    if (cases.length > mostCases) return null;
  }
  return cases;
}

/** What decides which ways are open. */
export function conditionsOf({ flow }: ProcedureDocument): readonly Condition[] {
  return [
    ...flow.edges.flatMap(({ when }) => when ?? []),
    ...flow.nodes.flatMap((node) =>
      node.kind === 'parallel' ? node.branches.flatMap(({ entry }) => entry ?? []) : [],
    ),
  ];
}

/** Whether a move is open in a case, as far as the case decides it: what hangs on anything else counts as open. */
export function isOpen(index: ProcedureIndex, { edge, to }: Move, at: string, one: Assignment): boolean {
  if (!edge) {
    const node = index.nodes.get(at);
    if (node?.kind !== 'parallel') return true;
    return node.branches.some(({ start, entry }) => start === to && (!entry || judge(entry, one) !== false));
  }
  if (index.nodes.get(edge.from)?.kind !== 'decision') return !edge.when || judge(edge.when, one) !== false;
  const rules = (index.leaving.get(edge.from) ?? []).filter(({ otherwise }) => !otherwise);
  const before = edge.otherwise ? rules : rules.slice(0, rules.indexOf(edge));
  if (before.some(({ when }) => when && judge(when, one) === true)) return false;
  return edge.otherwise || !edge.when || judge(edge.when, one) !== false;
}
