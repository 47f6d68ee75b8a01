import type { AnyStateMachine } from 'xstate';
import { structureProblems } from '../check/structure.ts';
import { compileAmountTable, type AmountFunction } from '../condition/amount-table.ts';
import { compileCondition, type Predicate } from '../condition/compile-condition.ts';
import { meaningHash } from '../document/canonical.ts';
import type { Fact } from '../document/facts.ts';
import type { AgencyRef } from '../document/head.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { ProblemError } from '../problem/problem.ts';
import { agencyRefKey, relationsIn } from './agency-ref.ts';
import { buildMachine } from './build-machine.ts';
import { MilestoneTriggers } from './milestone-triggers.ts';
import { indexProcedure, nodesUnder, type ProcedureIndex } from './procedure-index.ts';

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
  /** Nodes each limit covers; absent: all. */
  readonly covered: ReadonlyMap<string, ReadonlySet<string>>;
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
  for (const node of document.flow.nodes)
    if (node.kind === 'step' && node.duration && 'rows' in node.duration)
      stepAmounts.set(node.id, compileAmountTable(node.duration.rows, facts));
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
