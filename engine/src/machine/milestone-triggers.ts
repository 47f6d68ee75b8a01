import type { FlowEdge } from '../document/flow.ts';
import type { Milestone } from '../document/limits.ts';

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

  reachedBy(trigger: Milestone['on']): readonly string[] {
    return this.byTrigger.get(triggerKey(trigger)) ?? none;
  }

  /** True when the milestone hangs on one of these nodes, so that entering them again clears it. */
  hangsOn(milestone: string, nodes: ReadonlySet<string>): boolean {
    const owner = this.owners.get(milestone);
    return owner !== undefined && nodes.has(owner);
  }
}

const none: readonly string[] = [];

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
