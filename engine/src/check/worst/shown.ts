import { formatInstant } from '../../calendar/instant.ts';
import type { Limit } from '../../document/limits.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { Cell } from '../cells.ts';
import type { Beginning, CellScene } from './beginnings.ts';
import type { Course } from './course.ts';
import type { Graph } from './graph.ts';
import type { LimitVerdict, PlaceTime } from './limit-verdict.ts';
import type { Longest } from './longest.ts';
import type { Model } from './model.ts';
import type { Span, Stay } from './stay.ts';
import type { Walked } from './walks.ts';

/** A way as it is shown to people: nodes, edges, dates and the facts that it needs. */
export class Shown {
  private readonly model: Model;
  private readonly limit: Limit;
  private readonly cell: Cell;
  private readonly graph: Graph;
  private readonly course: Course;
  private readonly calendar: WorkCalendar;
  private sources: Map<number, number[]> | undefined;

  constructor({ model, limit, cell, graph, course }: CellScene) {
    this.model = model;
    this.limit = limit;
    this.cell = cell;
    this.graph = graph;
    this.course = course;
    this.calendar = model.limitCalendar;
  }

  of({ amount, cell }: Beginning, walked: Walked | undefined): Omit<LimitVerdict, 'verdict'> {
    const { calendar, graph, limit } = this;
    const base = { limit: limit.id, allowed: amount };
    if (!walked) return { ...base, worstMinutes: 0, cell: { ...this.cell, ...cell } };
    const { longest, start, due } = walked;
    const { end, way, ending, besides = [] } = longest;
    const local = (ms: number) => calendar.localDateTime(formatInstant(ms));
    const path: string[] = [];
    const edges: string[] = [];
    const times: PlaceTime[] = [];
    let stated = 0;
    for (const { state, edge } of way) {
      const { node, kind } = graph.states[state]!;
      if (edge !== null) edges.push(edge);
      if (kind === 'join') continue;
      path.push(node);
      const stay = this.course.stayAt(state);
      times.push(...this.timesOf(stay, state, node));
      stated += this.course.mostAt(state);
      // What is begun beside a step and must be done first is part of the way.
      const beside = this.sideOf(stay);
      const side = beside?.side;
      if (beside && side !== undefined) {
        path.push(side);
        times.push(...this.timesOf(beside, state, side));
        edges.push(...(this.model.index.leaving.get(side) ?? []).slice(0, 1).map(({ id }) => id));
      }
    }
    if (ending?.edge) edges.push(ending.edge.id);
    const last = ending?.edge?.to;
    // Where what is stated adds up already, nothing was left of the other limits.
    const shown = stated < walked.counted ? times : times.filter((time) => !('restOf' in time));
    return {
      ...base,
      cell: this.cellOf([...way.map(({ state }) => state), ...besides], cell) ?? { ...this.cell, ...cell },
      worstMinutes: Math.round(walked.counted),
      path: last === undefined || last === path[path.length - 1] ? path : [...path, last],
      ...(shown.length > 0 ? { times: shown } : {}),
      edges,
      ...(this.model.calendars ? { from: local(start), endsAt: local(end), dueAt: local(due) } : {}),
    };
  }

  /** The side step that keeps a place longest beyond its own plan, if one does. */
  private sideOf({ sides = [] }: Stay): Stay | undefined {
    let longest: Stay | undefined;
    for (const side of sides)
      if (this.course.mostOf(side) > (longest ? this.course.mostOf(longest) : 0)) longest = side;
    return longest;
  }

