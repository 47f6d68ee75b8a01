import type { ConsultationNode, FlowNode, StepNode } from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import { namedBy } from './named-by.ts';
import { nearest } from '../problem/nearest.ts';
import { isTakenByDeadline } from './people.ts';
import type { Report } from './report.ts';
import { checkResults } from './results.ts';

/** What a procedure must say before it may be published: durations, statuses, labels, limits that hang on something. */
export function checkCompleteness(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const rules = new Set(document.pauseRules.map(({ id }) => id));
  for (const node of document.flow.nodes) {
    if (node.kind === 'step') checkDuration(document, node, report);
    if (isWorkNode(node) && node.status === undefined) report.node('status-missing', node);
    if (node.kind === 'consultation') checkConsultation(node, report);
    if (node.kind === 'linked' && node.childPause !== undefined && !rules.has(node.childPause))
      report.node('pause-rule-unknown', node, { rule: node.childPause });
    if ('clock' in node && node.clock && !node.clock.counts && !rules.has(node.clock.pauseRule))
      report.node('pause-rule-unknown', node, { rule: node.clock.pauseRule });
    const stops = 'status' in node && (node.status === 5 || node.status === 6 || node.status === 8);
    if (stops && node.kind !== 'end' && !('clock' in node && node.clock && !node.clock.counts))
      report.node('status-without-pause', node, { status: node.status ?? 0 }, { severity: 'warning' });
    if (!node.title.vi.trim()) report.node('title-missing', node);
  }
  for (const edge of document.flow.edges) {
    const from = index.nodes.get(edge.from);
    const isAction =
      ((from?.kind === 'step' || from?.kind === 'group') && !isTakenByDeadline(edge, index)) ||
      (from?.kind === 'consultation' && edge.arm === undefined) ||
      (from?.kind === 'wait' && from.arms.some((arm) => arm.id === edge.arm && arm.kind === 'event'));
    if (isAction && !edge.label?.vi.trim()) report.edge('label-missing', edge, { from: from.title.vi });
    for (const paper of edge.demands?.papers ?? [])
      if (!document.papers.some(({ id }) => id === paper)) report.edge('paper-unknown', edge, { paper });
  }
  checkResults(document, report);
  checkMilestones(document, index, report);
  checkLimits(document, index, report);
}

/** A step says how long it takes, or openly that this is not stated. A side step stands beside one whose time counts. */
function checkDuration(document: ProcedureDocument, node: StepNode, report: Report): void {
  const { duration } = node;
  if (!duration) {
    if (node.beside === undefined) report.node('duration-missing', node);
    return;
  }
  if ('restOf' in duration && !document.limits.some(({ id }) => id === duration.restOf))
    report.node('limit-unknown', node, { limit: duration.restOf });
}

/** Kinds at which time is spent and which say the national status. */
function isWorkNode(
  node: FlowNode,
): node is Extract<FlowNode, { kind: 'step' | 'wait' | 'consultation' | 'linked' | 'service' }> {
  const isSide = node.kind === 'step' && node.beside !== undefined;
  return !isSide && ['step', 'wait', 'consultation', 'linked', 'service'].includes(node.kind);
}

/** A consultation names a limit and says what silence means (one-stop-rules 6.2, rule 6). */
function checkConsultation(node: ConsultationNode, report: Report): void {
  const limited = node.limit !== undefined || node.respondents.every(({ limit }) => limit !== undefined);
  if (!limited || (node.respondents.length === 0 && node.limit === undefined))
    report.node('consultation-without-limit', node, {}, { severity: 'warning' });
  if (node.onSilence === 'notStated') report.node('silence-not-stated', node, {}, { severity: 'note' });
}

