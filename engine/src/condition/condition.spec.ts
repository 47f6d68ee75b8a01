import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../document/condition.ts';
import { Fact } from '../document/facts.ts';
import { fact as written } from '../testing/procedures.ts';
import { compileAmountChoice, compileAmountTable } from './amount-table.ts';
import { compileCondition, factsIn } from './compile-condition.ts';
import { factAccepts, factValue, type FactView } from './fact-view.ts';

/** A fact as it is after reading, its defaults filled in. */
const fact = (...parts: Parameters<typeof written>): Fact => Fact.parse(written(...parts));

const facts = new Map(
  [
    fact('n', 'number', { kind: 'outcome', step: 's' }),
    fact('m', 'number', { kind: 'outcome', step: 's' }),
    fact('word', 'text', { kind: 'outcome', step: 's' }),
    fact('day', 'date', { kind: 'outcome', step: 's' }),
    fact('yes', 'boolean', { kind: 'outcome', step: 's' }),
  ].map((each) => [each.id, each]),
);

const view = (known: FactView['facts'] = {}, more: Partial<FactView> = {}): FactView => ({
  form: {},
  papers: [],
  facts: known,
  channel: 'counter',
  visits: {},
  ...more,
});

const holds = (condition: Condition, known: FactView['facts'] = {}) =>
  compileCondition(condition, facts)(view(known));

describe('a comparison', () => {
  it.each([
    ['eq', [false, true, false]],
    ['ne', [true, false, true]],
    ['lt', [true, false, false]],
    ['lte', [true, true, false]],
    ['gt', [false, false, true]],
    ['gte', [false, true, true]],
  ] as const)('%s of 4, 5 and 6 with 5 is %j', (op, expected) => {
    expect([4, 5, 6].map((n) => holds({ fact: 'n', op, value: 5 }, { n }))).toEqual(expected);
    // Dates compare as they are written.
    const days = ['2026-03-04', '2026-03-05', '2026-03-06'];
    expect(days.map((day) => holds({ fact: 'day', op, value: '2026-03-05' }, { day }))).toEqual(expected);
  });

  it.each(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'in', 'known'] as const)(
    '%s with a fact that is not known is false, and its opposite true',
    (op) => {
      const condition = { fact: 'n', op, value: op === 'in' ? [5] : 5 };
      expect(holds(condition)).toBe(false);
      expect(holds({ not: condition })).toBe(true);
    },
  );

  it('of different types is false, whichever way it is asked', () => {
    for (const op of ['eq', 'ne', 'lt', 'lte', 'gt', 'gte'] as const) {
      expect(holds({ fact: 'n', op, value: '5' }, { n: 5 })).toBe(false);
      expect(holds({ fact: 'yes', op, value: 0 }, { yes: false })).toBe(false);
    }
  });

  it('with another fact reads both, and is false while either is not known', () => {
    const less = { fact: 'n', op: 'lt' as const, value: { fact: 'm' } };
    expect(holds(less, { n: 1, m: 2 })).toBe(true);
    expect(holds(less, { n: 2, m: 1 })).toBe(false);
    expect(holds(less, { n: 1 })).toBe(false);
    expect(holds(less, { m: 1 })).toBe(false);
    expect(holds({ fact: 'n', op: 'ne', value: { fact: 'nowhere' } }, { n: 1 })).toBe(false);
  });

  it('with a list holds for its members only, and never for a value that is no list', () => {
    const among = { fact: 'word', op: 'in' as const, value: ['a', 'b'] };
    expect(['a', 'b', 'c'].map((word) => holds(among, { word }))).toEqual([true, true, false]);
    expect(holds({ fact: 'word', op: 'in', value: 'ab' }, { word: 'a' })).toBe(false);
    expect(holds({ fact: 'word', op: 'eq', value: ['a'] }, { word: 'a' })).toBe(false);
    expect(holds({ fact: 'word', op: 'eq' }, { word: 'a' })).toBe(false);
  });

  it('of a fact that nobody declared never holds', () => {
    expect(holds({ fact: 'toString', op: 'known' })).toBe(false);
    expect(holds({ fact: 'undeclared', op: 'eq', value: 1 }, { undeclared: 1 })).toBe(false);
  });

  it('of a known fact asks for no value, and false and nothing are known too', () => {
    expect(holds({ fact: 'yes', op: 'known' }, { yes: false })).toBe(true);
    expect(holds({ fact: 'n', op: 'known' }, { n: 0 })).toBe(true);
    expect(holds({ fact: 'word', op: 'known' }, { word: '' })).toBe(true);
  });
});

