import type { FlowEdge, FlowNode, ParallelNode } from '../../document/flow.ts';
import type { CompiledProcedure } from '../../machine/compile-procedure.ts';
import { takeEvent } from '../../machine/build-machine.ts';
import { markEvent, regions } from '../../machine/regions.ts';
import { isSideStep, type ProcedureIndex } from '../../machine/procedure-index.ts';
import { Guards } from './guards.ts';
import type { NamedAction, NamedState, NamedTransition, XstateConfig } from './named-config.ts';

type Transition = NamedTransition;

/**
 * The compiled machine as XState v5 JSON: the same states, events and transitions, with every guard and action a name.
 * `createMachine` and Stately's editor load it; whoever wants to run it provides what the names do.
 */
export function exportXstate({ document, index, meaning }: CompiledProcedure): XstateConfig {
  const guards = new Guards();
  const start = document.flow.nodes.find(({ kind }) => kind === 'start');
  const business: NamedState = {
    id: 'BUSINESS',
    ...(start ? { initial: start.id } : {}),
    states: new StateWriter(index, guards).statesInside(''),
  };
  return {
    id: 'ROOT',
    type: 'parallel',
    description: document.head.title.vi,
    meta: { procedure: document.head.id, meaning, guards: guards.named },
    states: { business, ...(regions as unknown as Readonly<Record<string, NamedState>>) },
  };
}

class StateWriter {
  private readonly index: ProcedureIndex;
  private readonly guards: Guards;

  constructor(index: ProcedureIndex, guards: Guards) {
    this.index = index;
    this.guards = guards;
  }

  statesInside(container: string): Readonly<Record<string, NamedState>> {
    const inside = (this.index.inside.get(container) ?? []).filter((node) => !isSideStep(node));
    return Object.fromEntries(inside.map((node) => [node.id, this.state(node)]));
  }

  private state(node: FlowNode): NamedState {
    const base: NamedState = {
      id: node.id,
      description: node.title.vi,
      meta: { kind: node.kind, title: node.title },
      entry: [{ type: 'entered', params: { node: node.id } }],
      exit: [{ type: 'left', params: { node: node.id } }],
    };
    const leaving = this.leaving(node);
    const onward = leaving.filter((edge) => edge.who === undefined);
    switch (node.kind) {
      case 'start':
      case 'decision':
        return { ...base, always: leaving.map((edge) => this.transition(edge)) };
      case 'step':
      case 'service':
        return { ...base, on: this.actions(leaving) };
      case 'wait': {
        const always = node.arms.flatMap((arm) =>
          arm.kind === 'milestone'
            ? leaving
                .filter((edge) => edge.arm === arm.id)
                .map((edge) => this.transition(edge, this.guards.milestone(arm.milestone)))
            : [],
        );
        return { ...base, on: this.actions(leaving), always };
      }
      case 'group':
        return {
          ...base,
          ...(node.start === undefined ? {} : { initial: node.start }),
          states: this.statesInside(node.id),
          on: this.actions(leaving),
        };
      case 'parallel':
        return {
          ...base,
          type: 'parallel',
          entry: [...base.entry!, { type: 'enterBranches', params: { parallel: node.id } }],
          states: this.branches(node),
          on: this.actions(leaving.filter((edge) => edge.who !== undefined)),
          always: onward.map((edge) => this.transition(edge, this.guards.joined(node.id))),
        };
      case 'consultation':
        return {
          ...base,
          entry: [...base.entry!, { type: 'invite', params: { consultation: node.id } }],
          on: this.actions(leaving),
          always: leaving
            .filter((edge) => edge.arm === 'nobody')
            .map((edge) => this.transition(edge, this.guards.nobody(node.id))),
        };
      case 'linked':
        return {
          ...base,
          entry: [...base.entry!, { type: 'chooseChildren', params: { linked: node.id } }],
          on: this.actions(leaving),
          always: onward.map((edge) => this.transition(edge, this.guards.passed(node.id))),
        };
      case 'end': {
        const place = node.within === undefined ? undefined : this.index.branches.get(node.within);
        const params = place && { parallel: place.parallel.id, branch: place.branch.id };
        const done = params ? [{ type: 'finishBranch', params }] : [];
        return { ...base, type: 'final', entry: [...base.entry!, ...done] };
      }
    }
  }

  private branches(node: ParallelNode): Readonly<Record<string, NamedState>> {
    return Object.fromEntries(
      node.branches.map((branch): [string, NamedState] => [
        branch.id,
        {
          id: branch.id,
          description: branch.title.vi,
          initial: `ENTER-${branch.id}`,
          states: {
            [`ENTER-${branch.id}`]: {
              always: [
                { guard: this.guards.starts(node.id, branch), target: `#${branch.start ?? ''}` },
                { target: `SKIPPED-${branch.id}` },
              ],
            },
            [`SKIPPED-${branch.id}`]: { type: 'final' },
            ...this.statesInside(branch.id),
          },
        },
      ]),
    );
  }

  private actions(edges: readonly FlowEdge[]): Readonly<Record<string, readonly Transition[]>> {
    return Object.fromEntries(
      edges.map((edge) => [
        takeEvent(edge.id),
        [
          ...(edge.backTo ?? []).map((to) => this.transition({ ...edge, to }, this.guards.returnsTo(to))),
          this.transition(edge),
        ],
      ]),
    );
  }

  private transition(edge: FlowEdge, also?: string): Transition {
    const holds = edge.when && !edge.otherwise ? this.guards.condition(edge.id, edge.when) : undefined;
    const guard = this.guards.all([holds, also]);
    const actions: NamedAction[] = [
      { type: 'took', params: { edge: edge.id } },
      ...edge.marks.map((mark) => ({ type: 'raise', params: { event: markEvent(mark) } })),
    ];
    return { target: `#${edge.to}`, reenter: true, actions, ...(guard === undefined ? {} : { guard }) };
  }

  private leaving(node: FlowNode): readonly FlowEdge[] {
    const edges = this.index.leaving.get(node.id) ?? [];
    return node.kind === 'decision'
      ? [...edges].sort((a, b) => Number(a.otherwise) - Number(b.otherwise))
      : edges;
  }
}