function checkMilestones(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const milestones = new Set(document.milestones.map(({ id }) => id));
  document.milestones.forEach(({ id, on, title }, i) => {
    const missing =
      (on.kind === 'entered' || on.kind === 'left') && !index.nodes.has(on.node)
        ? on.node
        : on.kind === 'taken' && !index.edges.has(on.edge)
          ? on.edge
          : null;
    if (missing !== null)
      report.add('milestone-dangling', `/milestones/${i}`, id, {
        milestone: namedBy(title, id),
        id: missing,
      });
    if (on.kind === 'marked' && !document.flow.edges.some((edge) => edge.marks.includes(on.mark)))
      report.add(
        'milestone-never',
        `/milestones/${i}`,
        id,
        { milestone: namedBy(title, id), mark: on.mark },
        { severity: 'warning' },
      );
  });
  for (const node of document.flow.nodes)
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'milestone' && !milestones.has(arm.milestone))
          report.node('milestone-unknown', node, {
            milestone: arm.milestone,
            nearest: nearest(arm.milestone, [...milestones]) ?? '',
          });
}

function checkLimits(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const milestones = document.milestones.map(({ id }) => id);
  document.limits.forEach((limit, i) => {
    for (const end of ['starts', 'ends'] as const)
      if (!milestones.includes(limit[end]))
        report.add('milestone-unknown', `/limits/${i}/${end}`, limit.id, {
          node: namedBy(limit.title, limit.id),
          milestone: limit[end],
          nearest: nearest(limit[end], milestones) ?? '',
        });
    if (limit.covers !== 'all')
      for (const id of limit.covers.nodes)
        if (nodesUnder(index, id).length === 0)
          report.add('covers-unknown', `/limits/${i}/covers`, limit.id, { limit: limit.title.vi, id });
    if (limit.covers !== 'all' && limit.covers.nodes.length === 0 && limit.covers.agencies.length === 0)
      report.add('covers-nothing', `/limits/${i}/covers`, limit.id, { limit: limit.title.vi });
    limit.amount.forEach((row, j) => {
      if (!Number.isInteger(row.value) && row.unit !== 'HOUR')
        report.add('limit-fraction', `/limits/${i}/amount/${j}`, limit.id, {
          limit: limit.title.vi,
          value: row.value,
        });
    });
  });
  const { effectiveFrom, effectiveTo } = document.head;
  if (effectiveFrom !== undefined && effectiveTo !== null && effectiveTo < effectiveFrom)
    report.add('effective-order', '/head/effectiveTo', undefined, { from: effectiveFrom, to: effectiveTo });
  const { stopRule } = document.head.standing ?? {};
  if (stopRule !== undefined && !document.pauseRules.some(({ id }) => id === stopRule))
    report.add('pause-rule-unknown', '/head/standing/stopRule', undefined, {
      node: '{stop}',
      rule: stopRule,
    });
  const promises = document.limits.filter((limit) => limit.promise).length;
  if (promises !== 1) report.add('promise-count', '/limits', undefined, { count: promises });
  document.pauseRules.forEach((rule, i) => {
    for (const id of rule.pausesRespondents ?? [])
      if (index.nodes.get(id)?.kind !== 'consultation')
        report.add('consultation-unknown', `/pauseRules/${i}/pausesRespondents`, rule.id, {
          rule: `{${rule.reason}}`,
          id,
        });
    if (rule.mode === 'NEW_LIMIT' && !rule.newLimit)
      report.add('new-limit-missing', `/pauseRules/${i}`, rule.id, { rule: `{${rule.reason}}` });
    for (const id of rule.limits ?? [])
      if (!document.limits.some((limit) => limit.id === id))
        report.add('limit-unknown', `/pauseRules/${i}/limits`, rule.id, {
          node: `{${rule.reason}}`,
          limit: id,
        });
    for (const id of rule.restarts)
      if (!document.limits.some((limit) => limit.id === id))
        report.add('limit-unknown', `/pauseRules/${i}/restarts`, rule.id, {
          node: `{${rule.reason}}`,
          limit: id,
        });
  });
}