describe('a sum', () => {
  const sum = { sum: ['n', 'm'], op: 'eq' as const, value: 7 };

  it('adds every fact it names', () => {
    expect(holds(sum, { n: 3, m: 4 })).toBe(true);
    expect(holds(sum, { n: 3, m: 5 })).toBe(false);
    expect(holds({ sum: ['n'], op: 'lt', value: { fact: 'm' } }, { n: 1, m: 2 })).toBe(true);
  });

  it('is not known while one of them is not known or is no number', () => {
    expect(holds(sum, { n: 7 })).toBe(false);
    expect(holds({ sum: ['n', 'yes'], op: 'gte', value: 0 }, { n: 7, yes: true })).toBe(false);
    expect(holds({ sum: ['n', 'm'], op: 'known', value: 0 }, { n: 1 })).toBe(false);
    expect(holds({ sum: ['n', 'm'], op: 'known', value: 0 }, { n: 1, m: 1 })).toBe(true);
  });
});

describe('conditions joined', () => {
  const known = (id: string): Condition => ({ fact: id, op: 'known' });

  it('by all hold when each does, and none is all', () => {
    expect(holds({ all: [known('n'), known('m')] }, { n: 1, m: 1 })).toBe(true);
    expect(holds({ all: [known('n'), known('m')] }, { n: 1 })).toBe(false);
    expect(holds({ all: [] })).toBe(true);
  });

  it('by any hold when one does, and none is not any', () => {
    expect(holds({ any: [known('n'), known('m')] }, { m: 1 })).toBe(true);
    expect(holds({ any: [known('n'), known('m')] })).toBe(false);
    expect(holds({ any: [] })).toBe(false);
  });

  it('name the facts of every part, on both sides', () => {
    const condition: Condition = {
      all: [
        { any: [{ fact: 'a', op: 'eq', value: { fact: 'b' } }] },
        { not: { sum: ['c', 'd'], op: 'gt', value: { fact: 'e' } } },
        { fact: 'f', op: 'in', value: ['x'] },
        { fact: 'g', op: 'known' },
      ],
    };
    expect(factsIn(condition)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });
});

describe('a table of amounts', () => {
  const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
  const rows = [{ when: { fact: 'yes', op: 'eq' as const, value: true }, ...days(5) }, days(3)];

  it('is decided by the first row that holds', () => {
    const amount = compileAmountTable(rows, facts);
    expect(amount(view({ yes: true }))).toEqual(days(5));
    expect(amount(view())).toEqual(days(3));
    expect(compileAmountTable([...rows].reverse(), facts)(view({ yes: true }))).toEqual(days(3));
  });

  it('gives nothing where no row holds', () => {
    expect(compileAmountTable(rows.slice(0, 1), facts)(view())).toBeNull();
  });

  it('may be written as a single amount', () => {
    expect(compileAmountChoice(days(2), facts)(view())).toEqual(days(2));
    expect(compileAmountChoice({ rows }, facts)(view({ yes: true }))).toEqual(days(5));
  });
});

describe('the value of a fact', () => {
  const valueOf = (each: Fact, from: Partial<FactView>) => factValue(each, view(from.facts, from));

  it('from the form is the field, unless a value was recorded; only plain values count', () => {
    const each = fact('f', 'text', { kind: 'form', field: 'name' });
    expect(valueOf(each, { form: { name: 'An' } })).toBe('An');
    expect(valueOf(each, { form: { name: 'An' }, facts: { f: 'Bình' } })).toBe('Bình');
    expect([0, false, '', {}, [], null].map((name) => valueOf(each, { form: { name } }))).toEqual([
      ...[0, false, ''],
      ...[undefined, undefined, undefined],
    ]);
    expect(valueOf(fact('f', 'text', { kind: 'form', field: 'toString' }), {})).toBeUndefined();
  });

  it('falls back on its default only while it is not known', () => {
    const each = fact('f', 'number', { kind: 'outcome', step: 's' }, { default: 9 });
    expect(valueOf(each, {})).toBe(9);
    expect(valueOf(each, { facts: { f: 0 } })).toBe(0);
  });

  it('of papers, visits, results and milestones is known from the beginning', () => {
    const paper = fact('f', 'boolean', { kind: 'paper', paper: 'map' });
    expect([valueOf(paper, {}), valueOf(paper, { papers: ['map'] })]).toEqual([false, true]);
    const visits = fact('f', 'number', { kind: 'visits', node: 'check' });
    expect([valueOf(visits, {}), valueOf(visits, { visits: { check: 2 } })]).toEqual([0, 2]);
    expect(valueOf(fact('f', 'number', { kind: 'visits', node: 'valueof' }), {})).toBe(0);
    const result = fact('f', 'boolean', { kind: 'result', result: 'kq' });
    expect([
      valueOf(result, {}),
      valueOf(result, { results: [] }),
      valueOf(result, { results: ['kq'] }),
    ]).toEqual([...[false, false, true]]);
    const milestone = fact('f', 'boolean', { kind: 'milestone', milestone: 'paid' });
    expect(
      [undefined, {}, { paid: 'x' }, new Set<string>(), new Set(['paid'])].map((milestones) =>
        valueOf(milestone, milestones ? { milestones } : {}),
      ),
    ).toEqual([false, false, true, false, true]);
    expect(valueOf(fact('f', 'text', { kind: 'channel' }), { channel: 'post' })).toBe('post');
  });

  it.each([
    { kind: 'register', attribute: 'isMountain', of: 'receiving' },
    { kind: 'child', node: 'link' },
    { kind: 'consultation', node: 'ask', of: 'outcome' },
    { kind: 'head', of: 'receivedOn' },
    { kind: 'today' },
    { kind: 'clock', limit: 'promise', of: 'overdue' },
    { kind: 'datePlus', date: 'day', plus: { value: 1, unit: 'MONTH' } },
    { kind: 'between', from: 'day', to: 'day', unit: 'MONTH' },
  ] as const)('found elsewhere ($kind) is what was recorded', (source) => {
    expect(valueOf(fact('f', 'text', source), {})).toBeUndefined();
    expect(valueOf(fact('f', 'text', source), { facts: { f: 'x' } })).toBe('x');
  });
});

describe('what a fact accepts', () => {
  const choices = [{ value: 'a', title: { vi: 'a', en: 'a' } }];
  const accepted = (type: Fact['type'], values: readonly unknown[]) =>
    values.filter((value) =>
      factAccepts(fact('f', type, { kind: 'today' }, type === 'choice' ? { choices } : {}), value),
    );

  it('is of its type and nothing else', () => {
    const values = [
      true,
      'true',
      1,
      NaN,
      Infinity,
      'a',
      '2026-03-05',
      'x2026-03-05',
      '2026-03-05x',
      null,
      undefined,
    ];
    expect(accepted('boolean', values)).toEqual([true]);
    expect(accepted('number', values)).toEqual([1]);
    expect(accepted('date', values)).toEqual(['2026-03-05']);
    expect(accepted('choice', values)).toEqual(['a']);
    expect(accepted('text', values)).toEqual(['true', 'a', '2026-03-05', 'x2026-03-05', '2026-03-05x']);
    expect(accepted('agency', values)).toEqual(accepted('text', values));
  });

  it('is a text of at most two thousand characters', () => {
    expect(accepted('text', ['x'.repeat(2_000), 'x'.repeat(2_001)])).toEqual(['x'.repeat(2_000)]);
    expect(factAccepts(fact('f', 'choice', { kind: 'today' }), 'a')).toBe(false);
  });
});
