import { describe, expect, it } from '@jest/globals';
import { compileCondition } from '../condition/compile-condition.ts';
import { factAccepts } from '../condition/fact-view.ts';
import { Condition } from '../document/condition.ts';
import { parseDefinition } from '../document/parse-definition.ts';
import { allowedActions } from '../dossier/allowed-actions.ts';
import { describeProblem } from '../problem/wording.ts';
import { Driver, opening } from '../testing/driver.ts';
import {
  compiled,
  consultation,
  asked,
  decision,
  edge,
  end,
  fact,
  procedure,
  step,
} from '../testing/procedures.ts';

/** F43 of `quality.md`: expressions that other engines have run. Ours has no text form of an expression at all. */

const bodies = [
  'constructor.constructor("return globalThis.hacked=1")()',
  '__proto__.hacked',
  '{{constructor.constructor("return process")()}}',
  '${globalThis.hacked = 1}',
  '#{T(java.lang.Runtime).getRuntime().exec("id")}',
  '<script>globalThis.hacked=1</script>',
  'get hacked() { return (globalThis.hacked = 1) }',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  '__lookupSetter__',
  'prototype',
  "'a'.repeat(1e9)",
  'x{1000000000}',
  '^(a+)+$',
  '(x+x+)+y',
  '(.*a){25}',
  '{facts}{what}{constructor}{__proto__}',
  "$& $1 $` $'",
  'await import("node:fs")',
  'process.exit(1)',
  '=cmd|"/c calc"!A1',
  '\u202egnp.exe',
  '\u0000\ud800',
];
const wrap: readonly ((body: string) => string)[] = [
  (body) => body,
  (body) => `[${body}]`,
  (body) => `(${body})`,
  (body) => `\`${body}\``,
  (body) => `${body};${body}`,
  (body) => `;return ${body}//`,
  (body) => body.repeat(20),
  (body) => `"+(${body})+"`,
];
/** Two hundred of them. */
const payloads = bodies.flatMap((body) => wrap.map((one) => one(body)));

const facts = [
  fact('said', 'text', { kind: 'form', field: 'said' }),
  fact('told', 'text', { kind: 'outcome', step: 'work' }),
];

/** Every payload is a value in a condition. */
const attacked = compiled(
  procedure(
    [step('work'), decision('which'), consultation('ask', [asked('tax', 'H99.20')]), end()],
    [
      edge('start', 'work'),
      edge('work', 'which', { demands: { facts: [{ fact: 'told' }], reason: true } }),
      edge('which', 'ask', { when: { fact: 'said', op: 'in', value: payloads } }),
      edge('which', 'done', { otherwise: true, order: 1 }),
      edge('ask', 'done', { id: 'asked', arm: 'reached' }),
    ],
    { facts },
  ),
);

/** The global object and the prototypes everything inherits from, member by member. */
const world = () =>
  [globalThis, Object.prototype, Array.prototype, String.prototype, Function.prototype].flatMap((thing) =>
    Reflect.ownKeys(thing).flatMap((key) => {
      const { value, get, set } = Object.getOwnPropertyDescriptor(thing, key)!;
      return [key, value as unknown, get, set];
    }),
  );
const isUnchanged = (before: readonly unknown[]) => {
  const after = world();
  return after.length === before.length && after.every((member, i) => Object.is(member, before[i]));
};

/** Runs it within the 50 ms of processor time that F43 allows, with much to spare for a busy machine. */
function quickly(run: () => void): void {
  const before = process.cpuUsage();
  run();
  const { user } = process.cpuUsage(before);
  expect(user).toBeLessThan(500_000);
}

