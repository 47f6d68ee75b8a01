import type { Condition } from '../document/condition.ts';
import type { Fact } from '../document/facts.ts';
import { dateInWords } from '../problem/figures.ts';
import { term } from '../problem/terms.ts';
import type { Language } from '../problem/wording.ts';

type Comparison = Extract<Condition, { fact: string }>;

const words = {
  vi: {
    and: 'và',
    or: 'hoặc',
    not: 'không phải',
    always: 'luôn luôn',
    never: 'không khi nào',
    yes: 'có',
    no: 'không',
    unset: 'chưa nêu',
    sum: (facts: string) => `tổng ${facts}`,
    operators: {
      eq: 'là',
      ne: 'khác',
      lt: 'nhỏ hơn',
      lte: 'không quá',
      gt: 'lớn hơn',
      gte: 'từ',
      in: 'là một trong',
      known: 'đã có',
    },
    dates: { lt: 'trước', lte: 'không sau', gt: 'sau', gte: 'từ' },
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not',
    always: 'always',
    never: 'never',
    yes: 'yes',
    no: 'no',
    unset: 'not set',
    sum: (facts: string) => `the sum of ${facts}`,
    operators: {
      eq: 'is',
      ne: 'is not',
      lt: 'is less than',
      lte: 'is at most',
      gt: 'is more than',
      gte: 'is at least',
      in: 'is one of',
      known: 'is known',
    },
    dates: { lt: 'is before', lte: 'is not after', gt: 'is after', gte: 'is from' },
  },
} as const;

/**
 * A condition as an office would say it: facts by their titles, choices by what they are called, dates as they are
 * written. Agencies stand in the register, which the caller knows; without it their codes are said.
 */
export function wordCondition(
  condition: Condition,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
  agencyName: (id: string) => string = (id) => id,
): string {
  return new ConditionWords(facts, language, agencyName).say(condition);
}

class ConditionWords {
  private readonly facts: ReadonlyMap<string, Fact>;
  private readonly language: Language;
  private readonly agencyName: (id: string) => string;

  constructor(facts: ReadonlyMap<string, Fact>, language: Language, agencyName: (id: string) => string) {
    this.facts = facts;
    this.language = language;
    this.agencyName = agencyName;
  }

  say(condition: Condition): string {
    const text = words[this.language];
    if ('all' in condition) return this.join(condition.all, text.and, text.always);
    if ('any' in condition) return this.join(condition.any, text.or, text.never);
    if ('not' in condition) return `${text.not} ${this.inner(condition.not)}`;
    if ('sum' in condition) {
      const sum = text.sum(condition.sum.map((id) => this.title(id)).join(' + '));
      return `${sum} ${text.operators[condition.op]} ${this.value(condition.value)}`;
    }
    return this.comparison(condition);
  }

  private join(parts: readonly Condition[], word: string, none: string): string {
    if (parts.length === 0) return none;
    return parts.length === 1 ? this.say(parts[0]!) : parts.map((part) => this.inner(part)).join(` ${word} `);
  }

  /** A part of another condition: what is joined itself stands in brackets. */
  private inner(condition: Condition): string {
    const isJoined =
      ('all' in condition && condition.all.length > 1) || ('any' in condition && condition.any.length > 1);
    return isJoined ? `(${this.say(condition)})` : this.say(condition);
  }

  private comparison({ fact: id, op, value }: Comparison): string {
    const text = words[this.language];
    const fact = this.facts.get(id);
    if (op === 'known') return `${this.title(id)} ${text.operators.known}`;
    if (fact?.type === 'boolean' && typeof value === 'boolean' && (op === 'eq' || op === 'ne'))
      return `${this.title(id)}: ${value === (op === 'eq') ? text.yes : text.no}`;
    const isDated = fact?.type === 'date' && Object.hasOwn(text.dates, op);
    const word = isDated ? text.dates[op as keyof typeof text.dates] : text.operators[op];
    return `${this.title(id)} ${word} ${this.value(value, fact)}`;
  }

  private value(value: Comparison['value'], fact?: Fact): string {
    const text = words[this.language];
    if (value === undefined) return text.unset;
    if (Array.isArray(value)) return value.map((one) => this.value(one, fact)).join(', ');
    if (typeof value === 'object') return this.title(value.fact);
    if (typeof value === 'boolean') return value ? text.yes : text.no;
    // A comma stands before the fraction in Vietnamese.
    if (typeof value === 'number')
      return this.language === 'vi' ? String(value).replace('.', ',') : String(value);
    const choice = fact?.choices?.find((one) => one.value === value)?.title;
    if (choice) return choice[this.language] || choice.vi || value;
    if (fact?.type === 'agency') return this.agencyName(value);
    if (fact?.source.kind === 'channel') return term(value, this.language);
    return fact?.type === 'date' ? (dateInWords(value, this.language) ?? value) : value;
  }

  private title(id: string): string {
    const title = this.facts.get(id)?.title;
    return title?.[this.language] || title?.vi || id;
  }
}
