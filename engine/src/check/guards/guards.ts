import { factsIn } from '../../condition/compile-condition.ts';
import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { checkTypes } from '../conditions.ts';
import { conditionsIn, type ConditionUse } from '../condition-uses.ts';
import type { Report } from '../report.ts';
import { checkActions } from './actions.ts';
import { checkAsked } from './asked.ts';
import { checkBlocks } from './blocks.ts';
import { checkDecisions } from './decisions.ts';
import { FactRanges } from './ranges.ts';
import { solve, type Found } from './solve.ts';
import { checkTables } from './tables.ts';
import { tooMany, type GuardVerdict } from './verdict.ts';
import { namedBy } from '../named-by.ts';

/** What the rules about conditions share: the document, what is known of its facts, and where verdicts are kept. */
export interface GuardWork {
  readonly document: ProcedureDocument;
  readonly index: ProcedureIndex;
  readonly ranges: FactRanges;
  readonly report: Report;
  readonly verdicts: GuardVerdict[];
  /** False for a condition that is reported already: over facts nobody declared or sets, or of the wrong type. */
  readonly sound: (...conditions: readonly (Condition | undefined)[]) => boolean;
}

/**
 * Every condition of a document, proved or refuted: decisions complete and exclusive, rules and rows that can be
 * reached, actions that can be taken where they are offered, blocks and consultations that somebody can be part of.
 */
export function checkGuards(
  document: ProcedureDocument,
  index: ProcedureIndex,
  report: Report,
): readonly GuardVerdict[] {
  const ranges = new FactRanges(document, index);
  const never = factsNeverSet(document, index, ranges);
  for (const fact of never)
    report.add('fact-never-set', `/facts/${document.facts.indexOf(fact)}`, fact.id, {
      fact: namedBy(fact.title, fact.id),
    });
  const sound = soundOver(index, never);
  const work: GuardWork = { document, index, ranges, report, verdicts: [], sound };
  checkDecisions(work);
  checkActions(work);
  checkTables(work);
  checkBlocks(work);
  checkAsked(work);
  checkOthers(work);
  return work.verdicts;
}

/** Whether conditions can be judged where these facts are never given. */
export function soundOver(index: ProcedureIndex, never: readonly Fact[]): GuardWork['sound'] {
  const unset = new Set(never.map(({ id }) => id));
  return (...conditions) =>
    conditions.every((condition) => condition === undefined || isSound(condition, index, unset));
}

function isSound(condition: Condition, index: ProcedureIndex, unset: ReadonlySet<string>): boolean {
  let sound = factsIn(condition).every((id) => index.facts.has(id) && !unset.has(id));
  checkTypes(condition, index.facts, () => {
    sound = false;
  });
  return sound;
}

/** Facts that some condition asks for although no action ever gives them. */
export function factsNeverSet(
  document: ProcedureDocument,
  index: ProcedureIndex,
  ranges: FactRanges,
): readonly Fact[] {
  const asked = new Set(conditionsIn(document).flatMap(({ condition }) => factsIn(condition)));
  const received = new Set(
    document.flow.nodes.flatMap((node) => (node.kind === 'service' ? node.receive : [])),
  );
  return document.facts.filter(
    ({ id, source, default: usual }) =>
      source.kind === 'outcome' &&
      asked.has(id) &&
      usual === undefined &&
      index.nodes.has(source.step) &&
      !received.has(id) &&
      ranges.givers(id).length === 0,
  );
}

/** Whether a condition can hold at all, for the uses that no other rule looks at. */
function checkOthers(work: GuardWork): void {
  const looked =
    /^\/flow\/edges\/|\/(duration|amount|limit|newLimit)(\/|$)|\/(entry|respondents)|\/budgets\//;
  for (const use of conditionsIn(work.document)) {
    if (looked.test(use.path) || !work.sound(use.condition)) continue;
    const node = use.judgedAt === undefined || use.judgedAt === 'limit' ? undefined : use.judgedAt.node;
    reportNever(work, use, solve([use.condition], work.index.facts, work.ranges.at(node)));
  }
}

/** Keeps the verdict of whether a condition can hold, and reports one that cannot. */
export function reportNever(
  work: GuardWork,
  { at, path }: Pick<ConditionUse, 'at' | 'path'>,
  found: Found,
): void {
  work.verdicts.push(canHold(at, found));
  if (found === 'none') work.report.add('condition-never', path, at, { where: titleOf(work, at) });
}

export function canHold(at: string, found: Found): GuardVerdict {
  if (found === 'none') return { at, what: 'satisfiable', verdict: 'refuted' };
  if (found === 'unknown') return { at, what: 'satisfiable', verdict: 'notProved', reason: tooMany };
  return { at, what: 'satisfiable', verdict: 'proved', witness: found.cell };
}

/** What is to hold for no facts at all: refuted by facts under which it does. */
export function neverHolds(at: string, what: GuardVerdict['what'], found: Found): GuardVerdict {
  if (found === 'none') return { at, what, verdict: 'proved' };
  if (found === 'unknown') return { at, what, verdict: 'notProved', reason: tooMany };
  return { at, what, verdict: 'refuted', witness: found.cell };
}

/** What a part of the document is called: its title or label, else its id. */
export function titleOf({ document, index, report }: GuardWork, id: string): string {
  const edge = index.edges.get(id);
  if (edge) return report.edgeName(edge);
  const titled = [
    index.nodes.get(id),
    document.limits.find((one) => one.id === id),
    document.papers.find((one) => one.id === id),
    document.head.fees.find((one) => one.id === id),
    document.form.pages.find((one) => one.id === id),
  ].find((one) => one !== undefined);
  return namedBy(titled?.title, id);
}
