import { describe, expect, it } from '@jest/globals';
import { wordCell } from '../../condition/word-cell.ts';
import type { Condition } from '../../document/condition.ts';
import { ProcedureDocument, type ProcedureDocumentInput } from '../../document/procedure-document.ts';
import { decision, edge, end, fact, procedure, step, text } from '../../testing/procedures.ts';
import { checkProcedure } from '../check-procedure.ts';
import { adviseRules, adviseWays } from './advice.ts';

const choices = ['a', 'b', 'c'].map((value) => ({ value, title: text(`trường hợp ${value}`) }));
const facts: ProcedureDocumentInput['facts'] = [
  fact('yes', 'boolean', { kind: 'form', field: 'yes' }),
  fact('pick', 'choice', { kind: 'form', field: 'pick' }, { choices }),
  fact('way', 'text', { kind: 'channel' }),
  fact('never_said', 'boolean', { kind: 'outcome', step: 'check' }),
];
const form = {
  schema: {
    type: 'object',
    properties: { yes: { type: 'boolean' }, pick: { type: 'string' } },
    required: ['pick'],
  },
};
const is = (id: string, value: string | boolean): Condition => ({ fact: id, op: 'eq', value });
const pick = (value: string): Condition => is('pick', value);

function deciding(...rules: readonly Condition[]): ProcedureDocument {
  return ProcedureDocument.parse(
    procedure(
      [step('check'), decision('which'), end()],
      [
        edge('start', 'check'),
        edge('check', 'which'),
        ...rules.map((when, i) => edge('which', 'done', { id: `rule_${i + 1}`, when, order: i })),
        edge('which', 'check', { id: 'other', otherwise: true, order: 90 }),
      ],
      { facts, form },
    ),
  );
}

describe('advice on the rules of a decision', () => {
  it('proves rules exclusive that contradict each other, and says what is left for "otherwise"', () => {
    expect(adviseWays(deciding(pick('a'), pick('b')), 'which')).toEqual({
      edges: ['rule_1', 'rule_2'],
      rules: ['decides', 'decides'],
      overlaps: [],
      exclusive: 'proved',
      gap: { witness: { pick: 'c' } },
    });
    expect(adviseWays(deciding(pick('a'), pick('b'), pick('c')), 'which')?.gap).toBe('none');
  });

  it('shows facts under which two of them hold', () => {
    const advice = adviseWays(deciding(pick('a'), is('yes', true)), 'which');
    expect(advice).toMatchObject({
      exclusive: 'refuted',
      overlaps: [{ first: 0, second: 1, witness: { pick: 'a', yes: true } }],
    });
  });

  it('tells a rule that never holds from one that those before it leave nothing', () => {
    const advice = adviseWays(
      deciding({ fact: 'pick', op: 'in', value: ['a', 'b'] }, pick('b'), { all: [pick('a'), pick('c')] }),
      'which',
    );
    expect(advice?.rules).toEqual(['decides', 'shadowed', 'never']);
    expect(advice?.exclusive).toBe('proved');
  });

  it('agrees with the checker on what it proves of the same drawing', () => {
    for (const rules of [
      [pick('a'), pick('b')],
      [pick('a'), is('yes', true)],
      [pick('a'), pick('a')],
    ]) {
      const document = deciding(...rules);
      const verdict = checkProcedure(document).guards.find(
        ({ at, what }) => at === 'which' && what === 'exclusive',
      )?.verdict;
      expect(adviseWays(document, 'which')?.exclusive).toBe(verdict);
    }
  });

  it('says nothing of facts that nobody declared or gives, and of a drawing that is broken', () => {
    expect(adviseWays(deciding(is('undeclared', true)), 'which')).toBeNull();
    expect(adviseWays(deciding(is('never_said', true)), 'which')).toBeNull();
    const broken = deciding(pick('a'));
    broken.flow.edges[0]!.to = 'nowhere';
    expect(adviseWays(broken, 'which')).toBeNull();
    expect(adviseWays(deciding(), 'which')).toBeNull();
  });
});

describe('advice on the actions of a step', () => {
  it('finds the case in which a dossier that came there could not leave', () => {
    const document = deciding(pick('a'));
    document.flow.edges[1]!.when = pick('a');
    expect(adviseWays(document, 'check')).toMatchObject({ gap: { witness: { pick: 'b' } } });
    document.flow.edges[1]!.when = { fact: 'pick', op: 'known' };
    expect(adviseWays(document, 'check')).toMatchObject({ rules: ['decides'], gap: 'none' });
  });
});

describe('advice on the rows of a table', () => {
  it('finds rows that are never used and the case that is missing', () => {
    const document = deciding(pick('a'));
    expect(adviseRules(document, [pick('a'), pick('a'), pick('b')])).toMatchObject({
      rules: ['decides', 'shadowed', 'decides'],
      gap: { witness: { pick: 'c' } },
    });
    expect(adviseRules(document, [pick('a'), undefined, pick('b')])).toMatchObject({
      rules: ['decides', 'decides', 'shadowed'],
      gap: 'none',
    });
  });
});

describe('a case in words', () => {
  const byId = new Map(deciding().facts.map((each) => [each.id, each]));

  it('uses titles, and words for channels and for any other value', () => {
    expect(wordCell({ pick: 'a', yes: true }, byId, 'vi')).toBe('pick là trường hợp a và yes: có');
    expect(wordCell({ way: 'counter' }, byId, 'vi')).toBe('way là trực tiếp');
    expect(wordCell({ way: '…1' }, byId, 'en')).toBe('way is another value');
    expect(wordCell({}, byId, 'vi')).toBe('mọi trường hợp');
  });
});
