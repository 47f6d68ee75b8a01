import type { FlowEdge, FlowNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { amountsOf, type Amount } from '../document/amount.ts';
import { caps } from '../machine/caps.ts';
import {
  branchesAround,
  containersOf,
  indexProcedure,
  type ProcedureIndex,
} from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { automaticCycles } from './automatic-cycles.ts';
import { Report } from './report.ts';

/**
 * What would keep the drawing from being compiled or would make it run wrongly: sizes, duplicate and dangling ids,
 * containers, and edges where none may be. Cheap; runs before anything recursive.
 */
export function structureProblems(
  document: ProcedureDocument,
  index: ProcedureIndex = indexProcedure(document),
): readonly Problem[] {
  const report = new Report(document);
  checkSizes(document, index, report);
  if (report.problems.length > 0) return report.problems;
  checkIds(document, report);
  checkContainers(document, index, report);
  if (report.problems.length > 0) return report.problems;
  for (const node of document.flow.nodes) checkNode(node, index, report);
  for (const edge of document.flow.edges) checkEdge(edge, index, report);
  checkStart(document, index, report);
  if (report.problems.length === 0) automaticCycles(document, index, report);
  return report.problems;
}

function checkSizes(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const { nodes, edges } = document.flow;
  const regionCount = nodes.reduce(
    (sum, node) => sum + (node.kind === 'parallel' ? node.branches.length : 0),
    0,
  );
  const sizes = [
    ['too-many-nodes', nodes.length, caps.states],
    ['too-many-edges', edges.length, caps.transitions],
    ['too-many-branches', regionCount, caps.regions],
  ] as const;
  for (const [code, size, max] of sizes) if (size > max) report.add(code, '/flow', undefined, { size, max });
  if (report.problems.length > 0) return;
  for (const node of nodes) {
    const depth = containersOf(index, node).length + 1;
    if (depth > caps.depth) {
      report.node('nesting-too-deep', node, { depth, max: caps.depth });
      return;
    }
  }
}

function checkIds(document: ProcedureDocument, report: Report): void {
  const lists: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ['/flow/nodes', document.flow.nodes],
    ['/flow/edges', document.flow.edges],
    ['/facts', document.facts],
    ['/papers', document.papers],
    ['/milestones', document.milestones],
    ['/limits', document.limits],
    ['/pauseRules', document.pauseRules],
    ['/scenarios', document.scenarios],
  ];
  for (const [path, items] of lists) repeated(path, items, new Set(), report);
  const taken = new Set(document.flow.nodes.map(({ id }) => id));
  document.flow.nodes.forEach((node, i) => {
    if (node.kind === 'parallel') repeated(`/flow/nodes/${i}/branches`, node.branches, taken, report);
    if (node.kind === 'wait') repeated(`/flow/nodes/${i}/arms`, node.arms, new Set(), report);
  });
}

function repeated(
  path: string,
  items: readonly { readonly id: string }[],
  taken: Set<string>,
  report: Report,
): void {
  items.forEach(({ id }, i) => {
    if (taken.has(id)) report.add('id-duplicate', `${path}/${i}/id`, id, { id });
    taken.add(id);
  });
}

function checkContainers(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  for (const node of document.flow.nodes) {
    if (node.within === undefined) continue;
    const holder = index.nodes.get(node.within);
    if (holder ? holder.kind !== 'group' : !index.branches.has(node.within)) {
      report.node('container-unknown', node, { container: node.within });
      continue;
    }
    const path = containersOf(index, node);
    const outermost =
      index.branches.get(path[path.length - 1]!)?.parallel ?? index.nodes.get(path[path.length - 1]!);
    if (path.includes(node.id) || outermost?.within !== undefined)
      report.node('container-cycle', node, { container: node.within });
  }
}

function checkStart(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const starts = document.flow.nodes.filter((node) => node.kind === 'start');
  if (starts.length === 0) report.add('start-missing', '/flow/nodes', undefined);
  for (const extra of starts.slice(1)) report.node('start-many', extra);
  for (const start of starts) {
    if (start.within !== undefined) report.node('start-inside', start, { container: start.within });
    const leaving = index.leaving.get(start.id) ?? [];
    if (leaving.length !== 1) report.node('start-edges', start, { count: leaving.length });
  }
}

