import { factsIn } from '../../condition/compile-condition.ts';
import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Condition } from '../../document/condition.ts';
import { containersOf } from '../../machine/procedure-index.ts';
import { isTakenByDeadline } from '../people.ts';
import { tellStories, wayOf } from '../stories.ts';
import { neverHolds, reportNever, type GuardWork } from './guards.ts';
import type { Assignment } from './partial.ts';
import { solve } from './solve.ts';
import { cellInWords, type GuardVerdict } from './verdict.ts';

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
  const arrivals = new Arrivals(work);
  for (const node of document.flow.nodes)
    for (const ways of waysOn(work, node)) checkComplete(work, node, ways, arrivals);
}

/**
 * Sets of edges of which one must be open whatever the facts: all that leave a step or a wait; the edge that is taken by
 * itself at a start, a block, a link, or at each arm of a consultation or a service, with the actions beside it.
 */
export function waysOn(
  { index }: Pick<GuardWork, 'index'>,
  node: FlowNode,
): readonly (readonly FlowEdge[])[] {
  const ways = index.leaving.get(node.id) ?? [];
  switch (node.kind) {
    case 'start':
    case 'step':
    case 'wait':
      return [ways];
    case 'parallel':
    case 'linked':
      return [ways];
    case 'consultation':
    case 'service': {
      const actions = ways.filter(({ arm }) => arm === undefined);
      return ways.filter(({ arm }) => arm !== undefined).map((way) => [way, ...actions]);
    }
    default:
      return [];
  }
}

function checkComplete(work: GuardWork, node: FlowNode, ways: readonly FlowEdge[], arrivals: Arrivals): void {
  const judged = whetherOneIsOpen(work, node, ways, arrivals);
  if (!judged) return;
  const { verdict, witness } = judged;
  work.verdicts.push(verdict);
  if (verdict.witness)
    work.report.node(
      'actions-incomplete',
      node,
      { values: cellInWords(verdict.witness, work.index.facts) },
      witness ? { witness } : {},
    );
}

/** Whether one of these ways is open whatever the facts, with the way to facts that shut them all; null: of course. */
export function whetherOneIsOpen(
  work: Omit<GuardWork, 'report' | 'verdicts'>,
  node: FlowNode,
  ways: readonly FlowEdge[],
  arrivals: Arrivals,
): { readonly verdict: GuardVerdict; readonly witness?: readonly string[] } | null {
  const { index, ranges } = work;
  if (ways.length === 0 || !ways.every((edge) => edge.when) || escapes(work, node)) return null;
  // What the action asks for itself the clerk can always say so that it may be taken.
  if (ways.some(asksItself) || !work.sound(...ways.map(({ when }) => when))) return null;
  const shut = ways.map(({ when }): Condition => ({ not: when! }));
  const verdict = neverHolds(node.id, 'complete', solve(shut, index.facts, ranges.at(node.id)));
  if (!verdict.witness) return { verdict };
  // Only with facts with which a dossier can come here at all.
  const come = arrivals.at(node.id).map(({ said, way }) => ({
    way,
    found: solve([...shut, ...asConditions(said)], index.facts, ranges.at(node.id)),
  }));
  const stuck =
    come.find(({ found }) => typeof found === 'object') ?? come.find(({ found }) => found === 'unknown');
  const witness = stuck?.way();
  return {
    verdict: neverHolds(node.id, 'complete', stuck?.found ?? 'none'),
    ...(witness ? { witness } : {}),
  };
}

function asConditions(said: Assignment): readonly Condition[] {
  return [...said].map(([fact, value]): Condition =>
    value === null ? { not: { fact, op: 'known' } } : { fact, op: 'eq', value },
  );
}

/** What is said of the facts of dossiers that come to a place; told once for a drawing, when it is first asked. */
export class Arrivals {
  private readonly work: Pick<GuardWork, 'document' | 'index'>;
  private told: Map<string, { readonly said: Assignment; readonly way: () => readonly string[] }[]> | null =
    null;

  constructor(work: Pick<GuardWork, 'document' | 'index'>) {
    this.work = work;
  }

  at(id: string): readonly { readonly said: Assignment; readonly way: () => readonly string[] }[] {
    if (!this.told) {
      const told = new Map<string, { readonly said: Assignment; readonly way: () => readonly string[] }[]>();
      tellStories<null>(this.work.document, this.work.index, {
        begins: null,
        key: () => '',
        after: () => null,
        comes: (story) =>
          void told.set(story.id, [
            ...(told.get(story.id) ?? []),
            { said: story.said, way: () => wayOf(story) },
          ]),
      });
      this.told = told;
    }
    return this.told.get(id) ?? [];
  }
}

function asksItself({ when, demands, sets }: FlowEdge): boolean {
  const judged = when ? factsIn(when) : [];
  return [...(demands?.facts ?? []), ...sets].some(({ fact }) => judged.includes(fact));
}

/** Whether the dossier can leave in another way: by an action of a phase around, or by a deadline. */
function escapes({ index }: Pick<GuardWork, 'index'>, node: FlowNode): boolean {
  const around = containersOf(index, node).flatMap((holder) => index.leaving.get(holder) ?? []);
  if (around.some((edge) => !edge.when && !isTakenByDeadline(edge, index))) return true;
  return (index.leaving.get(node.id) ?? []).some((edge) => isTakenByDeadline(edge, index));
}
