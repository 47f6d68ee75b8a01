import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parseDefinition } from '../document/parse-definition.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';
import { describeProblem, wordedCodes } from '../problem/wording.ts';
import { planBetween } from '../testing/migrating.ts';
import {
  asked,
  branchEnd,
  consultation,
  edge,
  end,
  limit,
  parallelProcedure,
  procedure,
  serialProcedure,
  step,
  text,
  workingDays,
} from '../testing/procedures.ts';
import { checkMigration } from './check-migration.ts';
import { MigrationPlan, migrationPlanJsonSchema } from './plan.ts';
import { proposeMigration } from './propose-migration.ts';
import { wordQuestion } from './word-question.ts';

const v1 = (document: ProcedureDocument) => compileProcedure(document, 1);
const v2 = (document: ProcedureDocument) => compileProcedure(document, 2);
const ground = text('Luật mới');

function withName(document: ProcedureDocument, id: string, name: string): ProcedureDocument {
  return JSON.parse(JSON.stringify(document).replaceAll(`"${id}"`, `"${name}"`)) as ProcedureDocument;
}

/** The parallel procedure with a third branch. */
function withBranch(): ProcedureDocument {
  const document = parallelProcedure();
  const both = document.flow.nodes.find(({ id }) => id === 'both');
  if (both?.kind !== 'parallel') throw new Error();
  both.branches.push({ id: 'third', title: text('third'), start: 'third_a' });
  const more = procedure(
    [step('third_a', { within: 'third' }), branchEnd('third_end', 'third')],
    [edge('third_a', 'third_end')],
  );
  document.flow.nodes.push(...more.flow.nodes.filter(({ id }) => id !== 'start'));
  document.flow.edges.push(...more.flow.edges);
  return document;
}

describe('proposing a plan', () => {
  it('asks for nothing but the ground where both versions are the same', () => {
    const { plan, open } = proposeMigration(v1(parallelProcedure()), v2(parallelProcedure()));
    expect(Object.keys(plan)).toEqual(['from', 'to', 'ground']);
    expect(open.map(({ kind }) => kind)).toEqual(['ground']);
  });

  it('guesses what only has another name, and says that it guesses', () => {
    const before = parallelProcedure();
    const after = withName(withName(before, 'left_b', 'left_sign'), 'right', 'east');
    after.flow.nodes.find(({ id }) => id === 'left_sign')!.title = text('left_b');
    const both = after.flow.nodes.find(({ id }) => id === 'both');
    if (both?.kind === 'parallel') both.branches[1]!.title = text('right');
    const { plan, open } = proposeMigration(v1(before), v2(after));
    expect(plan.nodes).toEqual({ left_b: 'left_sign', right: 'east' });
    expect(open.map(({ kind, at, guess }) => [kind, at, guess])).toEqual([
      ['ground', 'test', undefined],
      ['node', 'left_b', 'left_sign'],
      ['node', 'right', 'east'],
    ]);
    expect(wordQuestion(open[1]!, 'vi')).toBe(
      'Hồ sơ đang ở "left_b" (left_b) chuyển đến đâu? Có lẽ là "left_sign"; xin xác nhận.',
    );
  });

  it('guesses nothing where two are as likely', () => {
    const before = procedure([step('work'), end()], [edge('start', 'work'), edge('work', 'done')]);
    const after = procedure(
      [step('one', { title: text('work') }), step('two', { title: text('work') }), end()],
      [edge('start', 'one'), edge('one', 'two'), edge('two', 'done')],
    );
    const { plan, open } = proposeMigration(v1(before), v2(after));
    expect(plan.nodes).toBeUndefined();
    expect(open.find(({ kind }) => kind === 'node')).toMatchObject({ at: 'work', choices: ['one', 'two'] });
    expect(wordQuestion(open[1]!, 'en')).toBe('Where does a dossier at "work" (work) go? (one, two)');
  });

  it('asks what becomes of branches that only one version has', () => {
    const there = proposeMigration(v1(parallelProcedure()), v2(withBranch())).open;
    expect(there.map(({ kind, at }) => [kind, at])).toEqual([
      ['ground', 'test'],
      ['branchAdded', 'third'],
    ]);
    const back = proposeMigration(v1(withBranch()), v2(parallelProcedure())).open;
    expect(back.map(({ kind, at }) => [kind, at])).toEqual([
      ['ground', 'test'],
      ['node', 'third_a'],
      ['branchRemoved', 'third'],
    ]);
  });

  it('asks about limits that came, went or have another amount, and about whoever is consulted', () => {
    const drawn = (ids: readonly string[], days: number, more: readonly ReturnType<typeof limit>[] = []) =>
      procedure(
        [
          consultation(
            'ask',
            ids.map((id, i) => asked(id, `H99.2${i}`)),
          ),
          end(),
        ],
        [edge('start', 'ask'), edge('ask', 'done', { arm: 'reached' })],
        { limits: [limit('promise', { amount: [workingDays(days)] }), ...more] },
      );
    const { plan, open } = proposeMigration(
      v1(drawn(['tax', 'police'], 5, [limit('phase')])),
      v2(drawn(['thue', 'police'], 7, [limit('extra', { title: text('khác') })])),
    );
    expect(plan.respondents).toEqual({ ask: { tax: 'thue' } });
    expect(open.map(({ kind, at }) => [kind, at])).toEqual([
      ['ground', 'test'],
      ['respondent', 'ask/tax'],
      ['amount', 'promise'],
      ['limit', 'phase'],
      ['limitAdded', 'extra'],
    ]);
    for (const question of open)
      for (const language of ['vi', 'en'] as const)
        expect(wordQuestion(question, language)).not.toContain('undefined');
  });

  it('proposes plans that hold between the real procedures and any of their cases', () => {
    const folder = new URL('../../../definitions/procedures/', import.meta.url);
    const real = readdirSync(folder).flatMap((name): CompiledProcedure[] => {
      const parsed = parseDefinition(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
      return parsed.ok ? [v1(parsed.document)] : [];
    });
    for (const before of real) {
      const [other] = real.filter(
        ({ document }) =>
          document.head.id === before.document.head.id && document.head.case !== before.document.head.case,
      );
      const document = { ...(other ?? before).document, head: before.document.head };
      const after = v2(document);
      const { plan } = proposeMigration(before, after);
      expect(MigrationPlan.safeParse(plan).success).toBe(true);
      const errors = checkMigration(plan, before, after).filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code }) => code).filter((code) => code !== 'migration-promise-lost')).toEqual([
        'migration-ground-missing',
      ]);
    }
  });
});

