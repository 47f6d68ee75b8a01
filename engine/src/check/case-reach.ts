import type { Scalar } from '../document/primitives.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { factsIn } from '../condition/compile-condition.ts';
import type { Condition } from '../document/condition.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { comparisonsIn } from './guards/comparisons.ts';
import { domainOf } from './guards/domain.ts';
import { judge, type Assignment } from './guards/partial.ts';
import { FactRanges } from './guards/ranges.ts';
import { cellInWords } from './guards/verdict.ts';
import { reachOf } from './reach.ts';
import type { Report } from './report.ts';
import { movesFrom, startOf, wayTo, waysFrom, type Move } from './ways.ts';

/** More cases than this are not looked at one by one. */
const mostCases = 512;

/** Problems that already say why a way is never open, or why nobody can go on. */
const saidBy: readonly string[] = [
  'condition-never',
  'rule-shadowed',
  'actions-incomplete',
  'fact-never-set',
];

/**
 * The drawing as one kind of applicant meets it. Facts that are settled when the dossier comes in (form, channel,
 * register) open some ways and close others for good, and conditions that each make sense can still leave somebody
 * without a way on, or draw a step that nobody ever comes to.
 */
export function checkCaseReach(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = startOf(index);
  if (start === undefined || report.problems.some(({ code }) => code === 'fact-unknown')) return;
  const { reached, canEnd } = reachOf(document, index);
  const said = new Set(report.problems.filter(({ code }) => saidBy.includes(code)).map(({ at }) => at));
  checkFindings(document, index, canEnd, said, report);
  const cases = casesOf(document, index);
  if (cases === null || cases.length < 2) return;
  const met = new Set<string>();
  for (const one of cases) {
    const mayTake = (move: Move, at: string) => isOpen(index, move, at, one);
    const ways = waysFrom(index, start, mayTake);
    for (const id of ways.keys()) met.add(id);
    reportStuck(index, { one, ways, before: [], mayTake, isOver: () => false }, canEnd, said, report);
  }
  const lost = document.flow.nodes.filter(({ id }) => reached.has(id) && !met.has(id));
  for (const node of lost) {
    const leading = [...met].flatMap((id) => movesFrom(index, id).filter(({ to }) => to === node.id));
    // Behind another that is never met, or behind a condition of which that is said.
    if (said.has(node.id) || leading.length === 0 || leading.every(({ edge }) => edge && said.has(edge.id)))
      continue;
    const nodes = [...waysFrom(index, node.id).keys()].filter((id) => !met.has(id));
    report.node('never-in-any-case', node, { nodes });
  }
}

