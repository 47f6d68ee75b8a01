import { defaultTitles } from './default-titles.ts';
import type { FreshIds } from '../fresh-ids.ts';
import type { GraphFlow, GraphNode } from './graph.ts';
import { ForeignRefusal } from './refusal.ts';
import { passes } from './roles.ts';
import type { Places, Scope } from './scopes.ts';

/** Where a flow leads in the end, and what it passes on its way. */
export interface Route {
  readonly to: string;
  readonly flows: readonly GraphFlow[];
  readonly passed: readonly GraphNode[];
  /** The end event it leads to inside a branch or phase, where that is no node of its own. */
  readonly ended: GraphNode | null;
}

/** Follows flows through everything that is no node in our language: merges, joins, ends of sub-processes. */
export class Routes {
  private readonly places: Places;
  private readonly ids: FreshIds;
  /** An end that the drawing only means: something leads nowhere at the top. */
  private impliedEnd: string | null = null;
  private readonly last = new Set<GraphNode>();

  constructor(places: Places, ids: FreshIds) {
    this.places = places;
    this.ids = ids;
  }

  get endMade(): string | null {
    return this.impliedEnd;
  }

  /** What leads to that end without a flow that says so. */
  get leadNowhere(): readonly GraphNode[] {
    return [...this.last];
  }

  follow(first: GraphFlow): Route {
    const flows: GraphFlow[] = [];
    const passed: GraphNode[] = [];
    let flow = first;
    for (;;) {
      if (flows.includes(flow)) throw new ForeignRefusal(flow.to.element, 'foreign-empty-circle');
      flows.push(flow);
      const node = flow.to;
      const end = this.standing(flow);
      if (end !== null) return { to: end, flows, passed, ended: null };
      passed.push(node);
      if (node.kind === 'end' && node.event?.kind !== 'link')
        return { ...this.ending(node), flows, passed: passed.slice(0, -1), ended: node };
      const next = node.outgoing[0];
      if (!next) return { to: this.after(node), flows, passed, ended: null };
      flow = next;
    }
  }

  /** Where it goes on when something ends without a flow that leaves it. */
  after(node: GraphNode): string {
    const place = this.places.branchOf(node);
    if (place) return place.block.endIds[place.branch]!;
    return this.beyond(this.places.scopeOf(node), node);
  }

  /** Our node at the end of a flow; null: the flow goes on, or ends something that is no node. */
  private standing(flow: GraphFlow): string | null {
    const node = flow.to;
    const { blocks } = this.places.scopeOf(node);
    const joined = blocks.find(({ join }) => join === node);
    if (joined) {
      const branch =
        flow.from === joined.split
          ? joined.split.outgoing.indexOf(flow)
          : joined.branches.findIndex((set) => set.has(flow.from));
      return joined.endIds[branch]!;
    }
    const split = blocks.find((block) => block.split === node);
    if (split) return split.id;
    if (passes(node)) return null;
    if (node.kind === 'end' && !this.places.endsAll(node)) return null;
    return this.places.idOf(node);
  }

  /** An end inside a branch or a phase: that branch is done, the phase is left; an error leaves by its border. */
  private ending(node: GraphNode): { readonly to: string } {
    const scope = this.places.scopeOf(node);
    const kind = node.event?.kind ?? 'none';
    if (scope.outer && ['error', 'escalation', 'cancel'].includes(kind)) {
      const caught = scope.outer.node.outgoing.find(
        ({ border }) => border?.event.kind === kind && [node.event!.ref, ''].includes(border.event.ref),
      );
      if (caught) return { to: this.follow(caught).to };
    }
    if (kind === 'terminate' && this.places.branchOf(node)) return { to: this.beyond(scope, node) };
    return { to: this.after(node) };
  }

  private beyond({ outer }: Scope, node: GraphNode): string {
    if (outer) {
      const onward = outer.node.outgoing.find(({ border }) => border === null);
      return onward ? this.follow(onward).to : this.after(outer.node);
    }
    this.last.add(node);
    this.impliedEnd ??= this.ids.take(defaultTitles.end.vi, 'end');
    return this.impliedEnd;
  }
}
