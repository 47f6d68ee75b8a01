import type { FreshIds } from '../fresh-ids.ts';
import { findBlocks, type Block } from './blocks.ts';
import { defaultTitles, inBoth } from './default-titles.ts';
import { idOf } from './normalise.ts';
import type { Graph, GraphNode } from './graph.ts';
import { ForeignRefusal } from './refusal.ts';
import { isArm, passes } from './roles.ts';

/** A block with the ids its container, its branches and their ends will have. */
export interface PlacedBlock extends Block {
  readonly id: string;
  readonly branchIds: readonly string[];
  readonly endIds: readonly string[];
}

/** A process or sub-process, its blocks found and every node given an id and a container. */
export interface Scope {
  readonly graph: Graph;
  /** The group it becomes; undefined: the procedure itself. */
  readonly within: string | undefined;
  readonly outer: { readonly scope: Scope; readonly node: GraphNode } | null;
  readonly blocks: readonly PlacedBlock[];
}

/** Ids for what the drawing gives no name: what it is reads better than what another tool numbered it. */
const unnamed: Partial<Record<GraphNode['kind'], string>> = {
  start: 'start',
  end: 'end',
  exclusive: 'decision',
  event: 'wait',
  catch: 'wait',
};

/** Where everything of a drawing will stand. */
export class Places {
  readonly scopes: Scope[] = [];
  private readonly scopeByNode = new Map<GraphNode, Scope>();
  private readonly idByNode = new Map<GraphNode, string>();

  constructor(graph: Graph, ids: FreshIds) {
    this.addScope(graph, undefined, null, ids);
  }

  scopeOf(node: GraphNode): Scope {
    return this.scopeByNode.get(node)!;
  }

  idOf(node: GraphNode): string {
    return this.idByNode.get(node)!;
  }

  /** The innermost branch that holds a node, or null. */
  branchOf(node: GraphNode): { readonly block: PlacedBlock; readonly branch: number } | null {
    let found: { block: PlacedBlock; branch: number } | null = null;
    for (const block of this.scopeOf(node).blocks) {
      const branch = block.branches.findIndex((set) => set.has(node));
      if (branch < 0) continue;
      if (!found || block.branches[branch]!.size < found.block.branches[found.branch]!.size)
        found = { block, branch };
    }
    return found;
  }

  /**
   * An end that is a node of its own: one of the whole procedure. In a branch or a phase an end only closes that, unless it
   * says that it terminates everything.
   */
  endsAll(node: GraphNode): boolean {
    if (node.kind !== 'end' || this.scopeOf(node).outer) return false;
    return this.branchOf(node) === null || node.event?.kind === 'terminate';
  }

  /** The group or branch a node stands in. */
  within(node: GraphNode): string | undefined {
    if (this.endsAll(node)) return undefined;
    const place = this.branchOf(node);
    return place ? place.block.branchIds[place.branch] : this.scopeOf(node).within;
  }

  private addScope(graph: Graph, within: string | undefined, outer: Scope['outer'], ids: FreshIds): void {
    const found = findBlocks(graph);
    if (!found.ok) throw new ForeignRefusal(found.at.element, found.code);
    const blocks: PlacedBlock[] = [];
    const scope: Scope = { graph, within, outer, blocks };
    this.scopes.push(scope);
    for (const node of graph.nodes) {
      this.scopeByNode.set(node, scope);
      if (
        !passes(node) &&
        !node.implied &&
        !isArm(node) &&
        !found.blocks.some(({ split, join }) => split === node || join === node)
      )
        this.idByNode.set(node, ids.take(node.name, unnamed[node.kind] ?? idOf(node)));
    }
    for (const block of found.blocks) {
      const { split } = block;
      const id = ids.take(split.implied ? '' : split.name, 'parallel');
      const names = split.outgoing.map(({ name, to }) => name || to.name);
      const branchIds = names.map((name) => ids.take(name === '' ? '' : `${name}_branch`, 'branch'));
      const endIds = branchIds.map((branch) => ids.take(`${branch}_done`, 'branch_done'));
      blocks.push({ ...block, id, branchIds, endIds });
    }
    for (const node of graph.nodes)
      if (node.inside) this.addScope(node.inside, this.idOf(node), { scope, node }, ids);
  }
}

/** How a branch is called: as the flow that leads into it, or as what it begins with. */
export function branchTitle(block: PlacedBlock, branch: number): { vi: string; en: string } {
  const flow = block.split.outgoing[branch]!;
  const name = flow.name || (flow.to === block.join ? '' : flow.to.name);
  if (name !== '') return inBoth(name);
  const { vi, en } = defaultTitles.branch;
  return { vi: `${vi} ${branch + 1}`, en: `${en} ${branch + 1}` };
}
