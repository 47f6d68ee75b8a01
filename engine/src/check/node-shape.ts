import { amountsOf, type Amount } from '../document/amount.ts';
import type { FlowEdge, FlowNode, WaitArm } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { isSideStep, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/** What each kind of node must have to be run: its edges, its first node, its parts. */
export function checkNodeShape(
  document: ProcedureDocument,
  node: FlowNode,
  index: ProcedureIndex,
  report: Report,
): void {
  checkDeadlineActions(document, node, index, report);
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
        if (edges.length !== 1) report.node('arm-edges', node, { arm: nameOf(arm), count: edges.length });
        if (arm.kind === 'dossier' && arm.fact === undefined) report.node('arm-without-dossier', node);
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
      if (node.outcome === 'branchDone' && (node.within === undefined || !index.branches.has(node.within)))
        report.node('end-outside-branch', node);
      if (holder?.kind === 'group') report.node('end-inside-group', node, { container: holder.title.vi });
      return;
    }
    case 'consultation':
      checkArms(
        node,
        leaving,
        { reached: 1, failed: node.counts === 'agreements' ? 1 : 0, nobody: 0 },
        report,
      );
      if (node.respondents.length === 0 && !node.chosenAtRunTime) report.node('consultation-empty', node);
      return;
    case 'service':
      checkArms(node, leaving, { answered: 1, failed: 0 }, report);
      return;
    case 'linked': {
      const ways = leaving.filter((edge) => edge.who === undefined);
      if (ways.length !== 1) report.node('linked-edges', node, { count: ways.length });
      if (node.children.length === 0) report.node('linked-empty', node);
      return;
    }
    case 'step':
      if (isSideStep(node)) checkSideStep(node, index, report);
      return;
    default:
  }
}

/** What a way out of a wait is called: what the document says happened, otherwise only of what kind it is. */
function nameOf(arm: WaitArm): string {
  return (arm.kind === 'event' && arm.title?.vi.trim()) || `arm-${arm.kind}`;
}

/** Arms that a kind has by itself: how many edges each must have at least; never more than one. */
function checkArms(
  node: FlowNode,
  leaving: readonly FlowEdge[],
  least: Readonly<Record<string, number>>,
  report: Report,
): void {
  for (const [arm, needed] of Object.entries(least)) {
    const count = leaving.filter((edge) => edge.arm === arm).length;
    if (count < needed || count > 1) report.node('arm-edges', node, { arm, count });
  }
  for (const edge of leaving)
    if (edge.arm !== undefined && !Object.hasOwn(least, edge.arm))
      report.edge('edge-without-arm', edge, { arm: edge.arm });
}

/** A side step stands beside steps that are there and are no side steps themselves. */
function checkSideStep(
  node: Extract<FlowNode, { kind: 'step' }> & { beside: string[] },
  index: ProcedureIndex,
  report: Report,
): void {
  for (const id of node.beside) {
    const host = index.nodes.get(id);
    if (host?.kind !== 'step' || isSideStep(host))
      report.node('beside-unknown', node, { step: namedBy(host?.title, id) });
  }
}

function checkDeadlineActions(
  document: ProcedureDocument,
  node: FlowNode,
  index: ProcedureIndex,
  report: Report,
): void {
  if (node.kind !== 'step' && node.kind !== 'group') return;
  for (const action of node.deadlineActions ?? []) {
    if (node.kind === 'group' && action.limit === undefined)
      report.node('deadline-limit-missing', node, { action: action.id });
    if (action.limit !== undefined && !document.limits.some(({ id }) => id === action.limit))
      report.node('limit-unknown', node, { limit: action.limit });
    if (action.do.kind === 'take') {
      const edge = index.edges.get(action.do.edge);
      if (edge?.from !== node.id)
        report.node('deadline-edge', node, { action: action.id, edge: action.do.edge });
      else if (demandsAnything(edge)) report.edge('deadline-demands', edge);
    }
    if (
      action.at !== 'due' &&
      (action.at.before.unit === 'MONTH' || action.at.before.unit === 'SAME_DAY_CUTOFF')
    )
      report.node('deadline-unit', node, { action: action.id });
  }
}

function demandsAnything({ demands }: FlowEdge): boolean {
  if (!demands) return false;
  const { reason, papers, facts, signatures } = demands;
  return reason || papers.length > 0 || signatures.length > 0 || facts.some(({ required }) => required);
}

function isNothing({ value, unit }: Amount): boolean {
  return value === 0 && unit !== 'SAME_DAY_CUTOFF';
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
  if (!first) report.node('container-start', node, { name, start: start ?? '', holder });
  else if (first.within !== holder)
    report.node('start-not-inside', first, { name, start: namedBy(first.title, first.id), holder });
}
