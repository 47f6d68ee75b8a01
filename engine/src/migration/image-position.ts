import type { StateValue } from 'xstate';
import { containersOf, type ProcedureIndex } from '../machine/procedure-index.ts';
import { skippedBranch } from './leaves.ts';

/**
 * The position that a set of leaves is in another drawing, being built. Containers follow from the leaves: whatever
 * lies around a leaf is active.
 */
export class ImagePosition {
  private readonly index: ProcedureIndex;
  /** What is active directly inside each container; '' is the top level. */
  private readonly inside = new Map<string, Set<string>>();
  private readonly leaves = new Set<string>();

  constructor(index: ProcedureIndex) {
    this.index = index;
  }

  /** Puts a leaf at a node. Answers the place where two would stand in one, or null. */
  stand(node: string): string | null {
    return this.put(this.pathTo(node), node);
  }

  /** Puts a leaf into a branch that does not run, or is about to be entered: `state` is the name of the machine's state. */
  standIn(branch: string, state: string = skippedBranch(branch)): string | null {
    const { parallel } = this.index.branches.get(branch)!;
    return this.put([...this.pathTo(parallel.id), parallel.id, branch], state);
  }

  /** Keeps a container active although nothing is known to stand in it yet. */
  keep(container: string): string | null {
    return this.put(this.pathTo(container), container, false);
  }

  /** Active parallels, groups and branches, outermost first. */
  get active(): readonly string[] {
    const found: string[] = [];
    const visit = (container: string): void => {
      for (const id of this.inside.get(container) ?? [])
        if (!this.leaves.has(id)) {
          found.push(id);
          visit(id);
        }
    };
    visit('');
    return found;
  }

  /** Branches of active parallels in which nothing stands. */
  get empty(): readonly string[] {
    return this.active.flatMap((id) => {
      const node = this.index.nodes.get(id);
      if (node?.kind !== 'parallel') return [];
      return node.branches.map((branch) => branch.id).filter((branch) => !this.inside.get(id)?.has(branch));
    });
  }

  /** What stands in a branch: a node, a container, or the state of a branch that does not run. */
  inBranch(branch: string): string | undefined {
    return [...(this.inside.get(branch) ?? [])][0];
  }

  /** The drawn flow's value, or null where nothing stands anywhere. */
  get value(): StateValue | null {
    return this.inside.has('') ? this.valueOf('') : null;
  }

  private valueOf(container: string): StateValue {
    const children = [...(this.inside.get(container) ?? [])];
    const [only] = children;
    if (!this.isParallel(container) && only !== undefined && this.leaves.has(only)) return only;
    return Object.fromEntries(children.map((id) => [id, this.valueOf(id)]));
  }

  private put(path: readonly string[], last: string, isLeaf = true): string | null {
    if (isLeaf && this.leaves.has(last)) return last;
    let container = '';
    for (const id of [...path, last]) {
      const here = this.inside.get(container) ?? new Set<string>();
      if (!here.has(id) && here.size > 0 && !this.isParallel(container)) return container;
      this.inside.set(container, here.add(id));
      container = id;
    }
    if (isLeaf) this.leaves.add(last);
    return null;
  }

  private isParallel(container: string): boolean {
    return this.index.nodes.get(container)?.kind === 'parallel';
  }

  /** What lies around a node, outermost first. */
  private pathTo(id: string): readonly string[] {
    const node = this.index.nodes.get(id)!;
    return containersOf(this.index, node)
      .flatMap((holder) => {
        const parallel = this.index.branches.get(holder)?.parallel.id;
        return parallel === undefined ? [holder] : [holder, parallel];
      })
      .reverse();
  }
}
