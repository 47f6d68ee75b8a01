import { describe, expect, it } from '@jest/globals';
import { meaningHash } from '../document/canonical.ts';
import { formatDocument } from '../document/order.ts';
import { parseDefinitionText } from '../document/parse-definition.ts';
import type { ProcedureDocument, ProcedureDocumentInput } from '../document/procedure-document.ts';
import {
  agency,
  limit,
  parallelProcedure,
  procedure,
  serialProcedure,
  workingDays,
} from '../testing/procedures.ts';
import { checkProcedure } from './check-procedure.ts';

type Budgets = NonNullable<NonNullable<ProcedureDocumentInput['limits']>[number]['budgets']>;

function shared(base: ProcedureDocument, budgets: Budgets): ProcedureDocument {
  return { ...base, limits: procedure([], [], { limits: [limit('promise', { budgets })] }).limits };
}

const problems = (document: ProcedureDocument) =>
  checkProcedure(document)
    .problems.filter(({ code }) => code.startsWith('budget') || code.startsWith('id-'))
    .map(({ code, severity, path }) => `${severity} ${code} ${path}`);

const days = (id: string, nodes: string[], value: number) => ({ id, nodes, amount: workingDays(value) });

describe('budgets of a limit', () => {
  it('may share it among steps that follow one another', () => {
    const budgets = [days('a', ['receive', 'appraise'], 1), days('b', ['sign'], 1)];
    expect(problems(shared(serialProcedure(), budgets))).toEqual([]);
  });

  it('are warned of when one after another they give more than the limit has', () => {
    const budgets = [days('a', ['receive', 'appraise'], 1.5), days('b', ['sign'], 1)];
    expect(problems(shared(serialProcedure(), budgets))).toEqual([
      'warning budgets-exceed-limit /limits/0/budgets',
    ]);
  });

  it('run side by side in different branches, and only the longest counts', () => {
    const beside = [days('a', ['left'], 1), days('b', ['right'], 1), days('c', ['check', 'conclude'], 1)];
    expect(problems(shared(parallelProcedure(), beside))).toEqual([]);
    const after = [days('a', ['left'], 1), days('b', ['left_b'], 0.5), days('c', ['check', 'conclude'], 1)];
    expect(problems(shared(parallelProcedure(), after))).toEqual([
      'warning budgets-exceed-limit /limits/0/budgets',
    ]);
  });

  it('are compared only where units can be compared, and in the usual case of a table', () => {
    const months = [{ id: 'a', nodes: ['sign'], amount: { value: 9, unit: 'MONTH' as const } }];
    expect(problems(shared(serialProcedure(), months))).toEqual([]);
    const rare = { when: { fact: 'hard', op: 'eq' as const, value: true }, ...workingDays(9) };
    const table = [{ id: 'a', nodes: ['sign'], amount: { rows: [rare, workingDays(2)] } }];
    expect(problems(shared(serialProcedure(), table))).toEqual([]);
  });

  it('name steps, groups or branches that exist, each budget once', () => {
    const budgets = [days('a', ['sing'], 1), days('a', ['sign'], 1)];
    expect(problems(shared(serialProcedure(), [budgets[0]!]))).toEqual([
      'error budget-node-unknown /limits/0/budgets/0/nodes',
    ]);
    expect(problems(shared(serialProcedure(), budgets))).toContain(
      'error id-duplicate /limits/0/budgets/1/id',
    );
  });

  it('name an agency that works here', () => {
    const given = (of: { is: 'competent' } | { agency: string }) => [
      { id: 'a', agency: of, amount: workingDays(1) },
    ];
    expect(problems(shared(serialProcedure(), given({ is: 'competent' })))).toEqual([
      'error budget-agency-idle /limits/0/budgets/0/agency',
    ]);
    expect(problems(shared(serialProcedure(), given({ agency })))).toEqual([]);
    const elsewhere = shared(serialProcedure(), given({ agency: 'H99.77' }));
    const register = {
      roles: new Set(['specialist']),
      agencies: new Set([agency]),
      relations: new Set<string>(),
      attributes: new Set<string>(),
      staffed: () => true,
      reachableBy: () => [],
    };
    expect(
      checkProcedure(elsewhere, register).problems.filter(({ code }) => code === 'agency-unknown'),
    ).toMatchObject([{ code: 'agency-unknown', path: '/limits/0/budgets/0/agency' }]);
  });

  it('leave the meaning of a document that has none as it was, and are part of the meaning of one that has', () => {
    const plain = serialProcedure();
    expect(JSON.stringify(plain)).not.toContain('budgets');
    const with_ = shared(plain, [days('a', ['sign'], 1)]);
    expect(meaningHash(with_)).not.toBe(meaningHash(plain));
    expect(meaningHash({ ...with_, limits: plain.limits })).toBe(meaningHash(plain));
  });

  it('are written out and read again', () => {
    const document = shared(serialProcedure(), [days('a', ['sign'], 1)]);
    const again = parseDefinitionText(formatDocument(document));
    expect(again.ok && again.document.limits).toEqual(document.limits);
  });

  it('judge the conditions of their tables like those of any other', () => {
    const table = [
      {
        id: 'a',
        nodes: ['sign'],
        amount: { rows: [{ when: { fact: 'hard', op: 'eq' as const, value: true }, ...workingDays(1) }] },
      },
    ];
    const codes = checkProcedure(shared(serialProcedure(), table)).problems.map(
      ({ code, path }) => `${code} ${path}`,
    );
    expect(codes).toContain('fact-unknown /limits/0/budgets/0/amount/rows/0/when');
  });
});
