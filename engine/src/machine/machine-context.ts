import type { FlowEdge, FlowNode, Mark } from '../document/flow.ts';
import type { Milestone } from '../document/limits.ts';
import type { FactView } from '../condition/fact-view.ts';

/** What happened during one event, in order, as the machine reports it. */
export type Happening =
  | { readonly kind: 'entered'; readonly node: string }
  | { readonly kind: 'left'; readonly node: string }
  | { readonly kind: 'took'; readonly edge: string };

export interface BranchRecord {
  readonly entered: readonly string[];
  readonly done: readonly string[];
}

/** The machine's context during one event: the facts guards read, and the log of what happened. */
export interface MachineContext extends FactView {
  readonly milestones: Readonly<Record<string, true>>;
  readonly branches: Readonly<Record<string, BranchRecord>>;
  /** Branches the edge just taken reopens; null: a fresh entry. */
  readonly reopens: readonly string[] | null;
  readonly log: readonly Happening[];
}

export type ContextChange = Partial<MachineContext>;

/** Milestones by what reaches them, so that entering a node costs a lookup. */
export class MilestoneTriggers {
  private readonly byTrigger = new Map<string, readonly string[]>();
  /** The node each milestone hangs on, where it hangs on one. */
  private readonly owners = new Map<string, string>();

  constructor(milestones: readonly Milestone[], edges: ReadonlyMap<string, FlowEdge>) {
    for (const { id, on } of milestones) {
      const key = triggerKey(on);
      this.byTrigger.set(key, [...(this.byTrigger.get(key) ?? []), id]);
      const owner = on.kind === 'taken' ? edges.get(on.edge)?.from : 'node' in on ? on.node : undefined;
      if (owner !== undefined) this.owners.set(id, owner);
    }
  }

  /** The milestones left when the branches holding these nodes start again. */
  forget(context: MachineContext, nodes: ReadonlySet<string>): MachineContext['milestones'] {
    const kept = Object.entries(context.milestones).filter(([id]) => !nodes.has(this.owners.get(id) ?? ''));
    return kept.length === Object.keys(context.milestones).length
      ? context.milestones
      : Object.fromEntries(kept);
  }

  reach(context: MachineContext, ...triggers: readonly Milestone['on'][]): MachineContext['milestones'] {
    let reached: Record<string, true> | null = null;
    for (const trigger of triggers)
      for (const id of this.byTrigger.get(triggerKey(trigger)) ?? [])
        (reached ??= { ...context.milestones })[id] = true;
    return reached ?? context.milestones;
  }
}

function triggerKey(on: Milestone['on']): string {
  switch (on.kind) {
    case 'opened':
      return 'opened';
    case 'entered':
    case 'left':
      return `${on.kind}:${on.node}`;
    case 'taken':
      return `taken:${on.edge}`;
    case 'marked':
      return `marked:${on.mark}`;
  }
}

export function enterNode(
  context: MachineContext,
  node: FlowNode,
  triggers: MilestoneTriggers,
): ContextChange {
  return {
    visits: { ...context.visits, [node.id]: (context.visits[node.id] ?? 0) + 1 },
    milestones: triggers.reach(context, { kind: 'entered', node: node.id }),
    log: [...context.log, { kind: 'entered', node: node.id }],
  };
}

export function leaveNode(
  context: MachineContext,
  node: FlowNode,
  triggers: MilestoneTriggers,
): ContextChange {
  return {
    milestones: triggers.reach(context, { kind: 'left', node: node.id }),
    log: [...context.log, { kind: 'left', node: node.id }],
  };
}

export function takeEdge(
  context: MachineContext,
  edge: FlowEdge,
  triggers: MilestoneTriggers,
): ContextChange {
  return {
    reopens: edge.reopens ?? null,
    milestones: triggers.reach(
      context,
      { kind: 'taken', edge: edge.id },
      ...edge.marks.map((mark: Mark) => ({ kind: 'marked' as const, mark })),
    ),
    log: [...context.log, { kind: 'took', edge: edge.id }],
  };
}
