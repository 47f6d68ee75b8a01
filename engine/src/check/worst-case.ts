import { compileCondition, factsIn } from '../condition/compile-condition.ts';
import { compileAmountChoice, compileAmountTable } from '../condition/amount-table.ts';
import type { Amount, AmountChoice } from '../document/amount.ts';
import type { Condition } from '../document/condition.ts';
import type { ConsultationNode, FlowEdge, FlowNode, ServiceNode } from '../document/flow.ts';
import type { Limit, Milestone, PauseRule } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compilePauseRules } from '../machine/pause-rules.ts';
import { containersOf, nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import { cellFacts, cellsOf, viewOf, type Cell } from './cells.ts';

/** Why a limit could be neither proved nor refuted. */
export type NotProved =
  | 'not-stated'
  | 'loop-unbounded'
  | 'wait-unbounded'
  | 'branch-waits'
  | 'units-differ'
  | 'fact-unbounded'
  | 'no-amount'
  | 'never-starts';

export interface LimitVerdict {
  readonly limit: string;
  readonly verdict: 'proved' | 'refuted' | 'notProved';
  readonly allowed?: Amount;
  /** Longest counted working time found, in minutes; with `notProved` only a lower bound. */
  readonly worstMinutes?: number;
  /** The path that takes longest, as node ids. */
  readonly path?: readonly string[];
  readonly cell?: Cell;
  readonly reason?: NotProved;
  /** The node that keeps it from being proved. */
  readonly at?: string;
}

const minutesPerUnit: Partial<Record<Amount['unit'], number>> = { WORKING_DAY: 480, HOUR: 60 };

/** The worst case of one limit over every combination of the facts its tables use. */
export function worstCase(document: ProcedureDocument, index: ProcedureIndex, limit: Limit): LimitVerdict {
  const covered =
    limit.covers === 'all' ? null : new Set(limit.covers.nodes.flatMap((id) => nodesUnder(index, id)));
  const cells = cellsOf(decidingFacts(document, index, limit, covered));
  if ('unbounded' in cells)
    return { limit: limit.id, verdict: 'notProved', reason: 'fact-unbounded', at: cells.unbounded };
  const rules = compilePauseRules(document, (node) => containersOf(index, node));
  const verdicts = cells.cells.map((cell) =>
    new Walk(document, index, limit, covered, rules, cell).verdict(),
  );
  return (
    verdicts.find(({ verdict }) => verdict === 'refuted') ??
    verdicts.find(({ verdict }) => verdict === 'notProved') ??
    verdicts.reduce((worst, next) => ((next.worstMinutes ?? 0) > (worst.worstMinutes ?? 0) ? next : worst))
  );
}

function decidingFacts(
  document: ProcedureDocument,
  index: ProcedureIndex,
  limit: Limit,
  covered: ReadonlySet<string> | null,
): readonly NonNullable<ReturnType<ProcedureIndex['facts']['get']>>[] {
  const used = new Set<string>();
  const add = (condition: Condition | undefined) =>
    condition && factsIn(condition).forEach((id) => used.add(id));
  for (const row of limit.amount) add(row.when);
  for (const node of document.flow.nodes)
    if (
      node.kind === 'step' &&
      (!covered || covered.has(node.id)) &&
      node.duration &&
      'rows' in node.duration
    )
      for (const row of node.duration.rows) add(row.when);
  return document.facts.filter((fact) => used.has(fact.id) && index.facts.has(fact.id));
}

interface Stretch {
  readonly minutes: number;
  readonly path: readonly string[];
}

/** Longest counted path for one limit and one cell: a depth-first search that leaves out drawn returns. */
class Walk {
  private readonly document: ProcedureDocument;
  private readonly index: ProcedureIndex;
  private readonly limit: Limit;
  private readonly covered: ReadonlySet<string> | null;
  /** The pause rule each node stands under, its own or that of a group around it. */
  private readonly rules: ReadonlyMap<string, PauseRule>;
  private readonly cell: Cell;
  private readonly facts: ReturnType<typeof cellFacts>;
  private readonly done = new Map<string, Stretch>();
  private readonly onPath = new Set<string>();
  private doubt: { readonly reason: NotProved; readonly at: string } | null = null;

  constructor(
    document: ProcedureDocument,
    index: ProcedureIndex,
    limit: Limit,
    covered: ReadonlySet<string> | null,
    rules: ReadonlyMap<string, PauseRule>,
    cell: Cell,
  ) {
    this.document = document;
    this.index = index;
    this.limit = limit;
    this.covered = covered;
    this.rules = rules;
    this.cell = cell;
    this.facts = cellFacts(index.facts);
  }

  verdict(): LimitVerdict {
    const { limit, cell } = this;
    const allowed = compileAmountTable(limit.amount, this.facts)(viewOf(cell));
    if (!allowed) return { limit: limit.id, verdict: 'notProved', reason: 'no-amount', cell };
    const starts = this.nodesAfter(limit.starts);
    if (starts.length === 0)
      return { limit: limit.id, verdict: 'notProved', reason: 'never-starts', allowed };
    const worst = longest(starts.map((id) => this.from(id)));
    const shown = { limit: limit.id, allowed, worstMinutes: worst.minutes, path: worst.path, cell };
    const perUnit = minutesPerUnit[allowed.unit];
    if (perUnit !== undefined && worst.minutes > allowed.value * perUnit)
      return { ...shown, verdict: 'refuted' };
    if (this.doubt) return { ...shown, verdict: 'notProved', ...this.doubt };
    if (perUnit === undefined && worst.minutes > 0)
      return { ...shown, verdict: 'notProved', reason: 'units-differ' };
    return { ...shown, verdict: 'proved' };
  }

  private from(id: string): Stretch {
    const known = this.done.get(id);
    if (known) return known;
    const node = this.index.nodes.get(id);
    if (!node || this.endsAt(node, 'entered')) return { minutes: 0, path: [id] };
    if (this.onPath.has(id)) {
      this.doubtAbout('loop-unbounded', id);
      return { minutes: 0, path: [] };
    }
    this.onPath.add(id);
    const here = this.inside(node);
    const rest = this.endsAt(node, 'left')
      ? { minutes: 0, path: [] }
      : longest(this.next(node).map((next) => this.from(next)));
    this.onPath.delete(id);
    const stretch = { minutes: here.minutes + rest.minutes, path: [...here.path, ...rest.path] };
    this.done.set(id, stretch);
    return stretch;
  }

  /** Counted time at the node itself; for a parallel, the longest of its branches. */
  private inside(node: FlowNode): Stretch {
    if (node.kind === 'parallel') {
      const branches = node.branches.flatMap(({ start }) => (start === undefined ? [] : [this.from(start)]));
      for (const id of nodesUnder(this.index, node.id)) {
        const inner = this.index.nodes.get(id);
        // With an uncounted wait in a branch the maximum over branches can be too small, so nothing is proved.
        if (inner && this.isUncounted(inner)) this.doubtAbout('branch-waits', id);
      }
      const worst = longest(branches);
      return { minutes: worst.minutes, path: [node.id, ...worst.path] };
    }
    return { minutes: this.minutesAt(node), path: [node.id] };
  }

  private minutesAt(node: FlowNode): number {
    if (this.covered && !this.covered.has(node.id)) return 0;
    if (this.isUncounted(node)) return 0;
    if (node.kind === 'wait') {
      const bounds = node.arms.flatMap((arm) => (arm.kind === 'period' ? [arm.amount] : []));
      if (bounds.length === 0) this.doubtAbout('wait-unbounded', node.id);
      const longest = bounds.map((choice) => this.chosen(choice, node.id));
      return longest.length === 0 ? 0 : Math.min(...longest);
    }
    if (node.kind === 'consultation') return this.minutesAsked(node);
    if (node.kind === 'linked') {
      if (node.waitFor !== 'none') this.doubtAbout('wait-unbounded', node.id);
      return 0;
    }
    if (node.kind === 'service') return this.minutesServed(node);
    if (node.kind !== 'step') return 0;
    const { duration } = node;
    if (!duration || 'notStated' in duration) {
      this.doubtAbout('not-stated', node.id);
      return 0;
    }
    if ('restOf' in duration) {
      if (duration.restOf !== this.limit.id) this.doubtAbout('not-stated', node.id);
      return 0;
    }
    const amount = compileAmountTable(duration.rows, this.facts)(viewOf(this.cell));
    return amount ? this.toMinutes(amount, node.id) : 0;
  }

  /** The longest a consultation can take: its latest respondent's limit, where silence then counts for something. */
  private minutesAsked(node: ConsultationNode): number {
    const limits = node.respondents.map(({ limit }) => limit ?? node.limit);
    if (node.chosenAtRunTime) limits.push(node.limit);
    const bounded = node.onSilence === 'agrees' || node.onSilence === 'skipped';
    if (!bounded || node.limitFrom === 'received' || limits.some((limit) => limit === undefined))
      this.doubtAbout('wait-unbounded', node.id);
    return Math.max(0, ...limits.map((limit) => (limit ? this.chosen(limit, node.id) : 0)));
  }

  private minutesServed(node: ServiceNode): number {
    const isBounded = (this.index.leaving.get(node.id) ?? []).some(({ arm }) => arm === 'failed');
    if (!node.answerWithin || !isBounded) this.doubtAbout('wait-unbounded', node.id);
    return node.answerWithin ? this.toMinutes(node.answerWithin, node.id) * (node.retries + 1) : 0;
  }

  /** The minutes an amount or a table gives in this cell. */
  private chosen(choice: AmountChoice, at: string): number {
    const amount = compileAmountChoice(choice, this.facts)(viewOf(this.cell));
    return amount ? this.toMinutes(amount, at) : 0;
  }

  private toMinutes(amount: Amount, at: string): number {
    const perUnit = minutesPerUnit[amount.unit];
    if (perUnit === undefined && amount.value > 0) this.doubtAbout('units-differ', at);
    return amount.value * (perUnit ?? 0);
  }

  /** Where control may go from here, except along drawn returns, past the limit's end, and over a restart. */
  private next(node: FlowNode): readonly string[] {
    const edges = [...(this.index.leaving.get(node.id) ?? [])];
    for (let within = node.within; within !== undefined; within = this.index.nodes.get(within)?.within)
      if (this.index.nodes.get(within)?.kind === 'group')
        edges.push(...(this.index.leaving.get(within) ?? []));
    const targets = edges.filter((edge) => this.isOpen(edge)).flatMap((edge) => this.across(node, edge));
    if (node.kind === 'group' && node.start !== undefined) targets.push(node.start);
    return targets;
  }

  private across(node: FlowNode, edge: FlowEdge): readonly string[] {
    if (this.endsOn(edge) || this.leavesEndingGroup(edge)) return [];
    if (this.restartsAfter(node)) return [];
    if (edge.returns) {
      // Going round again costs time nobody bounded, unless a restart cuts the loop on the way.
      if (!this.loopRestarts(edge)) this.doubtAbout('loop-unbounded', edge.from);
      return [];
    }
    return [edge.to];
  }

  /** Does the way back from this edge begin behind an uncounted wait that restarts this limit? */
  private loopRestarts(edge: FlowEdge): boolean {
    const from = this.index.nodes.get(edge.from);
    return from !== undefined && this.restartsAfter(from);
  }

  private isOpen(edge: FlowEdge): boolean {
    if (edge.when && this.decidable(edge.when)) {
      if (!compileCondition(edge.when, this.facts)(viewOf(this.cell)) && !edge.otherwise) return false;
    }
    if (!edge.otherwise) return true;
    const rules = (this.index.leaving.get(edge.from) ?? []).filter((rule) => !rule.otherwise && rule.when);
    return !rules.some(
      ({ when }) => when && this.decidable(when) && compileCondition(when, this.facts)(viewOf(this.cell)),
    );
  }

  private decidable(condition: Condition): boolean {
    return factsIn(condition).every((id) => Object.hasOwn(this.cell, id));
  }

  private isUncounted(node: FlowNode): boolean {
    const rule = this.rules.get(node.id);
    return rule !== undefined && rule.limits?.includes(this.limit.id) !== false;
  }

  private restartsAfter(node: FlowNode): boolean {
    const rule = this.rules.get(node.id);
    return rule?.mode === 'RESTART' && rule.restarts.includes(this.limit.id);
  }

  private milestone(id: string): Milestone['on'] | undefined {
    return this.document.milestones.find((milestone) => milestone.id === id)?.on;
  }

  private endsAt(node: FlowNode, kind: 'entered' | 'left'): boolean {
    const on = this.milestone(this.limit.ends);
    return on?.kind === kind && on.node === node.id && !(kind === 'left' && node.kind === 'group');
  }

  /** A limit that ends when a phase is left ends on whichever edge crosses the phase's border. */
  private leavesEndingGroup(edge: FlowEdge): boolean {
    const on = this.milestone(this.limit.ends);
    return on?.kind === 'left' && this.leaves(on.node, edge);
  }

  private leaves(group: string, edge: FlowEdge): boolean {
    const inside = nodesUnder(this.index, group);
    return inside.includes(edge.from) && !inside.includes(edge.to);
  }

  private endsOn(edge: FlowEdge): boolean {
    const on = this.milestone(this.limit.ends);
    return (
      (on?.kind === 'taken' && on.edge === edge.id) || (on?.kind === 'marked' && edge.marks.includes(on.mark))
    );
  }

  private nodesAfter(milestone: string): readonly string[] {
    const on = this.milestone(milestone);
    const { edges, nodes } = this.document.flow;
    switch (on?.kind) {
      case 'opened':
        return nodes.filter((node) => node.kind === 'start').map(({ id }) => id);
      case 'entered':
        return [on.node];
      case 'left':
        return edges.filter((edge) => this.leaves(on.node, edge)).map((edge) => edge.to);
      case 'taken':
        return edges.filter((edge) => edge.id === on.edge).map((edge) => edge.to);
      case 'marked':
        return edges.filter((edge) => edge.marks.includes(on.mark)).map((edge) => edge.to);
      case undefined:
        return [];
    }
  }

  private doubtAbout(reason: NotProved, at: string): void {
    this.doubt ??= { reason, at };
  }
}

function longest(stretches: readonly Stretch[]): Stretch {
  return stretches.reduce(
    (worst, next) => (next.minutes > worst.minutes ? next : worst),
    stretches[0] ?? { minutes: 0, path: [] },
  );
}
