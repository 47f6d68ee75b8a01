import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parseDefinition } from '../document/parse-definition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { describeProblem, wordedCodes } from '../problem/wording.ts';
import type { Register } from '../register/register.ts';
import {
  agency,
  edge,
  end,
  parallelProcedure,
  procedure,
  serialProcedure,
  step,
} from '../testing/procedures.ts';
import { checkProcedure } from './check-procedure.ts';

const text = (vi: string) => ({ vi, en: vi });

const register: Register = {
  roles: new Set(['specialist', 'agencyLeader', 'receptionClerk']),
  agencies: new Set([agency, 'H99.13']),
  relations: new Set(['taxOfficeOf']),
  attributes: new Set(),
  staffed: (role, where) => role === 'specialist' && where === agency,
  reachableBy: () => ['H99.13'],
};

function found(document: ProcedureDocument): readonly string[] {
  return checkProcedure(document, register)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

function changed(change: (document: ProcedureDocument) => void, base = serialProcedure()): ProcedureDocument {
  const copy = structuredClone(base);
  change(copy);
  return copy;
}

const nodeOf = (document: ProcedureDocument, id: string) =>
  document.flow.nodes.find((node) => node.id === id)!;
const edgeOf = (document: ProcedureDocument, id: string) =>
  document.flow.edges.find((each) => each.id === id)!;

describe('a sound procedure', () => {
  it('has no problems', () => {
    expect(found(serialProcedure())).toEqual([]);
    expect(found(parallelProcedure())).toEqual([]);
  });

  it('is proved to keep its promise when nothing goes round', () => {
    const straight = changed((document) => {
      document.flow.edges = document.flow.edges.filter(({ returns }) => !returns);
    });
    expect(checkProcedure(straight).verdicts).toMatchObject([
      {
        limit: 'promise',
        verdict: 'proved',
        worstMinutes: 720,
        path: ['start', 'receive', 'appraise', 'sign', 'done'],
      },
    ]);
  });

  it('is not proved while a counted loop is unbounded', () => {
    expect(checkProcedure(serialProcedure()).verdicts).toMatchObject([
      { verdict: 'notProved', reason: 'loop-unbounded' },
    ]);
  });
});

describe('each planted fault is found with its own code and place', () => {
  const faults: readonly [
    name: string,
    change: (document: ProcedureDocument) => void,
    expected: readonly string[],
  ][] = [
    [
      'a step nothing leads to',
      (d) => {
        d.flow.nodes.push(step('lost') as never);
        d.flow.edges.push({ ...edgeOf(d, 'sign_to_done'), id: 'x', from: 'lost' });
      },
      ['unreachable lost'],
    ],
    [
      'a step nothing leads out of',
      (d) => void (d.flow.edges = d.flow.edges.filter((e) => e.from !== 'sign')),
      ['dead-end sign', 'unreachable done'],
    ],
    [
      'a role nobody knows',
      (d) =>
        void Object.assign(nodeOf(d, 'sign'), { performer: { role: 'agencyLeadr', agency: { agency } } }),
      ['role-unknown sign'],
    ],
    [
      'a role nobody has chosen yet, in a known agency',
      (d) => void Object.assign(nodeOf(d, 'sign'), { performer: { role: 'unchosen', agency: { agency } } }),
      ['role-missing sign'],
    ],
    [
      'an agency nobody has chosen yet, for a known role',
      (d) =>
        void Object.assign(nodeOf(d, 'sign'), {
          performer: { role: 'specialist', agency: { relation: 'unchosen', of: 'competent' } },
        }),
      ['agency-missing sign'],
    ],
    [
      'an agency nobody knows',
      (d) =>
        void Object.assign(nodeOf(d, 'sign'), {
          performer: { role: 'specialist', agency: { agency: 'H99.99' } },
        }),
      ['agency-unknown sign'],
    ],
    [
      'a role nobody holds there',
      (d) =>
        void Object.assign(nodeOf(d, 'sign'), {
          performer: { role: 'specialist', agency: { agency: 'H99.13' } },
        }),
      ['unstaffed sign'],
    ],
    [
      'a relation the register lacks',
      (d) =>
        void Object.assign(nodeOf(d, 'sign'), {
          performer: { role: 'specialist', agency: { relation: 'taxOffice', of: 'receiving' } },
        }),
      ['relation-unknown sign'],
    ],
    [
      'a step without a performer',
      (d) => void delete (nodeOf(d, 'sign') as { performer?: unknown }).performer,
      ['performer-missing sign'],
    ],
    [
      'a step without a duration',
      (d) => void delete (nodeOf(d, 'appraise') as { duration?: unknown }).duration,
      ['duration-missing appraise'],
    ],
    [
      'steps that take longer than the law allows',
      (d) =>
        void Object.assign(nodeOf(d, 'appraise'), {
          duration: { rows: [{ value: 1.5, unit: 'WORKING_DAY' }] },
        }),
      ['limit-exceeded promise'],
    ],
    [
      'an edge to a step that is not there',
      (d) => void (edgeOf(d, 'appraise_to_sign').to = 'sgin'),
      ['edge-to-unknown appraise_to_sign'],
    ],
    [
      'a decision without an otherwise',
      (d) => {
        d.facts.push({
          id: 'x',
          type: 'boolean',
          title: text('x'),
          source: { kind: 'form', field: 'x' },
          knownFrom: 'reception',
        });
        d.flow.nodes.push({ kind: 'decision', id: 'which', title: text('which') });
        edgeOf(d, 'receive_to_appraise').to = 'which';
        d.flow.edges.push({
          ...edgeOf(d, 'sign_to_done'),
          id: 'rule',
          from: 'which',
          to: 'appraise',
          when: { fact: 'x', op: 'eq', value: true },
        });
      },
      ['decision-otherwise which'],
    ],
    [
      'a condition over a fact nobody declared',
      (d) => void (edgeOf(d, 'sign_to_done').when = { fact: 'aera', op: 'eq', value: 1 }),
      ['fact-unknown sign_to_done'],
    ],
    [
      'an action without a label',
      (d) => void delete edgeOf(d, 'sign_to_done').label,
      ['label-missing sign_to_done'],
    ],
    [
      'a step without a national status',
      (d) => void delete (nodeOf(d, 'appraise') as { status?: unknown }).status,
      ['status-missing appraise'],
    ],
    ['no promise', (d) => void (d.limits[0]!.promise = false), ['promise-count']],
    [
      'a limit that starts at a milestone nobody drew',
      (d) => void (d.limits[0]!.starts = 'recieved'),
      ['milestone-unknown promise'],
    ],
  ];

  it.each(faults)('%s', (_name, change, expected) => {
    expect([...found(changed(change))].sort()).toEqual([...expected].sort());
  });

  it('a cycle in which nobody does anything, with its path', () => {
    const decision = (id: string) => ({ kind: 'decision' as const, id, title: text(id) });
    const spinning = procedure(
      [decision('a'), decision('b'), end()],
      [
        edge('start', 'a'),
        edge('a', 'b', { otherwise: true }),
        edge('b', 'a', { otherwise: true }),
        edge('b', 'done', { when: { fact: 'x', op: 'known' } }),
      ],
    );
    const problem = checkProcedure(spinning).problems.find(({ code }) => code === 'automatic-cycle');
    expect(problem).toMatchObject({ at: 'a', witness: ['start', 'a', 'b', 'a'] });
  });

  it('an edge from outside into the middle of a branch', () => {
    const document = changed((d) => void (edgeOf(d, 'conclude_to_done').to = 'left_b'), parallelProcedure());
    expect(found(document)).toContain('edge-into-branch conclude_to_done');
  });

  it('a published contradiction that is acknowledged becomes a warning that says its source', () => {
    const document = changed((d) => {
      Object.assign(nodeOf(d, 'appraise'), { duration: { rows: [{ value: 1.5, unit: 'WORKING_DAY' }] } });
      d.acknowledgements.push({
        code: 'limit-exceeded',
        at: 'promise',
        reason: text('như công bố'),
        source: 'QĐ 1/QĐ-UBND',
      });
    });
    expect(
      checkProcedure(document, register).problems.find(({ code }) => code === 'limit-exceeded'),
    ).toMatchObject({
      severity: 'warning',
      facts: { acknowledged: 'QĐ 1/QĐ-UBND' },
    });
  });
});

describe('the words of problems', () => {
  it('exist in both languages for every code the sources can produce', () => {
    const here = new URL('.', import.meta.url);
    const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'),
    );
    const codes = new Set(
      sources.flatMap((name) =>
        [
          ...readFileSync(new URL(name, here), 'utf8').matchAll(
            /(?:node|edge|add|complain|repeated|tell)\(\s*'([a-z]+(?:-[a-z]+)*)'/g,
          ),
        ].map((match) => match[1]!),
      ),
    );
    expect(codes.size).toBeGreaterThan(100);
    expect([...codes].filter((code) => !wordedCodes('vi').includes(code))).toEqual([]);
    expect([...wordedCodes('en')].sort()).toEqual([...wordedCodes('vi')].sort());
  });

  it('name the thing, the reason and the cure', () => {
    const [problem] = checkProcedure(
      changed(
        (d) =>
          void Object.assign(nodeOf(d, 'sign'), { performer: { role: 'agencyLeadr', agency: { agency } } }),
      ),
      register,
    ).problems.filter(({ severity }) => severity === 'error');
    expect(describeProblem(problem!, 'vi')).toEqual({
      what: '"sign": không có vai trò "agencyLeadr"; có phải "Lãnh đạo cơ quan"?',
      why: 'Không ai giữ vai trò này nên việc không tới được ai.',
      cure: 'Chọn vai trò trong danh sách.',
    });
  });
});

describe('the shape of a document', () => {
  it('refuses unknown fields, wrong types and foreign formats with the place', () => {
    const base = serialProcedure();
    const problemOf = (json: unknown) => {
      const parsed = parseDefinition(json);
      return parsed.ok ? 'ok' : parsed.problems.map(({ code, path }) => `${code} ${path}`).join(', ');
    };
    expect(problemOf({ ...base, colour: 'red' })).toBe('definition-unknown-field /colour');
    expect(problemOf({ ...base, flow: { ...base.flow, nodes: [{ kind: 'step', id: 'A' }] } })).toContain(
      '/flow/nodes/0/id',
    );
    expect(problemOf({ ...base, format: 2 })).toBe('format-newer /format');
    expect(problemOf({ ...base, format: 'one' })).toBe('format-unknown /format');
    expect(problemOf(null)).toBe('definition-not-an-object ');
    expect(problemOf([])).toBe('definition-not-an-object ');
  });
});
