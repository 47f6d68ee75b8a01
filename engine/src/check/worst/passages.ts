import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Model } from './model.ts';

/** What it means to leave a node by an edge for one of its targets, as far as the drawing alone says. */
export interface Passage {
  readonly to: FlowNode;
  /** How many branches are left by it. */
  readonly branchesLeft: number;
  /** The milestones reached before anything is entered, in order. */
  readonly reached: readonly string[];
  /** Groups and blocks entered on the way, the outermost first. */
  readonly enters: readonly string[];
}

/** The passages of a drawing, each worked out once for all limits and cells. */
export class Passages {
  private readonly model: Model;
  private readonly known = new Map<FlowNode, Map<FlowEdge, readonly Passage[]>>();

  constructor(model: Model) {
    this.model = model;
  }

  /** One for each target that the edge can lead to. */
  of(node: FlowNode, edge: FlowEdge): readonly Passage[] {
    let ofNode = this.known.get(node);
    if (!ofNode) this.known.set(node, (ofNode = new Map<FlowEdge, readonly Passage[]>()));
    let passages = ofNode.get(edge);
    if (!passages) {
      passages = [edge.to, ...(edge.backTo ?? [])].flatMap((target) => this.look(node, edge, target) ?? []);
      ofNode.set(edge, passages);
    }
    return passages;
  }

  private look(node: FlowNode, edge: FlowEdge, target: string): Passage | null {
    const { model } = this;
    const { branches } = model.index;
    const to = model.index.nodes.get(target);
    if (!to) return null;
    const chain = model.around.get(node.id) ?? [];
    const ancestors = model.around.get(target) ?? [];
    const cut = edge.from === node.id ? -1 : chain.findIndex((id) => this.holderOf(id) === edge.from);
    const left = chain.filter((id, i) => i <= cut || !ancestors.includes(id));
    const kept = chain.filter((id) => !left.includes(id));
    return {
      to,
      branchesLeft: left.filter((id) => branches.has(id)).length,
      reached: [
        ...model.reachedBy({ kind: 'left', node: node.id }),
        ...left.flatMap((id) => model.reachedBy({ kind: 'left', node: this.holderOf(id) })),
        ...model.reachedBy({ kind: 'taken', edge: edge.id }),
        ...edge.marks.flatMap((mark) => model.reachedBy({ kind: 'marked', mark })),
      ],
      enters: [...ancestors].reverse().filter((id) => !kept.includes(id) && !branches.has(id)),
    };
  }

  /** The node that a container's id belongs to: a group itself, the parallel of a branch. */
  private holderOf(id: string): string {
    return this.model.index.branches.get(id)?.parallel.id ?? id;
  }
}
