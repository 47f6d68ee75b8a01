import type { FlowNode } from '../document/flow.ts';
import type { Dossier, InstanceId } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { MigrationPlan } from './plan.ts';

/**
 * What everything of a dossier is called in the new version: by the plan, else by its old name. Names that neither
 * version knows any more keep their name too, so that a way back finds them again.
 */
export class Mapping {
  readonly plan: MigrationPlan;
  readonly before: CompiledProcedure;
  readonly after: CompiledProcedure;
  /** By how much the visits of a node are counted on, where several old nodes have become one. */
  readonly #offsets = new Map<string, number>();
  /** How often each node was entered, by its new name. */
  readonly visits: Readonly<Record<string, number>>;

  constructor(
    plan: MigrationPlan,
    before: CompiledProcedure,
    after: CompiledProcedure,
    visits: Dossier['visits'],
  ) {
    this.plan = plan;
    this.before = before;
    this.after = after;
    const counted: Record<string, number> = {};
    // What kept its name comes first, so that its stays keep theirs.
    const names = Object.keys(visits).sort();
    const [kept, renamed] = [
      names.filter((id) => this.named(id) === id),
      names.filter((id) => this.named(id) !== id),
    ];
    for (const id of [...kept, ...renamed]) {
      const name = this.named(id);
      const sofar = Object.hasOwn(counted, name) ? counted[name]! : 0;
      if (sofar > 0) this.#offsets.set(id, sofar);
      counted[name] = sofar + visits[id]!;
    }
    this.visits = counted;
  }

  /** The new name of a node or branch, whether or not the new version has it. */
  named(id: string): string {
    return of(this.plan.nodes, id) ?? id;
  }

  /** The node of the new version that a node has become; undefined where there is none. */
  node(id: string): FlowNode | undefined {
    return this.after.index.nodes.get(this.named(id));
  }

  /** The branch of the new version that a branch has become. */
  branch(id: string): string | undefined {
    const name = this.named(id);
    return this.after.index.branches.has(name) ? name : undefined;
  }

  /** Does the plan itself say what becomes of this node? */
  isSaid(id: string): boolean {
    return of(this.plan.nodes, id) !== undefined;
  }

  edge(id: string): string {
    return of(this.plan.edges, id) ?? id;
  }

  milestone(id: string): string {
    return of(this.plan.milestones, id) ?? id;
  }

  limit(id: string): string {
    return of(this.plan.limits, id) ?? id;
  }

  respondent(node: string, id: string): string {
    return of(of(this.plan.respondents, node), id) ?? id;
  }

  /** The new name of a stay, or of one who is asked during it. */
  instance(id: InstanceId): InstanceId {
    const [stay = id, ...asked] = id.split('/');
    const dot = stay.lastIndexOf('.');
    if (dot < 0) return id;
    const node = stay.slice(0, dot);
    const visit = Number(stay.slice(dot + 1)) + (this.#offsets.get(node) ?? 0);
    const respondent = asked.length === 0 ? '' : `/${this.respondent(node, asked.join('/'))}`;
    return `${this.named(node)}.${visit}${respondent}`;
  }

  visit(node: string, visit: number): number {
    return visit + (this.#offsets.get(node) ?? 0);
  }
}

/** Does a stay at the one node go on as a stay at the other? */
export function goesOnAs(before: FlowNode, after: FlowNode): boolean {
  if (before.kind !== after.kind) return false;
  if (before.kind === 'service' && after.kind === 'service') return before.service === after.service;
  const isBeside = (node: FlowNode) => node.kind === 'step' && node.beside !== undefined;
  return isBeside(before) === isBeside(after);
}

function of<T>(record: Readonly<Record<string, T>> | undefined, id: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, id) ? record[id] : undefined;
}