describe('F43: expression attacks', () => {
  it('two hundred payloads through conditions, facts, labels and event data are inert or refused', () => {
    expect(payloads).toHaveLength(200);
    const before = world();
    for (const payload of payloads)
      quickly(() => {
        const driver = new Driver(attacked, opening({ form: { said: payload } }));
        expect(driver.code(payload)).toBe('action-unknown');
        expect(driver.code('work_to_which', undefined, { task: payload })).toBe('action-not-open');
        const odd = { [payload]: payload };
        expect(driver.code('work_to_which', undefined, { facts: odd, note: payload })).toBe('fact-required');
        expect(driver.code('work_to_which', undefined, { facts: { told: payload, ...odd }, note: 'x' })).toBe(
          'fact-not-asked',
        );
        driver.take('work_to_which', undefined, { facts: { told: payload }, note: payload, data: odd });
        // The condition compares texts and nothing else.
        expect(driver.here).toEqual(['ask']);
        const answer = { data: { answer: payload, text: payload, ...odd } };
        expect(driver.code('consultation.answer', undefined, answer)).toBe('input-wrong');
        const child = { from: 'child', instance: payload, child: payload, change: 'closed' } as const;
        expect(driver.hear({ ...child, facts: odd })).toBe('signal-stale');
        driver.take('consultation.answer', undefined, { data: { answer: 'opinion', text: payload } });
        expect(driver.dossier.outcome).toBe('granted');
        expect(driver.folded).toBe(driver.stored);
      });
    expect(isUnchanged(before)).toBe(true);
    expect(globalThis).not.toHaveProperty('hacked');
  });

  it('a label is a text, whatever it says', () => {
    const before = world();
    const labelled = compiled(
      procedure(
        [step('work'), end()],
        [
          edge('start', 'work'),
          edge('work', 'done'),
          ...payloads.map((payload, i) =>
            edge('work', 'work', { id: `again_${i}`, label: { vi: payload, en: payload } }),
          ),
        ],
      ),
    );
    const { dossier } = new Driver(labelled);
    const labels = allowedActions(labelled, dossier).flatMap(({ standing, label }) =>
      standing ? [] : [label.vi],
    );
    expect(labels.slice(1)).toEqual(payloads);
    expect(isUnchanged(before)).toBe(true);
  });

  it('as the names of facts, operators and sums they are refused at the door, and inert if forced in', () => {
    const index = new Map(facts.map((one) => [one.id, { ...one, knownFrom: 'reception' as const }]));
    const view = { form: {}, papers: [], facts: {}, channel: 'counter' as const, visits: {} };
    const before = world();
    for (const payload of payloads)
      quickly(() => {
        for (const condition of [
          { fact: payload, op: 'eq', value: payload },
          { fact: 'said', op: 'eq', value: { fact: payload } },
          { sum: [payload], op: 'gt', value: 0 },
        ] as const) {
          expect(Condition.safeParse(condition).success).toBe(false);
          expect(compileCondition(condition as Condition, index)(view)).toBe(false);
        }
        expect(Condition.safeParse({ fact: 'said', op: payload, value: 1 }).success).toBe(false);
      });
    expect(isUnchanged(before)).toBe(true);
  });

  it('in the words of a problem they are words: nothing is filled in twice, no name is looked up on a prototype', () => {
    for (const payload of payloads)
      quickly(() => {
        const { what } = describeProblem({ code: 'action-unknown', facts: { action: payload } }, 'en');
        expect(what).toContain(payload);
        expect(describeProblem({ code: payload, facts: {} }, 'vi')).toMatchObject({ why: '', cure: '' });
      });
    expect(describeProblem({ code: 'constructor', facts: {} }, 'en').what).toBe('constructor');
  });

  it('huge and deep values are refused as data, or cost nothing', () => {
    const before = world();
    const long = 'a'.repeat(1_000_000);
    const text = { ...facts[1]!, knownFrom: 'reception' as const };
    quickly(() => expect(factAccepts(text, long)).toBe(false));
    for (const value of [{}, [], null, NaN, Infinity, () => 1, Symbol.iterator, 1n])
      expect(factAccepts(text, value)).toBe(false);
    const driver = new Driver(attacked);
    quickly(() =>
      expect(driver.code('work_to_which', undefined, { facts: { told: long }, note: 'x' })).toBe(
        'fact-wrong-type',
      ),
    );
    let deep: unknown = { fact: 'said', op: 'known' };
    for (let i = 0; i < 100_000; i += 1) deep = { not: deep };
    const raw = structuredClone(attacked.document) as unknown as { flow: { edges: { when?: unknown }[] } };
    raw.flow.edges[2]!.when = deep;
    quickly(() => expect(parseDefinition(raw)).toMatchObject({ ok: false }));
    expect(isUnchanged(before)).toBe(true);
  });

  it('an accessor in the data of an event is never called by what does not ask for it', () => {
    let called = 0;
    const trap = Object.defineProperty({}, 'constructor', { get: () => (called += 1), enumerable: true });
    const driver = new Driver(attacked);
    driver.take('work_to_which', undefined, { facts: { told: 'x' }, note: 'x', data: trap });
    driver.code('dossier.stop', undefined, { note: 'x', data: trap });
    expect(called).toBe(0);
  });
});
