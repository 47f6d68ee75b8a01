import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { Scalar } from '../../document/primitives.ts';
import { viewOf, type Cell } from '../cells.ts';
import type { DecidingFact, Model } from './model.ts';
import type { Passage } from './passages.ts';
import { passing, type Span, type Stay } from './stay.ts';

export type Facts = Readonly<Record<string, Scalar>>;

/** A way out of a node; `isSure` unless it is open only where something holds that nobody can foretell. */
export interface Way {
  readonly edge: FlowEdge;
  readonly isSure: boolean;
  /** One for each target. */
  readonly passages: readonly Passage[];
}

/** One way in which a node can behave: what is open there and how long it lasts, under these facts of its own. */
export interface Variant {
  readonly cell: Cell;
  readonly ways: readonly Way[];
  readonly stay: Stay;
  readonly isSure: boolean;
  /** Of a parallel: the branches that start. */
  readonly branches: readonly string[];
}

/** The variants of nodes; of a parallel also of what it does when its branches are done. */
export interface KnownVariants {
  readonly stays: Map<FlowNode, readonly Variant[]>;
  readonly joins: Map<FlowNode, readonly Variant[]>;
}

const none: Facts = {};

interface Look {
  readonly ways: readonly FlowEdge[];
  readonly stay: Stay;
  readonly branches: readonly string[];
}

/** How nodes behave in one cell, looked at once for all limits. */
export function variantsIn(model: Model, cell: Cell, decided: ReadonlySet<string>): Variants {
  const key = JSON.stringify([cell, [...decided].sort()]);
  let variants = model.variantsIn.get(key);
  if (!variants) model.variantsIn.set(key, (variants = new Variants(model, cell, decided)));
  return variants;
}

/** How nodes behave in one cell. Facts that decide at one place only are looked at there, each combination by itself. */
export class Variants {
  private readonly model: Model;
  private readonly cell: Cell;
  /** The facts that the cell decides, be it by leaving them unknown. */
  private readonly decided: ReadonlySet<string>;
  private readonly known: KnownVariants = { stays: new Map(), joins: new Map() };
  private readonly tracked = new Map<string, readonly Variant[]>();

  constructor(model: Model, cell: Cell, decided: ReadonlySet<string>) {
    this.model = model;
    this.cell = cell;
    this.decided = decided;
  }

  /** `key` names the values of the tracked facts. With `isJoin`, what a parallel does when its branches are done. */
  at(node: FlowNode, tracked: Facts, key: number, isJoin = false): readonly Variant[] {
    const { model } = this;
    const here = model.factsAt.get(node.id);
    if (here && model.trackedAt.has(node.id)) {
      const id = `${node.id}|${isJoin}|${key}`;
      let variants = this.tracked.get(id);
      if (!variants) this.tracked.set(id, (variants = this.look(node, { ...tracked, ...this.cell }, isJoin)));
      return variants;
    }
    // Where no fact decides, it is the same in every cell.
    const known = (here ? this.known : model.variants)[isJoin ? 'joins' : 'stays'];
    let variants = known.get(node);
    if (!variants) known.set(node, (variants = this.look(node, here ? this.cell : none, isJoin)));
    return variants;
  }

  private look(node: FlowNode, facts: Facts, isJoin: boolean): readonly Variant[] {
    const here = (this.model.factsAt.get(node.id) ?? []).filter(
      ({ id, kind }) => kind !== 'tracked' && !this.decided.has(id),
    );
    const chosen = combinations(here.filter(({ kind }) => kind === 'fixed'));
    const open = combinations(here.filter(({ kind }) => kind === 'open'));
    if (chosen.length === 1 && open.length === 1) {
      const { ways, ...look } = this.see(node, { ...facts, ...chosen[0], ...open[0] }, isJoin);
      return [
        { cell: chosen[0]!, ways: ways.map((edge) => this.way(node, edge, true)), ...look, isSure: true },
      ];
    }
    const found = new Map<string, Variant>();
    for (const cell of chosen) {
      const looks = open.map((more) => this.see(node, { ...facts, ...cell, ...more }, isJoin));
      const bodies = looks.map(bodyOf);
      const isSure = bodies.every((body) => body === bodies[0]);
      const isOpen = (edge: FlowEdge) => looks.every(({ ways }) => ways.includes(edge));
      looks.forEach(({ ways, stay, branches }, i) => {
        const key = `${ways.map(({ id }) => id).join()} ${bodies[i]!}`;
        if (found.has(key)) return;
        const sureWays = ways.map((edge) => this.way(node, edge, isOpen(edge)));
        found.set(key, { cell, ways: sureWays, stay, branches, isSure });
      });
    }
    return [...found.values()];
  }

  private way(node: FlowNode, edge: FlowEdge, isSure: boolean): Way {
    return { edge, isSure, passages: this.model.passages.of(node, edge) };
  }

  private see(node: FlowNode, facts: Facts, isJoin: boolean): Look {
    const { model } = this;
    const view = viewOf(facts);
    const holds = (edge: FlowEdge) => !edge.when || edge.otherwise || model.stays.holds(edge.when, view);
    if (node.kind === 'parallel') {
      const branches = isJoin
        ? []
        : node.branches.flatMap(({ id, entry }) => (model.stays.holds(entry, view) ? [id] : []));
      const joins = (model.index.leaving.get(node.id) ?? []).filter(
        (edge) => edge.who === undefined && holds(edge),
      );
      return { ways: isJoin ? joins : [], stay: passing, branches };
    }
    const ways = model.waysFrom(node).filter(holds);
    return {
      ways: isChosenAtOnce(node) ? firstOf(ways) : ways,
      stay: model.stays.of(node, view),
      branches: [],
    };
  }
}

/** Left in the very moment it is entered, by the first of its edges that holds. */
const isChosenAtOnce = ({ kind }: FlowNode): boolean => kind === 'decision' || kind === 'start';

function firstOf(ways: readonly FlowEdge[]): readonly FlowEdge[] {
  return [...ways].sort((a, b) => Number(a.otherwise) - Number(b.otherwise)).slice(0, 1);
}

const bodyOf = ({ stay, branches }: Look): string => JSON.stringify([spell(stay), branches]);

/** A stay as data to compare, without the calendars, which are the node's. */
function spell(stay: Stay): unknown {
  const spans = (list: readonly Span[] = []) => list.map(({ amount, times }) => [amount, times]);
  const { rest, milestones, doubt, isElastic } = stay;
  return [
    spans(stay.all),
    spans(stay.bounds),
    spans(stay.later),
    [rest, milestones, doubt, isElastic],
    stay.sides?.map(spell),
  ];
}

/** Every combination of these facts' values. Beyond the cap the rest is left out, which `cellsOf` has refused before. */
export function combinations(facts: readonly DecidingFact[]): readonly Cell[] {
  let cells: Cell[] = [{}];
  for (const { id, values } of facts)
    cells = cells.flatMap((cell) =>
      (values ?? []).map((value) => (value === undefined ? cell : { ...cell, [id]: value })),
    );
  return cells;
}
