import { describe, expect, it } from '@jest/globals';
import type { Condition } from '../../document/condition.ts';
import type { ProcedureDocumentInput } from '../../document/procedure-document.ts';
import { decision, edge, end, fact, procedure, step, text, workingDays } from '../../testing/procedures.ts';
import { checkProcedure } from '../check-procedure.ts';

const choices = ['a', 'b', 'c'].map((value) => ({ value, title: text(`trường hợp ${value}`) }));
const facts: ProcedureDocumentInput['facts'] = [
  fact('yes', 'boolean', { kind: 'form', field: 'yes' }),
  fact('pick', 'choice', { kind: 'form', field: 'pick' }, { choices }),
  fact('count', 'number', { kind: 'form', field: 'count' }),
  fact('times', 'number', { kind: 'visits', node: 'check' }),
  fact('verdict', 'choice', { kind: 'outcome', step: 'check' }, { choices }),
  fact('way', 'choice', { kind: 'channel' }),
];
const form = {
  schema: {
    type: 'object',
    properties: {
      yes: { type: 'boolean' },
      pick: { type: 'string' },
      count: { type: 'integer', minimum: 1 },
    },
    required: ['pick', 'count'],
  },
};
const is = (id: string, value: string | number | boolean): Condition => ({ fact: id, op: 'eq', value });

/** A step that checks, a decision with these rules, and an end. */
function deciding(...rules: readonly Condition[]) {
  return procedure(
    [step('check'), decision('which'), end()],
    [
      edge('start', 'check'),
      edge('check', 'which'),
      ...rules.map((when, i) => edge('which', 'done', { id: `rule_${i + 1}`, when, order: i })),
      edge('which', 'check', { id: 'other', otherwise: true, order: 90 }),
    ],
    { facts, form },
  );
}

const verdictsOf = (document: ReturnType<typeof procedure>, at: string) =>
  checkProcedure(document).guards.filter((guard) => guard.at === at);
const codesOf = (document: ReturnType<typeof procedure>) =>
  checkProcedure(document).problems.flatMap(({ code, at, severity }) =>
    severity === 'note' ? [] : [`${code} ${at ?? ''}`.trim()],
  );

describe('a decision', () => {
  it('is complete by its "otherwise", and proved exclusive where its rules contradict each other', () => {
    expect(verdictsOf(deciding(is('pick', 'a'), is('pick', 'b')), 'which')).toEqual([
      { at: 'which', what: 'complete', verdict: 'proved' },
      { at: 'which', what: 'exclusive', verdict: 'proved' },
    ]);
  });

  it('is refuted with facts that satisfy two of its rules', () => {
    const document = deciding(is('pick', 'a'), is('yes', true));
    expect(verdictsOf(document, 'which')[1]).toEqual({
      at: 'which',
      what: 'exclusive',
      verdict: 'refuted',
      witness: { pick: 'a', yes: true },
    });
    expect(codesOf(document)).toContain('rules-overlap rule_2');
  });

  it('whose "otherwise" is left no case says so without complaining: it is mandatory all the same', () => {
    const document = deciding(is('pick', 'a'), is('pick', 'b'), is('pick', 'c'));
    expect(verdictsOf(document, 'other')).toEqual([{ at: 'other', what: 'satisfiable', verdict: 'refuted' }]);
    expect(codesOf(document)).toEqual([]);
  });

  it('with a rule over a sum that cannot be tried out is not proved, and not complained of', () => {
    const document = deciding(
      { sum: ['count', 'times'], op: 'gt', value: 1000 },
      { sum: ['count', 'times'], op: 'lt', value: 2 },
    );
    expect(verdictsOf(document, 'which')[1]).toMatchObject({ what: 'exclusive', verdict: 'notProved' });
    expect(codesOf(document)).toEqual([]);
  });
});

describe('what is known at the place decides', () => {
  it('a node that every way has passed has been visited', () => {
    expect(codesOf(deciding(is('times', 0)))).toContain('condition-never rule_1');
    expect(codesOf(deciding(is('times', 2)))).not.toContain('condition-never rule_1');
  });

  it('a whole number of the form is none between its neighbours, nor below its minimum', () => {
    const between: Condition = {
      all: [
        { fact: 'count', op: 'gt', value: 2 },
        { fact: 'count', op: 'lt', value: 3 },
      ],
    };
    expect(codesOf(deciding(between))).toContain('condition-never rule_1');
    expect(codesOf(deciding(is('count', 0)))).toContain('condition-never rule_1');
  });

  it('a channel that the procedure does not offer is never used', () => {
    const document = deciding(is('way', 'post'));
    document.facts.find(({ id }) => id === 'way')!.choices = ['counter', 'post'].map((value) => ({
      value,
      title: text(value),
    }));
    document.head.channels = ['counter'];
    expect(codesOf(document)).toContain('condition-never rule_1');
  });

  it('a fact that an action of every way must give is known, so that its values are all there is', () => {
    const document = procedure(
      [step('check'), step('sign'), end()],
      [
        edge('start', 'check'),
        edge('check', 'sign', { demands: { facts: [{ fact: 'verdict', required: true }] } }),
        edge('sign', 'done', { id: 'grant', when: is('verdict', 'a') }),
        edge('sign', 'done', { id: 'refuse', when: { fact: 'verdict', op: 'ne', value: 'a' } }),
      ],
      { facts, form },
    );
    expect(verdictsOf(document, 'sign')).toEqual([{ at: 'sign', what: 'complete', verdict: 'proved' }]);
    document.flow.edges[1]!.demands!.facts = [{ fact: 'verdict', required: false }];
    expect(verdictsOf(document, 'sign')).toEqual([
      { at: 'sign', what: 'complete', verdict: 'refuted', witness: {} },
    ]);
    expect(codesOf(document)).toContain('actions-incomplete sign');
  });
});

describe('a table', () => {
  const table = (...rows: readonly { when?: Condition; value: number; unit: 'WORKING_DAY' }[]) => {
    const document = deciding(is('yes', true));
    document.limits[0]!.amount = [...rows];
    return document;
  };

  it('needs no row for all other cases where its rows cover every case', () => {
    const rows = choices.map(({ value }) => ({ when: is('pick', value), ...workingDays(2) }));
    expect(verdictsOf(table(...rows), 'promise')).toEqual([
      { at: 'promise', what: 'table', verdict: 'proved' },
      { at: 'promise', what: 'complete', verdict: 'proved' },
    ]);
    expect(codesOf(table(...rows))).not.toContain('table-without-otherwise promise');
  });

  it('says the case it leaves out, in titles', () => {
    const problem = checkProcedure(table({ when: is('pick', 'a'), ...workingDays(2) })).problems.find(
      ({ code }) => code === 'table-without-otherwise',
    );
    expect(problem?.facts['values']).toEqual(['pick: trường hợp b']);
  });

  it('with a row that the rows before it take is refuted', () => {
    const document = table(
      { when: { fact: 'pick', op: 'in', value: ['a', 'b'] }, ...workingDays(2) },
      { when: is('pick', 'b'), ...workingDays(3) },
      workingDays(4),
    );
    expect(verdictsOf(document, 'promise')).toEqual([{ at: 'promise', what: 'table', verdict: 'refuted' }]);
    expect(codesOf(document)).toContain('row-never promise');
  });
});