function checkNode(node: FlowNode, index: ProcedureIndex, report: Report): void {
  const leaving = index.leaving.get(node.id) ?? [];
  switch (node.kind) {
    case 'decision': {
      const otherwise = leaving.filter((edge) => edge.otherwise);
      if (otherwise.length !== 1) report.node('decision-otherwise', node, { count: otherwise.length });
      for (const edge of leaving)
        if (!edge.otherwise && !edge.when)
          report.edge('rule-without-condition', edge, { from: node.title.vi });
      return;
    }
    case 'group':
      checkFirst(node, node.start, node.id, index, report);
      return;
    case 'parallel': {
      if (node.branches.length === 0) report.node('parallel-without-branches', node);
      for (const branch of node.branches)
        checkFirst(node, branch.start, branch.id, index, report, branch.title.vi);
      const joins = leaving.filter((edge) => edge.who === undefined);
      if (joins.length !== 1) report.node('join-edges', node, { count: joins.length });
      if (node.join.mode === 'count' && node.join.count > node.branches.length)
        report.node('join-impossible', node, { count: node.join.count, branches: node.branches.length });
      return;
    }
    case 'wait':
      if (node.arms.length === 0) report.node('wait-without-arms', node);
      for (const arm of node.arms) {
        const edges = leaving.filter((edge) => edge.arm === arm.id);
        if (edges.length !== 1) report.node('arm-edges', node, { arm: arm.id, count: edges.length });
        if (arm.kind === 'period' && amountsOf(arm.amount).some(isNothing))
          report.node('period-zero', node, { arm: arm.id });
      }
      for (const edge of leaving)
        if (!node.arms.some((arm) => arm.id === edge.arm))
          report.edge('edge-without-arm', edge, { arm: edge.arm ?? '' });
      return;
    case 'end': {
      if (leaving.length > 0) report.node('end-has-edges', node, { count: leaving.length });
      const holder = node.within === undefined ? undefined : index.nodes.get(node.within);
      if (holder?.kind === 'group') report.node('end-inside-group', node, { container: holder.title.vi });
      return;
    }
    default:
  }
}

/** A container's first node must exist and lie directly inside it. */
function checkFirst(
  node: FlowNode,
  start: string | undefined,
  holder: string,
  index: ProcedureIndex,
  report: Report,
  name = node.title.vi,
): void {
  const first = start === undefined ? undefined : index.nodes.get(start);
  if (!first || first.within !== holder) report.node('container-start', node, { name, start: start ?? '' });
}

function checkEdge(edge: FlowEdge, index: ProcedureIndex, report: Report): void {
  const from = index.nodes.get(edge.from);
  const to = index.nodes.get(edge.to);
  const known = [...index.nodes.keys()];
  if (!from)
    report.edge('edge-from-unknown', edge, { id: edge.from, nearest: nearest(edge.from, known) ?? '' });
  if (!to) report.edge('edge-to-unknown', edge, { id: edge.to, nearest: nearest(edge.to, known) ?? '' });
  if (!from || !to) return;
  if (to.kind === 'start') report.edge('edge-into-start', edge);
  const around = new Set(branchesAround(index, from));
  const crossed = branchesAround(index, to).find((branch) => !around.has(branch));
  if (crossed !== undefined)
    report.edge('edge-into-branch', edge, { branch: index.branches.get(crossed)!.branch.title.vi });
  if (edge.reopens !== undefined) {
    const branches = to.kind === 'parallel' ? to.branches.map(({ id }) => id) : [];
    for (const id of edge.reopens)
      if (!branches.includes(id)) report.edge('reopens-unknown', edge, { branch: id });
  }
}

function isNothing({ value, unit }: Amount): boolean {
  return value === 0 && unit !== 'SAME_DAY_CUTOFF';
}
