import { createMachine, raise, type AnyStateMachine } from 'xstate';
import { compileCondition, type Predicate } from '../condition/compile-condition.ts';
import type { Condition } from '../document/condition.ts';
import type {
  ConsultationNode,
  FlowEdge,
  FlowNode,
  LinkedNode,
  ParallelNode,
  WaitNode,
} from '../document/flow.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { caps } from './caps.ts';
import type { EventRecord } from './event-record.ts';
import { chooseChildren, inviteRespondents, nobodyFacts } from './multiplicity.ts';
import { enterParallel, finishBranch, isJoined, shouldStart } from './parallel.ts';
import type { ProcedureIndex } from './procedure-index.ts';
import { isSideStep, nodesUnder } from './procedure-index.ts';
import { markEvent, regions } from './regions.ts';

type Config = Record<string, unknown>;
interface Scope {
  readonly context: { readonly record: EventRecord };
}

/** The event type that takes an edge: every action is an event of its own, so it can never move another branch. */
export const takeEvent = (edge: string): string => `take:${edge}`;

/**
 * Builds the XState machine of a structurally sound document. Root is parallel: the drawn flow (`business`) beside the
 * fixed regions. Every drawn edge re-enters (a self-transition in XState v5 otherwise opens nothing anew). There are no
 * spawned actors, no `invoke`, no history states and no `after`: timers are rows with absolute due times, because
 * XState's do not survive a restore and fire at once beyond 24.8 days.
 */
export function buildMachine(document: ProcedureDocument, index: ProcedureIndex): AnyStateMachine {
  return new MachineBuilder(document, index).build();
}

class MachineBuilder {
  private readonly index: ProcedureIndex;
  private readonly startNode: FlowNode | undefined;

  constructor(document: ProcedureDocument, index: ProcedureIndex) {
    this.index = index;
    this.startNode = document.flow.nodes.find((node) => node.kind === 'start');
  }

  build(): AnyStateMachine {
    const config: Config = {
      // Upper case cannot collide with a drawn id.
      id: 'ROOT',
      type: 'parallel',
      context: ({ input }: { input: Scope['context'] }) => input,
      states: {
        business: { id: 'BUSINESS', initial: this.startNode?.id, states: this.statesInside('') },
        ...regions,
      },
      // Without it two states joined by eventless transitions hang the process for ever.
      options: { maxIterations: caps.microsteps },
    };
    return createMachine(config as Parameters<typeof createMachine>[0]) as AnyStateMachine;
  }

  private statesInside(container: string): Config {
    const states: Config = Object.create(null) as Config;
    // Side steps stand beside an open step, as data; they are no place in the flow.
    for (const node of this.index.inside.get(container) ?? [])
      if (!isSideStep(node)) states[node.id] = this.state(node);
    return states;
  }

  private state(node: FlowNode): Config {
    const base: Config = {
      id: node.id,
      entry: this.note((record) => record.enter(node.id)),
      exit: this.note((record) => record.leave(node.id)),
    };
    switch (node.kind) {
      case 'start':
      case 'decision':
        return { ...base, always: this.leaving(node).map((edge) => this.transition(edge)) };
      case 'step':
        return { ...base, on: this.actions(node) };
      case 'wait':
        return { ...base, on: this.actions(node), always: this.milestoneArms(node) };
      case 'group':
        return { ...base, initial: node.start, states: this.statesInside(node.id), on: this.actions(node) };
      case 'parallel':
        return this.parallel(node, base);
      case 'end':
        return this.end(node, base);
      case 'consultation':
        return this.consultation(node, base);
      case 'linked':
        return this.linked(node, base);
      case 'service':
        return { ...base, on: this.actions(node) };
    }
  }

  /** Respondents are data; the machine knows only whether there is anybody to ask, and the edges by which it ends. */
  private consultation(node: ConsultationNode, base: Config): Config {
    const conditions = this.conditionsOf(node.respondents);
    const nobody = nobodyFacts(node, this.index.facts);
    const invite = (record: EventRecord) => {
      inviteRespondents(record, node, conditions);
      if (record.invited.get(node.id)?.length === 0) record.learn(nobody);
    };
    return {
      ...base,
      entry: [base['entry'], this.note(invite)],
      on: this.actions(node),
      always: this.leaving(node)
        .filter((edge) => edge.arm === 'nobody')
        .map((edge) =>
          this.transition(edge, ({ context }) => context.record.invited.get(node.id)?.length === 0),
        ),
    };
  }

