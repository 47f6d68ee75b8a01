import type { Course } from './course.ts';
import type { State } from './graph.ts';

/**
 * How late a wait can be over that does not count as long as nothing else is open: while it lasts, the work of the
 * other branches goes on, and after it nothing runs beside what follows. So the longest stretch before each branch's
 * first wait comes first, and then one after the other all that follows the waits of the others.
 */
export class Delays {
  private readonly course: Course;
  private readonly costOf: (state: number) => number;
  private readonly known = new Map<number, ReadonlyMap<string, number>>();

  constructor(course: Course, costOf: (state: number) => number) {
    this.course = course;
    this.costOf = costOf;
  }

  /** Minutes after the fork at which the wait can be over, for every fork around it. */
  *of(state: State): Iterable<{ readonly fork: State; readonly minutes: number }> {
    const { course } = this;
    if (course.standingAt(state) !== 'whenAlone') return;
    for (let inner = state; inner.fork >= 0; inner = course.graph.states[inner.fork]!) {
      const fork = course.graph.states[inner.fork]!;
      const branch = course.branchOf(state, fork);
      yield { fork, minutes: this.measured(fork).get(branch ?? '') ?? 0 };
    }
  }

  private measured(fork: State): ReadonlyMap<string, number> {
    let minutes = this.known.get(fork.id);
    if (!minutes) {
      minutes = this.measure(fork);
      this.known.set(fork.id, minutes);
    }
    return minutes;
  }

  private measure(fork: State): ReadonlyMap<string, number> {
    const { course } = this;
    const firsts = new Map<string, number[]>();
    const waits = new Map<string, number[]>();
    const inside = new Set<number>();
    for (const state of course.states()) {
      if (!this.isInside(state, fork)) continue;
      inside.add(state.id);
      const branch = course.branchOf(state, fork) ?? '';
      if (course.standingAt(state) === 'whenAlone') push(waits, branch, state.id);
    }
    for (const { to } of course.onward(fork))
      push(firsts, course.branchOf(course.graph.states[to]!, fork) ?? '', to);
    const longest = (ids: readonly number[], stopAtWaits: boolean) =>
      Math.max(0, ...ids.map((id) => this.longest(id, inside, stopAtWaits, new Map())));
    const before = Math.max(0, ...[...firsts.values()].map((ids) => longest(ids, true)));
    const after = new Map([...waits].map(([branch, ids]) => [branch, longest(ids, false)]));
    const sum = [...after.values()].reduce((total, minutes) => total + minutes, 0);
    return new Map([...after].map(([branch, minutes]) => [branch, before + sum - minutes]));
  }

  private isInside(state: State, fork: State): boolean {
    for (let inner = state; inner.fork >= 0; inner = this.course.graph.states[inner.fork]!)
      if (inner.fork === fork.id) return true;
    return false;
  }

  private longest(
    id: number,
    inside: ReadonlySet<number>,
    stopAtWaits: boolean,
    known: Map<number, number>,
  ): number {
    const before = known.get(id);
    if (before !== undefined) return before;
    // Met again on the way: a circle, which is bounded or doubted elsewhere.
    known.set(id, 0);
    const { course } = this;
    const state = course.graph.states[id]!;
    if (stopAtWaits && course.standingAt(state) === 'whenAlone') return 0;
    const next = course.onward(state).filter(({ to }) => inside.has(to));
    const rest = Math.max(0, ...next.map(({ to }) => this.longest(to, inside, stopAtWaits, known)));
    const minutes = this.costOf(id) + rest;
    known.set(id, minutes);
    return minutes;
  }
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
