import type { WaitNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import {
  containersOf,
  isSideStep,
  nodesUnder,
  type BranchPlace,
  type ProcedureIndex,
} from '../machine/procedure-index.ts';
import { solve } from './guards/solve.ts';
import type { Report } from './report.ts';
import { startOf, wayTo, waysFrom } from './ways.ts';
import { namedBy } from './named-by.ts';

/**
 * Waits for a milestone of another branch: an error when that branch can be done (or not be entered) without reaching
 * it and the wait has no other way out; and when two branches wait for each other.
 */
export function checkMilestoneWaits(
  document: ProcedureDocument,
  index: ProcedureIndex,
  report: Report,
): void {
  const needs = new Map<string, readonly string[]>();
  const ways = waysFrom(index, startOf(index) ?? '');
  for (const node of document.flow.nodes) {
    if (node.kind !== 'wait') continue;
    const waits = crossBranchWaits(document, index, node);
    if (waits.length === 0) checkAlone(document, index, node, report);
    if (waits.length < node.arms.length) continue;
    for (const { milestone, branch, triggers } of waits) {
      const place = index.branches.get(branch)!;
      const way = wayThrough(place.branch.start, branch, triggers, index);
      if (mayStayOut(index, node, place) || way !== null)
        report.node(
          'milestone-skippable',
          node,
          { milestone: titleOf(document, milestone), branch: namedBy(place.branch.title, branch) },
          { witness: [...wayTo(ways, place.parallel.id), ...(way ?? [])] },
        );
      needs.set(node.id, [...(needs.get(node.id) ?? []), ...waitsBefore(branch, triggers, index)]);
    }
  }
  for (const id of needs.keys()) {
    const cycle = cycleFrom(id, needs, []);
    if (!cycle) continue;
    const node = index.nodes.get(cycle[0]!);
    const path = cycle.map((one) => namedBy(index.nodes.get(one)?.title, one));
    if (node) report.node('milestone-circular', node, { path, nodes: cycle });
    return;
  }
}

/**
 * A wait for milestones of its own way only: when it is reached none may still be to come, since nothing moves while it
 * waits. Shown by a way that comes here without them.
 */
function checkAlone(
  document: ProcedureDocument,
  index: ProcedureIndex,
  node: WaitNode,
  report: Report,
): void {
  const start = startOf(index);
  const moments = node.arms.map((arm) =>
    arm.kind === 'milestone' ? document.milestones.find(({ id }) => id === arm.milestone)?.on : undefined,
  );
  if (start === undefined || moments.length === 0) return;
  const nodes = new Set<string>();
  const edges = new Set<string>();
  for (const on of moments) {
    // Another way out, or one that is reported elsewhere.
    if (!on || on.kind === 'opened') return;
    if (on.kind === 'entered') nodes.add(on.node);
    if (on.kind === 'left') for (const edge of index.leaving.get(on.node) ?? []) edges.add(edge.id);
    if (on.kind === 'left' && index.nodes.get(on.node)?.kind === 'group') return;
    if (on.kind === 'taken') edges.add(on.edge);
    if (on.kind === 'marked')
      for (const edge of document.flow.edges) if (edge.marks.includes(on.mark)) edges.add(edge.id);
  }
  // A side step beside an open step may still reach it while this waits in a branch.
  if ([...edges].some((id) => isSideStep(index.nodes.get(index.edges.get(id)?.from ?? '')))) return;
  const without = waysFrom(index, start, ({ to, edge }) => !nodes.has(to) && !(edge && edges.has(edge.id)));
  if (!without.has(node.id)) return;
  const [arm] = node.arms;
  const milestone = arm?.kind === 'milestone' ? titleOf(document, arm.milestone) : '';
  report.node('milestone-later', node, { milestone }, { witness: wayTo(without, node.id) });
}

function titleOf(document: ProcedureDocument, milestone: string): string {
  return namedBy(document.milestones.find(({ id }) => id === milestone)?.title, milestone);
}

/** Whether the branch that reaches the milestone may stay out although the branch that waits has been entered. */
function mayStayOut(index: ProcedureIndex, node: WaitNode, { branch, parallel }: BranchPlace): boolean {
  if (branch.entry === undefined) return false;
  const around = containersOf(index, node);
  const mine = parallel.branches.find(({ id }) => around.includes(id))?.entry;
  return solve([...(mine ? [mine] : []), { not: branch.entry }], index.facts) !== 'none';
}

interface CrossWait {
  readonly milestone: string;
  /** The other branch that reaches it. */
  readonly branch: string;
  /** What reaches it: nodes entered or left, edges taken. */
  readonly triggers: ReadonlySet<string>;
}

function crossBranchWaits(
  document: ProcedureDocument,
  index: ProcedureIndex,
  node: WaitNode,
): readonly CrossWait[] {
  const around = containersOf(index, node);
  return node.arms.flatMap((arm): readonly CrossWait[] => {
    if (arm.kind !== 'milestone') return [];
    const on = document.milestones.find(({ id }) => id === arm.milestone)?.on;
    if (!on || on.kind === 'opened') return [];
    const edges =
      on.kind === 'taken'
        ? [on.edge]
        : on.kind === 'marked'
          ? document.flow.edges.filter(({ marks }) => marks.includes(on.mark)).map(({ id }) => id)
          : [];
    const owners = 'node' in on ? [on.node] : edges.flatMap((id) => index.edges.get(id)?.from ?? []);
    const branches = new Set(
      owners.flatMap((owner) => {
        const other = index.nodes.get(owner);
        const holders = other ? containersOf(index, other).filter((id) => index.branches.has(id)) : [];
        return holders.filter(
          (id) =>
            !around.includes(id) &&
            around.some((mine) => index.branches.get(mine)?.parallel === index.branches.get(id)?.parallel),
        );
      }),
    );
    const [branch] = branches;
    if (branch === undefined || branches.size > 1) return [];
    // The end of a branch is left only together with the whole block, when it is too late to go on inside it.
    const isBranchEnd = on.kind === 'left' && index.nodes.get(on.node)?.kind === 'end';
    const triggers = new Set('node' in on ? (isBranchEnd ? [] : [on.node]) : edges);
    return [{ milestone: arm.milestone, branch, triggers }];
  });
}

/** A way from a branch's first node to its end that meets no trigger, or null when there is none. */
function wayThrough(
  start: string | undefined,
  branch: string,
  triggers: ReadonlySet<string>,
  index: ProcedureIndex,
): readonly string[] | null {
  const seen = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | null => {
    if (seen.has(id) || triggers.has(id)) return null;
    seen.add(id);
    const here = [...path, id];
    const node = index.nodes.get(id);
    if (node?.kind === 'end' && node.within === branch) return here;
    for (const { edge, to } of stepsFrom(id, index)) {
      if (edge !== undefined && triggers.has(edge)) continue;
      const found = walk(to, here);
      if (found) return found;
    }
    return null;
  };
  return start === undefined ? null : walk(start, []);
}

function stepsFrom(
  id: string,
  index: ProcedureIndex,
): readonly { readonly edge?: string; readonly to: string }[] {
  const node = index.nodes.get(id);
  if (node?.kind === 'group') return node.start === undefined ? [] : [{ to: node.start }];
  const out = (index.leaving.get(id) ?? []).map((edge) => ({ edge: edge.id, to: edge.to }));
  for (let holder = node?.within; holder !== undefined; holder = index.nodes.get(holder)?.within)
    if (index.nodes.get(holder)?.kind === 'group')
      out.push(...(index.leaving.get(holder) ?? []).map((edge) => ({ edge: edge.id, to: edge.to })));
  return out;
}

/** Waits inside a branch without which a trigger cannot be met. */
function waitsBefore(
  branch: string,
  triggers: ReadonlySet<string>,
  index: ProcedureIndex,
): readonly string[] {
  const inside = nodesUnder(index, branch);
  const start = index.branches.get(branch)?.branch.start;
  return inside.filter((id) => {
    if (index.nodes.get(id)?.kind !== 'wait') return false;
    return start !== undefined && !reaches(start, triggers, id, index);
  });
}

function reaches(
  start: string,
  triggers: ReadonlySet<string>,
  without: string,
  index: ProcedureIndex,
): boolean {
  const seen = new Set<string>([without]);
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    if (triggers.has(id)) return true;
    seen.add(id);
    for (const { edge, to } of stepsFrom(id, index)) {
      if (edge !== undefined && triggers.has(edge)) return true;
      queue.push(to);
    }
  }
  return false;
}

function cycleFrom(
  id: string,
  needs: ReadonlyMap<string, readonly string[]>,
  path: readonly string[],
): readonly string[] | null {
  const seen = path.indexOf(id);
  if (seen >= 0) return [...path.slice(seen), id];
  for (const next of needs.get(id) ?? []) {
    const found = cycleFrom(next, needs, [...path, id]);
    if (found) return found;
  }
  return null;
}