  /** What a stay takes on the way that is shown: the stated time that decides, and what it takes for certain of a limit. */
  private timesOf({ all, bounds = [], rest }: Stay, state: number, node: string): readonly PlaceTime[] {
    const lasting = (span: Span) => this.course.mostOf({ all: [span] });
    const [first] =
      bounds.length > 0
        ? [...bounds].sort((a, b) => lasting(a) - lasting(b))
        : [...all].sort((a, b) => lasting(b) - lasting(a));
    const { value = 0, unit = 'HOUR' } = first?.amount ?? {};
    const isTaken = rest !== undefined && !this.course.isOwn(rest) && !this.course.isShared(state, rest);
    return [
      ...(value > 0 || unit === 'SAME_DAY_CUTOFF'
        ? [{ node, value: value * (first?.times ?? 1), unit }]
        : []),
      ...(isTaken ? [{ node, restOf: rest }] : []),
    ];
  }

  /** Do two places of the way need one fact to be two things? */
  hasConflict({ way, besides = [] }: Longest, cell: Cell): boolean {
    return this.cellOf([...way.map(({ state }) => state), ...besides], cell) === null;
  }

  loops(): Partial<LimitVerdict> {
    const { endless } = this.course;
    if (endless.length === 0) return {};
    const loops = new Map<string, number>();
    for (const move of endless) {
      const id = move.edge?.id ?? '';
      const minutes = this.roundOf(move.to, move.from);
      loops.set(id, Math.max(loops.get(id) ?? 0, minutes));
    }
    return { loops: [...loops].map(([edge, minutes]) => ({ edge, minutes })) };
  }

  /** The facts that a way needs, and some way to where it begins with it; null when they contradict each other. */
  private cellOf(way: readonly number[], cell: Cell): Cell | null {
    const { states } = this.graph;
    let facts: Cell | null = { ...this.cell, ...cell };
    for (const id of way) facts &&= joined(facts, states[id]!.variant.cell);
    const [first] = way;
    return facts && first !== undefined ? this.leadingTo(first, facts) : facts;
  }

  /** The facts under which one can come to a place, these among them, whatever way one comes. */
  private leadingTo(place: number, needed: Cell): Cell | null {
    const { states } = this.graph;
    const tried = new Set<string>();
    const search = (id: number, facts: Cell): Cell | null => {
      const { cameFrom } = states[id]!;
      if (cameFrom === null) return facts;
      const key = `${id} ${JSON.stringify(Object.entries(facts).sort())}`;
      if (tried.has(key) || tried.size > mostTried) return null;
      tried.add(key);
      // The way by which the place was found is the shortest, and nearly always one that can be taken.
      for (const from of this.sourcesOf(id)) {
        const both = joined(facts, states[from]!.variant.cell);
        const found = both && search(from, both);
        if (found) return found;
      }
      return null;
    };
    return search(place, needed);
  }

  private *sourcesOf(place: number): Iterable<number> {
    const { cameFrom } = this.graph.states[place]!;
    if (cameFrom) yield cameFrom.state;
    if (!this.sources) {
      this.sources = new Map();
      for (const { id, out } of this.graph.states)
        for (const { to } of out) this.sources.set(to, [...(this.sources.get(to) ?? []), id]);
    }
    yield* this.sources.get(place) ?? [];
  }

  /** What one round costs at the most: the longest way from where it comes back to where it set out. */
  private roundOf(from: number, to: number): number {
    const known = new Map<number, number>();
    const longest = (id: number): number => {
      const cost = this.course.mostAt(id);
      if (id === to) return cost;
      const before = known.get(id);
      if (before !== undefined) return before;
      known.set(id, -Infinity);
      const rest = Math.max(
        -Infinity,
        ...this.course.onward(this.graph.states[id]!).map((move) => longest(move.to)),
      );
      known.set(id, cost + rest);
      return cost + rest;
    };
    const minutes = longest(from);
    return Number.isFinite(minutes) ? minutes : 0;
  }
}

/** Of the ways to a place so many are tried. */
const mostTried = 2_000;

/** Both together, or null where they say different things of one fact. */
function joined(facts: Cell, more: Cell): Cell | null {
  for (const [fact, value] of Object.entries(more))
    if (Object.hasOwn(facts, fact) && facts[fact] !== value) return null;
  return { ...facts, ...more };
}