describe('checking a plan', () => {
  const codes = (said: Partial<MigrationPlan>, before = withBranch(), after = parallelProcedure()) =>
    checkMigration(planBetween(v1(before), v2(after), said), v1(before), v2(after)).map(({ code, path }) => [
      code,
      path,
    ]);

  it('finds nothing wrong with one that says everything', () => {
    expect(codes({ closed: { third: ground } })).toEqual([]);
    expect(codes({ branches: { third: 'done' } }, parallelProcedure(), withBranch())).toEqual([]);
  });

  it.each<[string, Partial<MigrationPlan>, string, string]>([
    ['no ground', { ground: text(' ') }, 'migration-ground-missing', '/ground'],
    ['a node nobody knows', { nodes: { lefty: 'left_a' } }, 'migration-name-unknown', '/nodes/lefty'],
    [
      'a node the new version has not',
      { nodes: { third_a: 'nowhere' } },
      'migration-name-unknown',
      '/nodes/third_a',
    ],
    [
      'a step that becomes the end',
      { nodes: { third_a: 'done' } },
      'migration-kind-impossible',
      '/nodes/third_a',
    ],
    [
      'a step that becomes a block',
      { nodes: { third_a: 'both' } },
      'migration-entered-anew',
      '/nodes/third_a',
    ],
    [
      'a branch that is not gone',
      { closed: { left: ground } },
      'migration-branch-not-removed',
      '/closed/left',
    ],
    [
      'a branch closed without a reason',
      { closed: { third: text('') } },
      'migration-reason-missing',
      '/closed/third',
    ],
    [
      'a branch that is not new',
      { branches: { left: 'done' } },
      'migration-branch-not-new',
      '/branches/left',
    ],
    [
      'an edge nobody knows',
      { edges: { no_edge: 'left_a_to_left_b' } },
      'migration-name-unknown',
      '/edges/no_edge',
    ],
    [
      'a limit that is not new',
      { starts: { promise: { ground } } },
      'migration-limit-not-new',
      '/starts/promise',
    ],
    [
      'a limit that has not gone',
      { ends: { promise: { ground } } },
      'migration-limit-not-removed',
      '/ends/promise',
    ],
    [
      'an amount without ground',
      { amounts: { promise: { ground: text('') } } },
      'migration-ground-missing',
      '/amounts/promise',
    ],
    [
      'somebody nobody asks',
      { respondents: { left_a: { tax: 'thue' } } },
      'migration-name-unknown',
      '/respondents/left_a/tax',
    ],
  ])('finds %s', (_, said, code, path) => {
    expect(codes(said)).toContainEqual([code, path]);
  });

  it('warns of places from which no dossier will move, and of branches about which it is silent', () => {
    expect(codes({})).toEqual([['migration-node-unmapped', '/nodes']]);
    expect(codes({}, parallelProcedure(), withBranch())).toEqual([['migration-branch-unsaid', '/branches']]);
  });

  it('is for two versions of one procedure as they were when it was approved', () => {
    const other = serialProcedure();
    other.head.id = 'other';
    const plan = planBetween(v1(serialProcedure()), v2(serialProcedure()));
    expect(checkMigration(plan, v1(serialProcedure()), v2(other)).map(({ code }) => code)).toContain(
      'migration-other-plan',
    );
    const edited = serialProcedure();
    edited.head.title = text('khác');
    expect(checkMigration(plan, v1(serialProcedure()), v2(edited)).map(({ code }) => code)).toContain(
      'migration-other-plan',
    );
  });

  it('is described by a JSON Schema, and its words are complete in both languages', () => {
    expect(migrationPlanJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
    });
    const own = (language: 'vi' | 'en') =>
      wordedCodes(language).filter((code) => code.startsWith('migration-'));
    expect(own('vi').sort()).toEqual(own('en').sort());
    for (const code of own('vi')) {
      const { what, why, cure } = describeProblem({ code, facts: {} }, 'vi');
      expect([what, why, cure].every((sentence) => sentence.endsWith('.') || sentence.endsWith('?'))).toBe(
        true,
      );
    }
  });
});
