import type { FlowEdge, FlowNode, ParallelNode } from '../../document/flow.ts';
import type { Scalar } from '../../document/primitives.ts';
import type { DecidingFact, Model } from './model.ts';
import type { Facts } from './variants.ts';

/**
 * The facts that change on the way, as far as they decide anything: what steps set or ask for, milestones, visits,
 * results, consultations and linked dossiers. Each combination of values that occurs has a number.
 */
export class Tracking {
  readonly all: Facts[] = [];
  readonly initial: Facts;
  private readonly numbers = new Map<string, number>();
  private readonly facts: readonly DecidingFact[];
  private readonly model: Model;
  /** Visits beyond this many are all alike. */
  private readonly caps = new Map<string, number>();
  private readonly byFacts = new Map<Facts, number>();
  /** The facts that say whether a milestone is reached, and how often a node has been entered. */
  private readonly ofMilestones = new Map<string, string[]>();
  private readonly ofVisits = new Map<string, string[]>();
  /** What edges make known when they are taken from a node. */
  private readonly gifts = new Map<FlowNode, Map<FlowEdge, readonly Gift[]>>();

  constructor(model: Model) {
    this.model = model;
    this.facts = [...model.deciding.values()].filter(({ kind }) => kind === 'tracked');
    for (const { id, fact } of this.facts) {
      const { source } = fact;
      if (source.kind === 'milestone') push(this.ofMilestones, source.milestone, id);
      if (source.kind === 'visits') push(this.ofVisits, source.node, id);
    }
    const initial: Record<string, Scalar> = {};
    for (const { id, fact, values } of this.facts) {
      const value = fact.source.kind === 'visits' ? 0 : isFlag(fact.source.kind) ? false : fact.default;
      if (value !== undefined) initial[id] = value;
      const numbers = (values ?? []).filter((each) => typeof each === 'number');
      this.caps.set(id, Math.max(0, ...numbers));
    }
    this.initial = initial;
  }

  number(facts: Facts): number {
    let number = this.byFacts.get(facts);
    if (number === undefined) {
      // Where nothing changes on the way all is one.
      const key = JSON.stringify(this.facts.map(({ id }) => facts[id] ?? null));
      number = this.numbers.get(key) ?? this.all.length;
      if (number === this.all.length) this.all.push(facts);
      this.numbers.set(key, number);
      this.byFacts.set(facts, number);
    }
    return number;
  }

  reached(milestone: string, facts: Facts): Facts {
    return (this.ofMilestones.get(milestone) ?? none).reduce(
      (next, id) => (next[id] === true ? next : replaced(next, id, true)),
      facts,
    );
  }

  entered(node: string, facts: Facts): Facts {
    return (this.ofVisits.get(node) ?? none).reduce((next, id) => {
      const visits = Math.min(this.caps.get(id) ?? 0, Number(next[id] ?? 0) + 1);
      return next[id] === visits ? next : replaced(next, id, visits);
    }, facts);
  }

  /** Milestones that hang on what is inside branches that start again are forgotten. */
  forget(node: FlowNode, reopens: readonly string[] | undefined, facts: Facts): Facts {
    if (this.facts.length === 0 || node.kind !== 'parallel') return facts;
    const inside = new Set(startingIn(node, reopens).flatMap((branch) => this.model.under(branch)));
    return this.changed(facts, ({ fact: { source } }) => {
      if (source.kind !== 'milestone') return undefined;
      const on = this.model.milestones.get(source.milestone)?.on;
      const owner =
        on?.kind === 'taken' ? this.model.index.edges.get(on.edge)?.from : on && 'node' in on ? on.node : '';
      return owner !== undefined && inside.has(owner) ? false : undefined;
    });
  }

  /** What can be known once this edge is taken: what it sets, and every answer to what it asks. */
  after(node: FlowNode, edge: FlowEdge, facts: Facts): readonly Facts[] {
    if (this.facts.length === 0) return [facts];
    let found: Facts[] = [facts];
    for (const { id, values } of this.giftsOf(node, edge))
      found = found.flatMap((before) =>
        values.map((value) => (value === keep ? before : replaced(before, id, value))),
      );
    return found;
  }

  /** What one branch has changed, added to what others have. */
  merged(fork: number, one: number, end: number): number {
    const [old, base, fresh] = [this.all[fork]!, this.all[one]!, this.all[end]!];
    let facts = base;
    for (const { id } of this.facts) if (fresh[id] !== old[id]) facts = replaced(facts, id, fresh[id]);
    return this.number(facts);
  }

  private giftsOf(node: FlowNode, edge: FlowEdge): readonly Gift[] {
    let ofNode = this.gifts.get(node);
    if (!ofNode) this.gifts.set(node, (ofNode = new Map<FlowEdge, readonly Gift[]>()));
    let gifts = ofNode.get(edge);
    if (!gifts) {
      gifts = this.facts.flatMap((deciding) => {
        const values = this.given(deciding, node, edge);
        return values ? [{ id: deciding.id, values }] : [];
      });
      ofNode.set(edge, gifts);
    }
    return gifts;
  }

  private given({ id, fact, values }: DecidingFact, node: FlowNode, edge: FlowEdge): Gift['values'] | null {
    const set = edge.sets.find((each) => each.fact === id);
    if (set) return [set.value];
    const { source } = fact;
    if (source.kind === 'result') return edge.produces.includes(source.result) ? [true] : null;
    const anything = (values ?? []).filter((value) => value !== undefined);
    const asked = edge.demands?.facts.find((each) => each.fact === id);
    if (asked) return asked.required ? anything : [keep, ...anything];
    if (source.kind === 'consultation' && source.node === node.id) {
      if (source.of !== 'outcome') return anything;
      const outcome = edge.arm ?? 'left';
      return [fact.type === 'boolean' ? outcome === 'reached' : outcome];
    }
    if (source.kind === 'child' && source.node === node.id) return [keep, ...anything];
    const isTold = node.kind === 'service' && node.receive.includes(id);
    const isHandedOut =
      node.kind === 'linked' && node.children.some((child) => child.factsOut.some(({ to }) => to === id));
    return isTold || isHandedOut ? [keep, ...anything] : null;
  }

  private changed(facts: Facts, to: (fact: DecidingFact) => Scalar | undefined): Facts {
    let next = facts;
    for (const fact of this.facts) {
      const value = to(fact);
      if (value !== undefined && next[fact.id] !== value) next = replaced(next, fact.id, value);
    }
    return next;
  }
}

const keep = Symbol('keep');

const none: readonly never[] = [];

/** A fact and what it can be from there on. */
interface Gift {
  readonly id: string;
  readonly values: readonly (Scalar | undefined | typeof keep)[];
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const isFlag = (kind: string): boolean => kind === 'milestone' || kind === 'result';

function startingIn(node: ParallelNode, reopens: readonly string[] | undefined): readonly string[] {
  return node.branches.map(({ id }) => id).filter((id) => !reopens?.length || reopens.includes(id));
}

function replaced(facts: Facts, id: string, value: Scalar | undefined): Facts {
  const { [id]: _old, ...rest } = facts;
  return value === undefined ? rest : { ...rest, [id]: value };
}
