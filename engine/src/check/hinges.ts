import { factsIn } from '../condition/compile-condition.ts';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { Scalar } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { comparisonsIn, singleComparisonsOf } from './guards/comparisons.ts';
import { domainOf } from './guards/domain.ts';
import { judge, type Assignment } from './guards/partial.ts';
import { FactRanges } from './guards/ranges.ts';
import { factsStillAsked } from './still-asked.ts';

/** On what it hangs where a dossier goes. */
export interface Hinges {
  /** The facts that some action or rule asks for. */
  readonly judged: ReadonlyMap<string, Fact>;
  /** What can be said of them when a dossier comes in; of what no condition tells apart only the first. */
  readonly cells: readonly Assignment[];
  /** The facts that are still asked for somewhere from a node on: of all others it does not matter what was said. */
  readonly stillAsked: (node: string) => readonly string[];
}

/** More combinations of the facts of reception than this are not told apart; then every way counts as possible. */
const mostCells = 256;

/** Sources whose facts stay as they are from reception on. */
const fixed: readonly string[] = ['form', 'channel', 'head', 'register'];

const known = new WeakMap<ProcedureIndex, Hinges>();

/** Asked for by several rules, so worked out once for each drawing. */
export function hingesOf(document: ProcedureDocument, index: ProcedureIndex): Hinges {
  let hinges = known.get(index);
  if (!hinges) {
    const conditions = document.flow.edges.flatMap(({ when }) => when ?? []);
    const judged = factsJudged(conditions, index);
    const cells = cellsAtReception(document, index, judged, conditions);
    hinges = { judged, cells, stillAsked: factsStillAsked(index) };
    known.set(index, hinges);
  }
  return hinges;
}

function factsJudged(conditions: readonly Condition[], index: ProcedureIndex): ReadonlyMap<string, Fact> {
  const ids = new Set(conditions.flatMap(factsIn));
  return new Map([...ids].flatMap((id) => (index.facts.has(id) ? [[id, index.facts.get(id)!]] : [])));
}

function cellsAtReception(
  document: ProcedureDocument,
  index: ProcedureIndex,
  judged: ReadonlyMap<string, Fact>,
  conditions: readonly Condition[],
): readonly Assignment[] {
  const ranges = new FactRanges(document, index);
  const rangeOf = ranges.at();
  const compared = conditions.flatMap(comparisonsIn);
  let cells: ReadonlyMap<string, Scalar | null>[] = [new Map()];
  let count = 1;
  for (const fact of judged.values()) {
    const later = ranges.givers(fact.id).length > 0;
    if (fact.source.kind === 'outcome' && isOnlySet(document, fact.id)) {
      for (const cell of cells) (cell as Map<string, Scalar | null>).set(fact.id, fact.default ?? null);
      continue;
    }
    if (!fixed.includes(fact.source.kind) || later) continue;
    const domain = domainOf(fact, compared, index.facts, rangeOf);
    if (!domain.exact || count * domain.values.length > mostCells) continue;
    count *= domain.values.length;
    const values = toldApart(fact.id, domain.values, conditions);
    cells = cells.flatMap((cell) => values.map((value) => new Map(cell).set(fact.id, value)));
  }
  return cells;
}

/** The first of each class of values for which every condition comes out alike. */
function toldApart(
  fact: string,
  values: readonly (Scalar | null)[],
  conditions: readonly Condition[],
): readonly (Scalar | null)[] {
  const comparisons = singleComparisonsOf(fact, conditions);
  // Compared with another fact each value is one of its own.
  if (comparisons === null) return values;
  const classes = new Map<string, Scalar | null>();
  for (const value of values) {
    const said = new Map([[fact, value]]);
    const key = comparisons.map((comparison) => (judge(comparison, said) ? 1 : 0)).join('');
    if (!classes.has(key)) classes.set(key, value);
  }
  return [...classes.values()];
}

/** Not given by a service or another dossier, so that what the edges say of it is all. */
function isOnlySet(document: ProcedureDocument, fact: string): boolean {
  return !document.flow.nodes.some(
    (node) =>
      (node.kind === 'service' && node.receive.includes(fact)) ||
      (node.kind === 'linked' &&
        node.children.some(({ factsOut }) => factsOut.some(({ to }) => to === fact))),
  );
}