/** Every combination of the settled facts that some way hangs on; null where there are too many. */
function casesOf(document: ProcedureDocument, index: ProcedureIndex): readonly Assignment[] | null {
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
function conditionsOf({ flow }: ProcedureDocument): readonly Condition[] {
  return [
    ...flow.edges.flatMap(({ when }) => when ?? []),
    ...flow.nodes.flatMap((node) =>
      node.kind === 'parallel' ? node.branches.flatMap(({ entry }) => entry ?? []) : [],
    ),
  ];
}

/** Whether a move is open in a case, as far as the case decides it: what hangs on anything else counts as open. */
function isOpen(index: ProcedureIndex, { edge, to }: Move, at: string, one: Assignment): boolean {
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

/** A drawing as one case meets it, from one place on. */
interface Walk {
  readonly one: Assignment;
  readonly ways: ReadonlyMap<string, string | null>;
  /** The way to where the walk begins. */
  readonly before: readonly string[];
  readonly mayTake: (move: Move, at: string) => boolean;
  /** Beyond this the case is another. */
  readonly isOver: (move: Move) => boolean;
}

/** Places that are come to in a case but not left again toward an end. Each is said once, with the first case. */
function reportStuck(
  index: ProcedureIndex,
  { one, ways, before, mayTake, isOver }: Walk,
  canEndAtAll: ReadonlySet<string>,
  said: ReadonlySet<string | undefined>,
  report: Report,
): void {
  const open = new Map(
    [...ways.keys()].map((id) => [id, movesFrom(index, id).filter((move) => mayTake(move, id))]),
  );
  const onward = new Map([...open].map(([id, moves]) => [id, moves.map(({ to }) => to)]));
  const ends = [...open].filter(([id, moves]) => index.nodes.get(id)?.kind === 'end' || moves.some(isOver));
  const canEnd = backwards(
    ends.map(([id]) => id),
    onward,
  );
  const stuck = [...ways.keys()].filter((id) => !canEnd.has(id) && canEndAtAll.has(id));
  const explained = new Set(
    backwards(
      stuck.filter((id) => said.has(id)),
      onward,
    ),
  );
  // First where nothing leads on; then circles, at the place nearest to the start.
  const closed = [...ways.keys()].filter((id) => hasClosedArm(index, id, mayTake));
  const dead = stuck.filter((id) => onward.get(id)!.length === 0);
  for (const id of [...closed, ...dead, ...stuck]) {
    if (explained.has(id)) continue;
    for (const behind of backwards([id], onward)) explained.add(behind);
    for (const further of waysFrom(index, id, mayTake).keys()) explained.add(further);
    if (report.problems.some((problem) => problem.code === 'stuck-in-case' && problem.at === id)) continue;
    const witness = [...before, ...wayTo(ways, id)];
    const values = cellInWords(cellOf(one), index.facts);
    report.node('stuck-in-case', index.nodes.get(id)!, { values }, { witness });
  }
}

/**
 * What somebody found out stays so until it is found out again: from there on it opens and closes ways like what was
 * settled at the beginning.
 */
function checkFindings(
  document: ProcedureDocument,
  index: ProcedureIndex,
  canEndAtAll: ReadonlySet<string>,
  said: ReadonlySet<string | undefined>,
  report: Report,
): void {
  const conditions = conditionsOf(document);
  const compared = conditions.flatMap(comparisonsIn);
  const ranges = new FactRanges(document, index);
  const rangeOf = ranges.at();
  const ways = waysFrom(index, startOf(index)!);
  for (const id of new Set(conditions.flatMap(factsIn))) {
    const fact = index.facts.get(id);
    if (fact?.source.kind !== 'outcome') continue;
    const givers = ranges.givers(id);
    const { values } = domainOf(fact, compared, index.facts, rangeOf);
    for (const edge of givers.filter(({ from }) => ways.has(from)))
      for (const value of values) {
        if (value === null || edge.sets.some((each) => each.fact === id && each.value !== value)) continue;
        const one = new Map([[id, value]]);
        const isOver = ({ edge: taken }: Move) => taken !== undefined && givers.includes(taken);
        const mayTake = (move: Move, at: string) => isOpen(index, move, at, one);
        const inside = waysFrom(index, edge.to, (move, at) => !isOver(move) && mayTake(move, at));
        const walk = { one, ways: inside, before: wayTo(ways, edge.from), mayTake, isOver };
        reportStuck(index, walk, canEndAtAll, said, report);
      }
  }
}

/** A consultation ends by the arm that its answers say, whether or not a way is open there. */
function hasClosedArm(
  index: ProcedureIndex,
  id: string,
  mayTake: (move: Move, at: string) => boolean,
): boolean {
  if (index.nodes.get(id)?.kind !== 'consultation') return false;
  const moves = movesFrom(index, id);
  const open = new Set(moves.filter((move) => mayTake(move, id)).map(({ edge }) => edge?.arm));
  return !open.has(undefined) && moves.some(({ edge }) => edge?.arm !== undefined && !open.has(edge.arm));
}

/** All from which one of these is come to, they included. */
function backwards(
  to: readonly string[],
  onward: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const seen = new Set(to);
  for (let size = -1; size !== seen.size;) {
    size = seen.size;
    for (const [id, next] of onward) if (next.some((one) => seen.has(one))) seen.add(id);
  }
  return seen;
}

function cellOf(one: Assignment): Readonly<Record<string, Scalar>> {
  return Object.fromEntries([...one].flatMap(([id, value]) => (value === null ? [] : [[id, value]])));
}
