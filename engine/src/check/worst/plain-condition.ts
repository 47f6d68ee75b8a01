import type { Condition } from '../../document/condition.ts';
import type { Fact } from '../../document/facts.ts';
import { comparesFacts } from './candidates.ts';

/**
 * Conditions without comparisons of one fact with another. Each of those, of which no list of values is enough, becomes
 * a question of its own that may be answered either way.
 */
export class PlainConditions {
  /** The questions, as facts nobody can foretell. */
  readonly questions = new Map<string, Fact>();
  private readonly known = new Map<Condition, Condition>();

  of(condition: Condition): Condition {
    const before = this.known.get(condition);
    if (before) return before;
    const plain = this.rewrite(condition);
    this.known.set(condition, plain);
    return plain;
  }

  private rewrite(condition: Condition): Condition {
    if (!comparesFacts(condition)) return condition;
    if ('all' in condition) return { all: condition.all.map((part) => this.rewrite(part)) };
    if ('any' in condition) return { any: condition.any.map((part) => this.rewrite(part)) };
    if ('not' in condition) return { not: this.rewrite(condition.not) };
    const id = `?${JSON.stringify(condition)}`;
    this.questions.set(id, {
      id,
      type: 'boolean',
      title: { vi: '', en: '' },
      source: { kind: 'today' },
      knownFrom: 'reception',
    });
    return { fact: id, op: 'eq', value: true };
  }
}
