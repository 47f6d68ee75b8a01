import { describe, expect, it } from '@jest/globals';
import {
  checkProcedure,
  describeProblem,
  type CheckReport,
  type LimitVerdict,
  type Problem,
  type ProcedureDocument,
  type Register,
} from '@motcua/engine';
import { askingFaults } from './faults/asking-faults.ts';
import { conditionFaults } from './faults/condition-faults.ts';
import { blockFaults } from './faults/block-faults.ts';
import { containerFaults } from './faults/container-faults.ts';
import { drawingFaults } from './faults/drawing-faults.ts';
import { limitFaults } from './faults/limit-faults.ts';
import { linkFaults } from './faults/link-faults.ts';
import { orderFaults } from './faults/order-faults.ts';
import { peopleFaults } from './faults/people-faults.ts';
import type { Fault, Host } from './faults/planting.ts';
import { sizeFaults } from './faults/size-faults.ts';
import { tableFaults } from './faults/table-faults.ts';
import { verdictFaults } from './faults/verdict-faults.ts';
import { replayed } from './openings.ts';
import { calendars, dayOfCheck, directory, files, published } from './world.ts';

const documents = files.map((file) => published(file.replace(/\.json$/, ''))!);
const registerOf = (document: ProcedureDocument) => directory.register(dayOfCheck(document), published);

/** Whatever is drawn changes the verdicts on limits, so that those are looked at where the fault is one of limits. */
const ofLimits = /^(limit-exceeded|limit-not-proved|loop-unbounded)/;

function check(document: ProcedureDocument, register: Register, code: string): CheckReport {
  if (ofLimits.test(code))
    return checkProcedure(document, register, { usual: calendars('H99.12'), of: calendars });
  const report = checkProcedure(document, register);
  return { ...report, problems: report.problems.filter((problem) => !ofLimits.test(problem.code)) };
}

const nameOf = ({ code, at }: Problem) => `${code} ${at ?? ''}`.trim();
const namesBefore = (code: string) =>
  new Map(
    documents.map((document) => [
      document,
      new Set(check(document, registerOf(document), code).problems.map(nameOf)),
    ]),
  );
const beforeLimits = namesBefore('limit-exceeded');
const before = namesBefore('');

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
  readonly verdicts: readonly LimitVerdict[];
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
    const known = (ofLimits.test(code) ? beforeLimits : before).get(whole)!;
    if (at === null || known.has(`${code} ${at}`.trim())) continue;
    const { problems, verdicts } = check(host.document, host.register, code);
    const fresh = problems.filter((problem) => !known.has(nameOf(problem)));
    spoilt.push({ document: host.document, at, fresh, verdicts });
  }
  return spoilt;
}

/** Where a way may begin: at the start; for a limit, where its time begins to run. */
function beginningsOf({ flow, limits, milestones }: ProcedureDocument, { path, at }: Problem) {
  if (!path.startsWith('/limits/'))
    return flow.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  const limit = limits.find(({ id }) => id === at);
  const on = milestones.find(({ id }) => id === limit?.starts)?.on;
  if (on?.kind === 'entered') return [on.node];
  return flow.edges
    .filter(({ id, marks }) =>
      on?.kind === 'marked' ? marks.includes(on.mark) : on?.kind === 'taken' && on.edge === id,
    )
    .map(({ to }) => to);
}

/** Whether each step of a way is one the drawing has, from its beginning. */
function brokenAt(document: ProcedureDocument, problem: Problem, way: readonly string[]): string | null {
  const { nodes, edges } = document.flow;
  if (!beginningsOf(document, problem).includes(way[0] ?? '')) return way[0] ?? 'nowhere';
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

/** The working time that a way is said to take: what stands beside its places, added up. */
function minutesIn(way: unknown): number {
  const said = [...String(way).matchAll(/\{([\d.]+) (HOUR|WORKING_DAY)\}/g)];
  return said.reduce((sum, [, value, unit]) => sum + Number(value) * (unit === 'HOUR' ? 60 : 480), 0);
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
  ['of phases, starts and ends', containerFaults],
  ['of blocks', blockFaults],
  ['of size', sizeFaults],
  ['of the order of acts', orderFaults],
  ['of limits and pauses', limitFaults],
  ['that only the worst case shows', verdictFaults],
  ['of consultations and deadlines', askingFaults],
  ['of links', linkFaults],
  ['of conditions and facts', conditionFaults],
  ['of tables of amounts', tableFaults],
  ['of people and agencies', peopleFaults],
] as const)('a fault %s planted in the real procedures', (_kind, faults) => {
  describe.each(faults.map((fault) => [[fault.code, fault.of].join(' ').trim(), fault] as const))(
    '%s',
    (_name, fault) => {
      const spoilt = plantIn(fault);

      it('is planted in ten documents', () => {
        expect(spoilt.map(({ at }) => at)).toHaveLength(10);
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
            expect([document.head.id, brokenAt(document, problem, problem.witness)]).toEqual([
              document.head.id,
              null,
            ]);
        }
      });

      if (fault.code.startsWith('limit-exceeded')) {
        it('is shown by times that add up, and by an end that lies after the due date', () => {
          for (const { document, at, fresh } of spoilt) {
            const facts = fresh.find((one) => nameOf(one) === `${fault.code} ${at}`)?.facts ?? {};
            const minutes = minutesIn(facts['way']);
            expect([document.head.id, minutes]).toEqual([document.head.id, facts['worstMinutes']]);
            if (facts['unit'] === 'HOUR') expect(minutes).toBeGreaterThan(Number(facts['allowed']) * 60);
            expect(String(facts['endsAt']) > String(facts['dueAt'])).toBe(true);
          }
        });

        it('is missed in the engine too, when everybody goes that way and works to the last moment of their plan', () => {
          for (const { document, at, verdicts } of spoilt) {
            const verdict = verdicts.find(({ limit }) => limit === at)!;
            const { endsAt, dueAt } = verdict;
            const played = replayed(document, verdict);
            expect([document.head.id, played]).toEqual([
              document.head.id,
              { result: 'missed', endsAt, dueAt },
            ]);
          }
        }, 60_000);
      }

      if (fault.under)
        it('is said of the very part of the document that is at fault', () => {
          for (const { at, fresh } of spoilt) {
            const paths = fresh
              .filter((one) => nameOf(one) === `${fault.code} ${at}`)
              .map(({ path }) => path);
            expect(paths).toEqual([expect.stringMatching(fault.under!)]);
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
    },
  );
});
