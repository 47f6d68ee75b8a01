import type { FlowEdge } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { caps } from '../machine/caps.ts';
import {
  branchesAround,
  containersOf,
  indexProcedure,
  isSideStep,
  type ProcedureIndex,
} from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { automaticCycles } from './automatic-cycles.ts';
import { checkConditionSizes } from './condition-size.ts';
import { checkNodeShape } from './node-shape.ts';
import { Report } from './report.ts';
import { namedBy } from './named-by.ts';

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
  checkConditionSizes(document, report);
  if (report.problems.length > 0) return report.problems;
  for (const node of document.flow.nodes) checkNodeShape(document, node, index, report);
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
    ['too-many-edges', transitionCount(edges), caps.transitions],
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

/** Transitions the machine will have: an edge back to several nodes counts once for each. */
function transitionCount(edges: readonly FlowEdge[]): number {
  return edges.reduce((sum, { backTo }) => sum + 1 + (backTo?.length ?? 0), 0);
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
  document.limits.forEach(({ budgets = [] }, i) =>
    repeated(`/limits/${i}/budgets`, budgets, new Set(), report),
  );
  const taken = new Set(document.flow.nodes.map(({ id }) => id));
  document.flow.nodes.forEach((node, i) => {
    if (node.kind === 'parallel') repeated(`/flow/nodes/${i}/branches`, node.branches, taken, report);
    if (node.kind === 'wait') repeated(`/flow/nodes/${i}/arms`, node.arms, new Set(), report);
    if (node.kind === 'consultation')
      repeated(`/flow/nodes/${i}/respondents`, node.respondents, new Set(), report);
    if (node.kind === 'linked') repeated(`/flow/nodes/${i}/children`, node.children, new Set(), report);
    if (node.kind === 'step' || node.kind === 'group')
      repeated(`/flow/nodes/${i}/deadlineActions`, node.deadlineActions ?? [], new Set(), report);
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
      report.node('container-cycle', node, { container: containerTitle(index, node.within) });
  }
}

function containerTitle(index: ProcedureIndex, id: string): string {
  return namedBy((index.branches.get(id)?.branch ?? index.nodes.get(id))?.title, id);
}

function checkStart(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const starts = document.flow.nodes.filter((node) => node.kind === 'start');
  if (starts.length === 0) report.add('start-missing', '/flow/nodes', undefined);
  for (const extra of starts.slice(1)) report.node('start-many', extra);
  for (const start of starts) {
    if (start.within !== undefined)
      report.node('start-inside', start, { container: containerTitle(index, start.within) });
    const leaving = index.leaving.get(start.id) ?? [];
    if (leaving.length !== 1) report.node('start-edges', start, { count: leaving.length });
  }
}

function checkEdge(edge: FlowEdge, index: ProcedureIndex, report: Report): void {
  const from = index.nodes.get(edge.from);
  const to = index.nodes.get(edge.to);
  const like = (id: string): string => nearest(id, [...index.nodes.keys()]) ?? '';
  if (!from) report.edge('edge-from-unknown', edge, { id: edge.from, nearest: like(edge.from) });
  if (!to) report.edge('edge-to-unknown', edge, { id: edge.to, nearest: like(edge.to) });
  if (!from || !to) return;
  for (const target of new Set([edge.to, ...(edge.backTo ?? [])])) checkTarget(edge, target, index, report);
  if (edge.backTo && (from.kind === 'decision' || from.kind === 'start'))
    report.edge('back-from-automatic', edge, { from: from.title.vi });
  if (edge.reopens !== undefined) {
    const branches = to.kind === 'parallel' ? to.branches.map(({ id }) => id) : [];
    for (const id of edge.reopens)
      if (!branches.includes(id)) report.edge('reopens-unknown', edge, { branch: id });
  }
}

/** Where an edge may lead: into no start, no side step, and a container only at its border. */
function checkTarget(edge: FlowEdge, target: string, index: ProcedureIndex, report: Report): void {
  const from = index.nodes.get(edge.from)!;
  const to = index.nodes.get(target);
  if (!to) {
    const known = [...index.nodes.keys()];
    report.edge('edge-to-unknown', edge, { id: target, nearest: nearest(target, known) ?? '' });
    return;
  }
  if (to.kind === 'start') report.edge('edge-into-start', edge);
  if (isSideStep(to)) report.edge('edge-into-side-step', edge, { step: to.title.vi });
  if (isSideStep(from) && !from.beside.includes(target))
    report.edge('side-step-edge', edge, { step: from.title.vi });
  const around = new Set(branchesAround(index, from));
  const crossed = branchesAround(index, to).find((branch) => !around.has(branch));
  if (crossed !== undefined)
    report.edge('edge-into-branch', edge, { branch: index.branches.get(crossed)!.branch.title.vi });
}
