import type { AnyStateMachine } from 'xstate';
import { structureProblems } from '../check/structure.ts';
import { compileAmountChoice, compileAmountTable, type AmountFunction } from '../condition/amount-table.ts';
import { compileCondition, type Predicate } from '../condition/compile-condition.ts';
import { meaningHash } from '../document/canonical.ts';
import type { Fact } from '../document/facts.ts';
import type { AgencyRef } from '../document/head.ts';
import type { PauseRule } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { ProblemError } from '../problem/problem.ts';
import { agencyRefKey, relationsIn } from './agency-ref.ts';
import { buildMachine } from './build-machine.ts';
import { MilestoneTriggers } from './milestone-triggers.ts';
import { compilePauseRules } from './pause-rules.ts';
import {
  containersOf,
  indexProcedure,
  isSideStep,
  nodesUnder,
  type ProcedureIndex,
} from './procedure-index.ts';

/** A procedure version ready to run. Compile once per meaning hash and keep it. */
export interface CompiledProcedure {
  readonly document: ProcedureDocument;
  readonly version: number;
  readonly meaning: string;
  readonly index: ProcedureIndex;
  readonly machine: AnyStateMachine;
  readonly milestones: MilestoneTriggers;
  /** References the host must resolve in the agency register and put into `findings.agencies`. */
  readonly agencyRefs: readonly { readonly key: string; readonly ref: AgencyRef }[];
  /** Facts the host must look up in the register and put into `findings.facts`. */
  readonly registerFacts: readonly Fact[];
  readonly edgeConditions: ReadonlyMap<string, Predicate>;
  readonly limitAmounts: ReadonlyMap<string, AmountFunction>;
  readonly stepAmounts: ReadonlyMap<string, AmountFunction>;
  /** Amounts of waits' periods (`node:arm`), consultations (`node`), respondents (`node/id`) and new limits (`rule`). */
  readonly periods: ReadonlyMap<string, AmountFunction>;
  readonly newLimits: ReadonlyMap<string, AmountFunction>;
  /** Amounts of the budgets of limits (`limit/budget`). */
  readonly budgetAmounts: ReadonlyMap<string, AmountFunction>;
  /** Nodes each limit covers; absent: all. */
  readonly covered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Agencies each limit covers besides, with whatever lies below them. */
  readonly coveredAgencies: ReadonlyMap<string, readonly string[]>;
  /** The pause rule each node stands under, its own or that of a group around it. */
  readonly pauseRules: ReadonlyMap<string, PauseRule>;
  /** Nodes where it must be remembered from which node they were entered. */
  readonly returning: ReadonlySet<string>;
  /** Side steps that may be opened beside each step. */
  readonly sideSteps: ReadonlyMap<string, readonly string[]>;
  /** Facts that hang on the day, the clock or the calendar, in the order in which they can be worked out. */
  readonly momentFacts: readonly Fact[];
  readonly promise: string | null;
}

/**
 * Compiles a document to its XState machine and everything that can be worked out once. Deterministic.
 * Throws `ProblemError` with the structural problems when the drawing cannot be run at all.
 */
export function compileProcedure(document: ProcedureDocument, version: number): CompiledProcedure {
  const index = indexProcedure(document);
  const problems = structureProblems(document, index).filter((problem) => problem.severity === 'error');
  if (problems.length > 0) throw new ProblemError(problems);
  const { facts } = index;
  const edgeConditions = new Map<string, Predicate>();
  for (const edge of document.flow.edges)
    if (edge.when) edgeConditions.set(edge.id, compileCondition(edge.when, facts));
  const stepAmounts = new Map<string, AmountFunction>();
  const periods = new Map<string, AmountFunction>();
  const sideSteps = new Map<string, string[]>();
  for (const node of document.flow.nodes) {
    if ((node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration)
      stepAmounts.set(node.id, compileAmountTable(node.duration.rows, facts));
    if (node.kind === 'wait')
      for (const arm of node.arms)
        if (arm.kind === 'period')
          periods.set(`${node.id}:${arm.id}`, compileAmountChoice(arm.amount, facts));
    if (node.kind === 'consultation') {
      if (node.limit) periods.set(node.id, compileAmountChoice(node.limit, facts));
      for (const { id, limit } of node.respondents)
        if (limit) periods.set(`${node.id}/${id}`, compileAmountChoice(limit, facts));
    }
    if (isSideStep(node))
      for (const host of node.beside) sideSteps.set(host, [...(sideSteps.get(host) ?? []), node.id]);
  }
  return {
    document,
    version,
    meaning: meaningHash(document),
    index,
    machine: buildMachine(document, index),
    milestones: new MilestoneTriggers(document.milestones, index.edges),
    agencyRefs: relationsIn(document).map((ref) => ({ key: agencyRefKey(ref), ref })),
    registerFacts: document.facts.filter((fact) => fact.source.kind === 'register'),
    edgeConditions,
    limitAmounts: new Map(
      document.limits.map((limit) => [limit.id, compileAmountTable(limit.amount, facts)]),
    ),
    stepAmounts,
    periods,
    newLimits: new Map(
      document.pauseRules.flatMap(({ id, newLimit }) =>
        newLimit ? [[id, compileAmountChoice(newLimit, facts)] as const] : [],
      ),
    ),
    budgetAmounts: new Map(
      document.limits.flatMap(({ id, budgets = [] }) =>
        budgets.map((budget) => [`${id}/${budget.id}`, compileAmountChoice(budget.amount, facts)] as const),
      ),
    ),
    coveredAgencies: new Map(
      document.limits.flatMap(({ id, covers }) =>
        covers === 'all' || covers.agencies.length === 0 ? [] : [[id, covers.agencies] as const],
      ),
    ),
    pauseRules: compilePauseRules(document, (node) => containersOf(index, node)),
    returning: new Set(document.flow.edges.flatMap((edge) => (edge.backTo ? [edge.from] : []))),
    sideSteps,
    momentFacts: inOrder(document.facts.filter(isMomentFact)),
    covered: new Map(
      document.limits.flatMap(({ id, covers }) =>
        covers === 'all'
          ? []
          : [[id, new Set(covers.nodes.flatMap((node) => nodesUnder(index, node)))] as const],
      ),
    ),
    promise: document.limits.find((limit) => limit.promise)?.id ?? null,
  };
}

const momentKinds: readonly string[] = [
  'head',
  'today',
  'clock',
  'datePlus',
  'between',
] satisfies Fact['source']['kind'][];

function isMomentFact(fact: Fact): boolean {
  return momentKinds.includes(fact.source.kind);
}

/** Facts after the facts they are worked out from; a circle is left in the order written (the checker refuses it). */
function inOrder(facts: readonly Fact[]): readonly Fact[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const sorted = new Set<Fact>();
  const visit = (fact: Fact, above: readonly Fact[]): void => {
    if (sorted.has(fact) || above.includes(fact)) return;
    for (const id of madeFrom(fact)) {
      const other = byId.get(id);
      if (other) visit(other, [...above, fact]);
    }
    sorted.add(fact);
  };
  for (const fact of facts) visit(fact, []);
  return [...sorted];
}

/** The facts from which a fact is worked out. */
export function madeFrom({ source }: Fact): readonly string[] {
  if (source.kind === 'datePlus') return [source.date];
  return source.kind === 'between' ? [source.from, source.to] : [];
}
