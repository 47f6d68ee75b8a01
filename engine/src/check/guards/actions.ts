import { factsIn } from '../../condition/compile-condition.ts';
import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import { containersOf } from '../../machine/procedure-index.ts';
import { isTakenByDeadline } from '../people.ts';
import { neverHolds, reportNever, type GuardWork } from './guards.ts';
import { solve } from './solve.ts';
import { cellInWords } from './verdict.ts';

/** Actions with a condition: each can be taken for some facts, and whatever the facts, a step offers one. */
export function checkActions(work: GuardWork): void {
  const { document, index, ranges } = work;
  document.flow.edges.forEach((edge, i) => {
    const from = index.nodes.get(edge.from);
    if (!edge.when || !from || from.kind === 'decision' || !work.sound(edge.when)) return;
    // A group's action is offered at every place inside it, so nothing more is known than at its border.
    const found = solve([edge.when], index.facts, ranges.at(edge.from, edge));
    reportNever(work, { at: edge.id, path: `/flow/edges/${i}/when` }, found);
  });
  for (const node of document.flow.nodes) if (node.kind === 'step') checkComplete(work, node);
}

/** A step all of whose actions hang on conditions must offer one under whatever facts. */
function checkComplete(work: GuardWork, node: FlowNode): void {
  const { index, ranges, report } = work;
  const ways = index.leaving.get(node.id) ?? [];
  if (ways.length === 0 || !ways.every((edge) => edge.when) || escapes(work, node)) return;
  // What the action asks for itself the clerk can always say so that it may be taken.
  const conditions = ways.filter((edge) => !asksItself(edge)).map(({ when }) => when!);
  if (conditions.length < ways.length || !work.sound(...conditions)) return;
  const found = solve(
    conditions.map((when) => ({ not: when })),
    index.facts,
    ranges.at(node.id),
  );
  const verdict = neverHolds(node.id, 'complete', found);
  work.verdicts.push(verdict);
  if (verdict.witness)
    report.node('actions-incomplete', node, { values: cellInWords(verdict.witness, index.facts) });
}

function asksItself({ when, demands, sets }: FlowEdge): boolean {
  const judged = when ? factsIn(when) : [];
  return [...(demands?.facts ?? []), ...sets].some(({ fact }) => judged.includes(fact));
}

/** Whether the dossier can leave in another way: by an action of a phase around, or by a deadline. */
function escapes({ index }: GuardWork, node: FlowNode): boolean {
  const around = containersOf(index, node).flatMap((holder) => index.leaving.get(holder) ?? []);
  if (around.some((edge) => !edge.when && !isTakenByDeadline(edge, index))) return true;
  return (index.leaving.get(node.id) ?? []).some((edge) => isTakenByDeadline(edge, index));
}
