import { describe, expect, it } from '@jest/globals';
import {
  checkProcedure,
  describeProblem,
  type Problem,
  type ProcedureDocument,
  type Register,
} from '@motcua/engine';
import { askingFaults } from './faults/asking-faults.ts';
import { conditionFaults } from './faults/condition-faults.ts';
import { containerFaults } from './faults/container-faults.ts';
import { drawingFaults } from './faults/drawing-faults.ts';
import { orderFaults } from './faults/order-faults.ts';
import { peopleFaults } from './faults/people-faults.ts';
import type { Fault, Host } from './faults/planting.ts';
import { dayOfCheck, directory, files, published } from './world.ts';

const documents = files.map((file) => published(file.replace(/\.json$/, ''))!);
const registerOf = (document: ProcedureDocument) => directory.register(dayOfCheck(document), published);

/** Verdicts on limits are another matter, with tests of their own: `engine/src/check`. */
const problemsOf = (document: ProcedureDocument, register: Register) =>
  checkProcedure(document, register).problems.filter(
    ({ code }) => !/^(limit-exceeded|limit-not-proved|loop-unbounded)/.test(code),
  );
const nameOf = ({ code, at }: Problem) => `${code} ${at ?? ''}`.trim();
const before = new Map(
  documents.map((document) => [document, new Set(problemsOf(document, registerOf(document)).map(nameOf))]),
);

/** Small, seeded, the same everywhere. */
function dice(seed: number): <T>(items: readonly T[]) => T | undefined {
  let state = seed;
  return (items) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return items[Math.floor((state / 2_147_483_648) * items.length)];
  };
}

interface Spoilt {
  readonly document: ProcedureDocument;
  readonly at: string;
  readonly fresh: readonly Problem[];
}

/** The fault in ten documents, or in all that offer a place for it. */
function plantIn({ code, plant }: Fault): readonly Spoilt[] {
  const spoilt: Spoilt[] = [];
  const first = [...code].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % documents.length;
  for (let i = 0; i < documents.length && spoilt.length < 10; i += 1) {
    const whole = documents[(first + i * 7) % documents.length]!;
    const host: Host = {
      document: structuredClone(whole),
      register: registerOf(whole),
      pick: dice(first + i),
    };
    const at = plant(host);
    const known = before.get(whole)!;
    if (at === null || known.has(`${code} ${at}`.trim())) continue;
    const fresh = problemsOf(host.document, host.register).filter((problem) => !known.has(nameOf(problem)));
    spoilt.push({ document: host.document, at, fresh });
  }
  return spoilt;
}

/** Whether each step of a way is one the drawing has, from the start. */
function brokenAt({ flow: { nodes, edges } }: ProcedureDocument, way: readonly string[]): string | null {
  if (nodes.find(({ id }) => id === way[0])?.kind !== 'start') return way[0] ?? 'nowhere';
  const within = (id: string) => nodes.find((node) => node.id === id)?.within;
  const blockOf = (branch: string) =>
    nodes.find((node) => node.kind === 'parallel' && node.branches.some(({ id }) => id === branch))?.id;
  for (const [i, to] of way.slice(1).entries()) {
    const from = way[i]!;
    const node = nodes.find(({ id }) => id === from);
    const leaves = new Set([from]);
    for (let holder = within(from); holder !== undefined;) {
      const owner = blockOf(holder) ?? holder;
      leaves.add(owner);
      holder = within(owner);
    }
    const along = edges.some(
      (edge) => leaves.has(edge.from) && (edge.to === to || edge.backTo?.includes(to)),
    );
    const into =
      (node?.kind === 'group' && node.start === to) ||
      (node?.kind === 'parallel' && node.branches.some(({ start }) => start === to));
    const target = nodes.find(({ id }) => id === to);
    const beside = target?.kind === 'step' && target.beside?.includes(from);
    if (!along && !into && !beside) return `${from} → ${to}`;
  }
  return null;
}

/** Codes at whose place a dossier cannot be, or which are of no place. */
const withoutWay = new Set([
  'unreachable',
  'start-many',
  'edge-from-unknown',
  'id-duplicate',
  'container-unknown',
  'container-cycle',
  'nesting-too-deep',
  'beside-unknown',
]);

describe.each([
  ['of the drawing', drawingFaults],
  ['of phases, blocks, starts and ends', containerFaults],
  ['of the order of acts', orderFaults],
  ['of consultations, links and deadlines', askingFaults],
  ['of conditions and facts', conditionFaults],
  ['of people and agencies', peopleFaults],
] as const)('a fault %s planted in the real procedures', (_kind, faults) => {
  describe.each(faults)('$code', (fault) => {
    const spoilt = plantIn(fault);

    it(`is planted in ${fault.least ?? 10} documents at least`, () => {
      expect(spoilt.length).toBeGreaterThanOrEqual(fault.least ?? 10);
    });

    it('is found where it was planted, and nothing else is said that does not follow from it', () => {
      const echoes = new Set([fault.code === 'start-many' ? 'start-edges' : '', ...(fault.echoes ?? [])]);
      for (const { document, at, fresh } of spoilt) {
        const name = `${fault.code} ${at}`.trim();
        const said = new Set(fresh.map(nameOf));
        expect([document.head.id, document.head.case, [...said].filter((one) => one === name)]).toEqual([
          document.head.id,
          document.head.case,
          [name],
        ]);
        const others = fresh.filter((problem) => nameOf(problem) !== name && !echoes.has(problem.code));
        expect([document.head.id, document.head.case, others.map(nameOf)]).toEqual([
          document.head.id,
          document.head.case,
          [],
        ]);
      }
    });

    it('is shown by a way that a person can follow from the start', () => {
      for (const { document, at, fresh } of spoilt) {
        const problem = fresh.find((one) => nameOf(one) === `${fault.code} ${at}`.trim());
        const isPlace =
          problem && /^\/flow\/(nodes|edges)\/\d/.test(problem.path) && !withoutWay.has(problem.code);
        if (isPlace)
          expect([document.head.id, problem.witness?.length ?? 0]).not.toEqual([document.head.id, 0]);
        if (problem?.witness)
          expect([document.head.id, brokenAt(document, problem.witness)]).toEqual([document.head.id, null]);
      }
    });

    it('is said in whole sentences in both languages, with nothing left to fill in', () => {
      for (const { fresh } of spoilt)
        for (const problem of fresh)
          for (const language of ['vi', 'en'] as const) {
            const { what, why, cure } = describeProblem(problem, language);
            expect([what, why, cure].filter((sentence) => !/^[\p{Lu}"\d{].+[.?]$/u.test(sentence))).toEqual(
              [],
            );
            expect([what, why, cure].filter((sentence) => /[{}–]|undefined/.test(sentence))).toEqual([]);
          }
    });
  });
});
