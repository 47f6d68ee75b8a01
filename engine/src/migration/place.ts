import { containersOf, isSideStep } from '../machine/procedure-index.ts';
import type { Dossier, InstanceId } from '../dossier/dossier.ts';
import type { FlowNode } from '../document/flow.ts';
import { refuse } from '../dossier/outcome.ts';
import type { Refusal } from '../dossier/demands.ts';
import { ImagePosition } from './image-position.ts';
import { leavesOf, type Leaf } from './leaves.ts';
import { goesOnAs, type Mapping } from './mapping.ts';

/** Where a dossier stands in the new version, before anything has been entered there. */
export interface Placed {
  readonly ok: true;
  readonly position: ImagePosition;
  /** Nodes that are entered because an old one has become them, in the order of entry. */
  readonly entering: readonly string[];
  /** Branches of the new version in which nothing stands: what becomes of each. */
  readonly branches: Readonly<Record<string, 'start' | 'done'>>;
}

/** Maps where a dossier stands, node by node. Refuses what cannot be mapped, with the node and the stay. */
export function place(mapping: Mapping, dossier: Dossier): Placed | Refusal {
  return new Placing(mapping, dossier).place();
}

/** Is this node inside a branch that the plan closes? */
export function isClosed({ plan, before }: Mapping, node: FlowNode): boolean {
  const closed = plan.closed;
  return (
    closed !== undefined && containersOf(before.index, node).some((around) => Object.hasOwn(closed, around))
  );
}

class Placing {
  private readonly mapping: Mapping;
  private readonly dossier: Dossier;
  private readonly position: ImagePosition;
  private readonly entering: string[] = [];
  /** Containers that a mapping of a node enters anew: their branches start as on any entry. */
  private readonly fresh = new Set<string>();

  constructor(mapping: Mapping, dossier: Dossier) {
    this.mapping = mapping;
    this.dossier = dossier;
    this.position = new ImagePosition(mapping.after.index);
  }

  place(): Placed | Refusal {
    for (const leaf of leavesOf(this.dossier.position)) {
      const refusal = this.putLeaf(leaf);
      if (refusal) return refusal;
    }
    const branches: Record<string, 'start' | 'done'> = {};
    const { plan } = this.mapping;
    // Starting one branch of a fresh container is already the whole of what its entry does.
    for (const branch of this.position.empty) {
      const said = plan.branches && Object.hasOwn(plan.branches, branch) ? plan.branches[branch] : undefined;
      const parallel = this.mapping.after.index.branches.get(branch)!.parallel.id;
      const what = said ?? (this.fresh.has(parallel) ? 'start' : undefined);
      if (what === undefined) return refuse('migration-branch-unsaid', { branch, node: parallel }, branch);
      branches[branch] = what;
    }
    if (this.position.value === null) return refuse('migration-nowhere', {});
    return { ok: true, position: this.position, entering: this.entering, branches };
  }

  private putLeaf(leaf: Leaf): Refusal | null {
    const closed = leaf.within.find((id) => Object.hasOwn(this.mapping.plan.closed ?? {}, id));
    if (closed !== undefined) return this.keepAround(closed);
    if (leaf.skipped) return this.putSkipped(leaf.node);
    const node = this.mapping.before.index.nodes.get(leaf.node);
    const image = this.mapping.node(leaf.node);
    if (node === undefined) return this.unmapped(leaf.node);
    if (node.kind === 'end') return this.putEnd(node, image);
    if (image === undefined) return this.unmapped(leaf.node);
    if (goesOnAs(node, image)) return this.stand(image.id);
    if (!this.mapping.isSaid(leaf.node)) return this.unmapped(leaf.node);
    return this.enter(image);
  }

  /** The container of a closed branch stays active where the new version has it. */
  private keepAround(branch: string): Refusal | null {
    const parallel = this.mapping.before.index.branches.get(branch)?.parallel.id;
    const image = parallel === undefined ? undefined : this.mapping.node(parallel);
    return image?.kind === 'parallel' ? this.collision(this.position.keep(image.id)) : null;
  }

  private putSkipped(old: string): Refusal | null {
    const branch = this.mapping.branch(old);
    // A branch in which nothing is open is nobody's loss.
    return branch === undefined ? null : this.collision(this.position.standIn(branch));
  }

  /** The end of a branch: done stays done, also where the new version draws its end elsewhere. */
  private putEnd(node: FlowNode, image: FlowNode | undefined): Refusal | null {
    const around =
      node.within === undefined ? undefined : this.mapping.before.index.branches.get(node.within);
    if (!around) return image?.kind === 'end' ? this.stand(image.id) : this.unmapped(node.id);
    const branch = this.mapping.branch(around.branch.id);
    if (image?.kind === 'end' && image.within !== undefined && image.within === branch)
      return this.stand(image.id);
    return branch === undefined ? null : this.collision(this.position.standIn(branch));
  }

  /** A node of another kind is entered, and whatever is entered with it. */
  private enter(node: FlowNode): Refusal | null {
    if (
      node.kind === 'end' &&
      (node.within === undefined || !this.mapping.after.index.branches.has(node.within))
    )
      return refuse('migration-would-end', { node: node.id }, node.id);
    if (node.kind === 'start' || isSideStep(node)) return this.unmapped(node.id);
    this.entering.push(node.id);
    if (node.kind === 'group') {
      const first = this.mapping.after.index.nodes.get(node.start ?? '');
      return first ? this.enter(first) : this.unmapped(node.id);
    }
    if (node.kind === 'parallel') {
      this.fresh.add(node.id);
      return this.collision(this.position.keep(node.id));
    }
    return this.stand(node.id);
  }

  private stand(node: string): Refusal | null {
    return this.collision(this.position.stand(node));
  }

  private collision(at: string | null): Refusal | null {
    return at === null ? null : refuse('migration-two-in-one', { node: at }, at);
  }

  private unmapped(node: string): Refusal {
    return refuse('migration-unmapped', { node, instance: this.stayAt(node) }, node);
  }

  private stayAt(node: string): InstanceId {
    return this.dossier.open.find((instance) => instance.node === node)?.id ?? node;
  }
}
