import type { FlowEdge } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { startOf, wayTo, waysFrom } from './ways.ts';
import { namedBy } from './named-by.ts';

/**
 * Cycles that nothing interrupts: passing through decisions and containers only, they would run for ever inside one
 * event. Every cycle must hold a step, or a wait that cannot be over the moment it begins.
 */
export function automaticCycles(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const done = new Set<string>();
  for (const node of document.flow.nodes) {
    const cycle = findCycle(node.id, index, done, []);
    if (!cycle) continue;
    const at = index.nodes.get(cycle[0]!);
    const start = startOf(index);
    const way = start === undefined ? [] : wayTo(waysFrom(index, start), cycle[0]!);
    const path = cycle.map((one) => namedBy(index.nodes.get(one)?.title, one));
    if (at) report.node('automatic-cycle', at, { path }, { witness: [...way.slice(0, -1), ...cycle] });
    return;
  }
}

function findCycle(
  id: string,
  index: ProcedureIndex,
  done: Set<string>,
  path: readonly string[],
): readonly string[] | null {
  const seen = path.indexOf(id);
  if (seen >= 0) return [...path.slice(seen), id];
  if (done.has(id)) return null;
  for (const next of passesTo(id, index)) {
    const cycle = findCycle(next, index, done, [...path, id]);
    if (cycle) return cycle;
  }
  done.add(id);
  return null;
}

/** Where control may go from this node within the same event. */
export function passesTo(id: string, index: ProcedureIndex): readonly string[] {
  const node = index.nodes.get(id);
  const leaving = index.leaving.get(id) ?? [];
  const targets = (edges: readonly FlowEdge[]) => edges.map((edge) => edge.to);
  switch (node?.kind) {
    case 'start':
    case 'decision':
      return targets(leaving);
    case 'group':
      return node.start === undefined ? [] : [node.start];
    case 'parallel':
      // Its branches run first; it can also be complete at once when no branch is entered, or all end at once.
      return [
        ...node.branches.flatMap((branch) => (branch.start === undefined ? [] : [branch.start])),
        ...targets(leaving),
      ];
    case 'wait': {
      // A date may have passed, a milestone may be reached already.
      const atOnce = new Set(
        node.arms.filter(({ kind }) => kind === 'milestone' || kind === 'date').map((arm) => arm.id),
      );
      return targets(leaving.filter((edge) => edge.arm !== undefined && atOnce.has(edge.arm)));
    }
    case 'consultation':
      return targets(leaving.filter((edge) => edge.arm === 'nobody'));
    case 'linked':
      // Passed at once when it waits for none, or when none may be chosen.
      return node.waitFor === 'none' || node.children.every(({ when }) => when !== undefined)
        ? targets(leaving.filter((edge) => edge.who === undefined))
        : [];
    default:
      return [];
  }
}
