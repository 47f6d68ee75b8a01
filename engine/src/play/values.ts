import { addMonths, formatCivilDay, parseCivilDay } from '../calendar/civil-day.ts';
import { conditionsIn } from '../check/condition-uses.ts';
import { factsIn } from '../condition/compile-condition.ts';
import { factAccepts } from '../condition/fact-view.ts';
import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { Scalar } from '../document/primitives.ts';

/** What the drawing compares facts with, so that somebody who plays it can be offered values that make a difference. */
export class Values {
  /** Facts on which some condition of the document hangs, directly or through a fact made from them. */
  readonly decisive: ReadonlySet<string>;
  private readonly document: ProcedureDocument;
  private readonly constants = new Map<string, Set<Scalar>>();

  constructor(document: ProcedureDocument) {
    this.document = document;
    const conditions = conditionsIn(document).map(({ condition }) => condition);
    for (const condition of conditions) this.collect(condition);
    this.decisive = this.withOrigins(conditions.flatMap(factsIn));
  }

  /** Values worth trying for a fact: every choice; what it is compared with, and its neighbours; something else. */
  of(fact: Fact, today: string): readonly Scalar[] {
    const compared = [...(this.constants.get(fact.id) ?? [])].filter((value) => factAccepts(fact, value));
    switch (fact.type) {
      case 'boolean':
        return [true, false];
      case 'choice':
        return (fact.choices ?? []).map(({ value }) => value);
      case 'number': {
        const numbers = compared.filter((value) => typeof value === 'number');
        return unique(numbers.length > 0 ? numbers.flatMap((n) => [n, n - 1, n + 1]) : [1]);
      }
      case 'date':
        return unique([...compared.flatMap(aroundDay), ...this.datesBetween(fact, today), today]);
      case 'agency':
        return compared;
      case 'text':
        return unique([...compared, 'văn bản']);
    }
  }

  /** The largest number a fact is compared with: beyond the one after it nothing changes any more. */
  bound(fact: string): number {
    const numbers = [...(this.constants.get(fact) ?? [])].filter((value) => typeof value === 'number');
    return Math.max(0, ...numbers) + 1;
  }

  private collect(condition: Condition): void {
    if ('all' in condition) return condition.all.forEach((part) => this.collect(part));
    if ('any' in condition) return condition.any.forEach((part) => this.collect(part));
    if ('not' in condition) return this.collect(condition.not);
    const { value } = condition;
    const values = Array.isArray(value)
      ? value
      : typeof value === 'object' || value === undefined
        ? []
        : [value];
    for (const id of 'sum' in condition ? condition.sum : [condition.fact]) {
      const known = this.constants.get(id) ?? new Set();
      for (const one of values) known.add(one);
      this.constants.set(id, known);
    }
  }

  private withOrigins(used: readonly string[]): ReadonlySet<string> {
    const facts = new Map(this.document.facts.map((fact) => [fact.id, fact]));
    const all = new Set<string>();
    const add = (id: string): void => {
      if (all.has(id)) return;
      all.add(id);
      const source = facts.get(id)?.source;
      if (source?.kind === 'datePlus') add(source.date);
      if (source?.kind === 'between') [source.from, source.to].forEach(add);
      if (source?.kind === 'register' && typeof source.of === 'object') add(source.of.fact);
    };
    used.forEach(add);
    return all;
  }

  /** Days that lie as far from today as some condition asks, and the days beside them: an age, a term. */
  private datesBetween(fact: Fact, today: string): readonly string[] {
    return this.document.facts.flatMap(({ id, source }) => {
      if (source.kind !== 'between' || (source.from !== fact.id && source.to !== fact.id)) return [];
      const sign = source.from === fact.id ? -1 : 1;
      const numbers = [...(this.constants.get(id) ?? [])].filter((value) => typeof value === 'number');
      return numbers.flatMap((n) => aroundDay(shifted(today, sign * n, source.unit)));
    });
  }
}

function shifted(day: string, by: number, unit: 'WORKING_DAY' | 'CALENDAR_DAY' | 'MONTH' | 'YEAR'): string {
  const from = parseCivilDay(day);
  if (unit === 'YEAR') return formatCivilDay(addMonths(from, by * 12));
  if (unit === 'MONTH') return formatCivilDay(addMonths(from, by));
  // A week has five working days; the days beside it make up for the rest.
  return formatCivilDay(from + Math.round(unit === 'WORKING_DAY' ? (by * 7) / 5 : by));
}

function aroundDay(day: Scalar): readonly string[] {
  const civil = typeof day === 'string' ? parseCivilDay(day) : NaN;
  return Number.isNaN(civil) ? [] : [civil, civil - 1, civil + 1].map(formatCivilDay);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