  /** Children are data too. With none to wait for the node is passed at once. */
  private linked(node: LinkedNode, base: Config): Config {
    const conditions = this.conditionsOf(node.children);
    return {
      ...base,
      entry: [base['entry'], this.note((record) => chooseChildren(record, node, conditions))],
      on: this.actions(node),
      always: this.leaving(node)
        .filter((edge) => edge.who === undefined)
        .map((edge) =>
          this.transition(edge, ({ context }) => {
            const chosen = context.record.chosen.get(node.id);
            return chosen !== undefined && (chosen.length === 0 || node.waitFor === 'none');
          }),
        ),
    };
  }

  private conditionsOf(
    parts: readonly { readonly id: string; readonly when?: Condition | undefined }[],
  ): ReadonlyMap<string, Predicate> {
    const conditions = new Map<string, Predicate>();
    for (const { id, when } of parts) if (when) conditions.set(id, compileCondition(when, this.index.facts));
    return conditions;
  }

  private end(node: FlowNode, base: Config): Config {
    const place = node.within === undefined ? undefined : this.index.branches.get(node.within);
    if (!place) return { ...base, type: 'final' };
    return {
      ...base,
      type: 'final',
      entry: [base['entry'], this.note((record) => finishBranch(record, place))],
    };
  }

  private parallel(node: ParallelNode, base: Config): Config {
    const nodesInside = new Map(node.branches.map(({ id }) => [id, nodesUnder(this.index, id)]));
    const states: Config = Object.create(null) as Config;
    for (const branch of node.branches) {
      states[branch.id] = {
        id: branch.id,
        initial: `ENTER-${branch.id}`,
        states: {
          [`ENTER-${branch.id}`]: {
            always: [
              {
                guard: ({ context }: Scope) => shouldStart(context.record, node, branch),
                target: `#${branch.start ?? ''}`,
              },
              { target: `SKIPPED-${branch.id}` },
            ],
          },
          [`SKIPPED-${branch.id}`]: { type: 'final' },
          ...this.statesInside(branch.id),
        },
      };
    }
    const conditions = new Map<string, Predicate>();
    for (const branch of node.branches)
      if (branch.entry) conditions.set(branch.id, compileCondition(branch.entry, this.index.facts));
    return {
      ...base,
      type: 'parallel',
      states,
      entry: [base['entry'], this.note((record) => enterParallel(record, node, conditions, nodesInside))],
      on: this.actions(node, (edge) => edge.who !== undefined),
      always: this.leaving(node)
        .filter((edge) => edge.who === undefined)
        .map((edge) => this.transition(edge, ({ context }) => isJoined(context.record, node))),
    };
  }

  private milestoneArms(node: WaitNode): readonly Config[] {
    return node.arms.flatMap((arm) =>
      arm.kind === 'milestone'
        ? this.leaving(node)
            .filter((edge) => edge.arm === arm.id)
            .map((edge) =>
              this.transition(edge, ({ context }) => context.record.milestones.has(arm.milestone)),
            )
        : [],
    );
  }

  private actions(node: FlowNode, include: (edge: FlowEdge) => boolean = () => true): Config {
    const on: Config = Object.create(null) as Config;
    for (const edge of this.leaving(node))
      if (include(edge))
        on[takeEvent(edge.id)] = edge.backTo
          ? [...edge.backTo.map((target) => this.back(edge, target)), this.transition(edge)]
          : this.transition(edge);
    return on;
  }

  /** There are no history states: the event itself says where the dossier had come from. */
  private back(edge: FlowEdge, target: string): Config {
    return this.transition(
      { ...edge, to: target },
      ({ context }) => context.record.brought.returnTo === target,
    );
  }

  private transition(edge: FlowEdge, also?: (scope: Scope) => boolean): Config {
    const holds = edge.when && !edge.otherwise ? compileCondition(edge.when, this.index.facts) : null;
    const guard =
      holds || also
        ? (scope: Scope) => (holds?.(scope.context.record) ?? true) && (also?.(scope) ?? true)
        : undefined;
    return {
      target: `#${edge.to}`,
      reenter: true,
      actions: [
        this.note((record) => record.take(edge)),
        ...edge.marks.map((mark) => raise({ type: markEvent(mark) })),
      ],
      ...(guard ? { guard } : {}),
    };
  }

  private leaving(node: FlowNode): readonly FlowEdge[] {
    const edges = this.index.leaving.get(node.id) ?? [];
    // The mandatory "otherwise" is asked last, whatever its place in the drawing.
    return node.kind === 'decision'
      ? [...edges].sort((a, b) => Number(a.otherwise) - Number(b.otherwise))
      : edges;
  }

  /**
   * A plain action, run by `inertScope` in its place among the others. An `assign` would make a new snapshot of the
   * machine for every node entered and left, only to keep the same record.
   */
  private note(write: (record: EventRecord) => void): (scope: Scope) => void {
    return ({ context }) => write(context.record);
  }
}
