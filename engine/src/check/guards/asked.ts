import type { Condition } from '../../document/condition.ts';
import type { ConsultationNode, LinkedNode } from '../../document/flow.ts';
import { neverHolds, reportNever, type GuardWork } from './guards.ts';
import { solve } from './solve.ts';
import { cellInWords } from './verdict.ts';

/** Who is asked and what is linked on a condition: each for some facts, and enough of them to go on. */
export function checkAsked(work: GuardWork): void {
  work.document.flow.nodes.forEach((node, i) => {
    if (node.kind === 'consultation') checkConsultation(work, node, `/flow/nodes/${i}/respondents`);
    if (node.kind === 'linked') checkLinked(work, node);
  });
}

function checkConsultation(work: GuardWork, node: ConsultationNode, path: string): void {
  const range = work.ranges.at(node.id);
  const conditions = node.respondents.map(({ when }) => when);
  if (!work.sound(...conditions)) return;
  conditions.forEach((when, j) => {
    if (when)
      reportNever(work, { at: node.id, path: `${path}/${j}/when` }, solve([when], work.index.facts, range));
  });
  if (typeof node.quorum === 'number' && !node.chosenAtRunTime && node.quorum > node.respondents.length)
    work.report.node('quorum-impossible', node, {
      quorum: node.quorum,
      respondents: node.respondents.length,
    });
  const hasWay = (work.index.leaving.get(node.id) ?? []).some(({ arm }) => arm === 'nobody');
  const certain = conditions.some((when) => when === undefined);
  if (node.respondents.length === 0 || node.chosenAtRunTime || hasWay || certain) return;
  const none = conditions.flatMap((when): Condition[] => (when ? [{ not: when }] : []));
  const verdict = neverHolds(node.id, 'complete', solve(none, work.index.facts, range));
  work.verdicts.push(verdict);
  if (verdict.witness)
    work.report.node('nobody-asked', node, { values: cellInWords(verdict.witness, work.index.facts) });
}

function checkLinked(work: GuardWork, node: LinkedNode): void {
  if (typeof node.waitFor !== 'number' || node.waitFor <= node.children.length) return;
  work.report.node('wait-for-impossible', node, { count: node.waitFor, children: node.children.length });
}
