import { describe, expect, it } from '@jest/globals';
import { checkProcedure, type FlowEdge, type FlowNode, type ProcedureDocument } from '@motcua/engine';
import { openStack, perform } from '../history/command-stack.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { indexOf } from '../model/flow-index.ts';
import { newEdge } from '../model/new-edge.ts';
import { pieceFiles } from '../testing/definitions.mjs';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { mendProblem } from './mend.ts';
import { mendAll, sharedMends } from './mend-all.ts';
import { mends, mendsFor } from './mends.ts';
import { resultMends } from './result-mends.ts';

type Spoil = (document: ProcedureDocument) => void;
type Loose<T> = { -readonly [K in keyof T]: T[K] };

const node = (document: ProcedureDocument, id: string): Loose<FlowNode> =>
  document.flow.nodes.find((one) => one.id === id) as Loose<FlowNode>;
const edge = (document: ProcedureDocument, id: string): Loose<FlowEdge> =>
  document.flow.edges.find((one) => one.id === id) as Loose<FlowEdge>;
const without =
  (id: string): Spoil =>
  (document) => {
    document.flow.edges = document.flow.edges.filter((one) => one.id !== id);
  };
const takeFrom =
  (id: string, ...keys: string[]): Spoil =>
  (document) => {
    const found = node(document, id) as unknown as Record<string, unknown>;
    for (const key of keys) delete found[key];
  };

/** One fault for each code that can be mended, planted into a procedure that has it not. */
const faults: readonly (readonly [code: string, spoil: Spoil])[] = [
  ['duration-missing', takeFrom('sign', 'duration')],
  ['status-missing', takeFrom('sign', 'status')],
  ['status-without-pause', (d) => void Object.assign(node(d, 'sign'), { status: 5 })],
  ['title-missing', (d) => void Object.assign(node(d, 'sign'), { title: { vi: '', en: '' } })],
  ['limit-unknown', (d) => void Object.assign(node(d, 'sign'), { duration: { restOf: 'gone' } })],
  [
    'role-unknown',
    (d) =>
      void Object.assign(node(d, 'sign'), {
        performer: { role: 'agencyLeadr', agency: { is: 'competent' } },
      }),
  ],
  [
    'role-missing',
    (d) =>
      void Object.assign(node(d, 'sign'), { performer: { role: 'unchosen', agency: { is: 'competent' } } }),
  ],
  ['container-start', takeFrom('phase_one', 'start')],
  [
    'decision-otherwise',
    (d) => d.flow.edges.forEach((one) => Object.assign(one, one.from === 'owes' ? { otherwise: false } : {})),
  ],
  [
    'unreachable',
    (d) =>
      void d.flow.nodes.push({
        kind: 'end',
        id: 'lost',
        title: { vi: 'Lạc', en: 'Lost' },
        outcome: 'granted',
      }),
  ],
  ['dead-end', (d) => [without('signed'), without('redo')].forEach((spoil) => spoil(d))],
  ['label-missing', takeLabel('redo')],
  ['loop-unbounded', (d) => void (edge(d, 'redo').returns = false)],
  ['edge-to-unknown', (d) => void (edge(d, 'redo').to = 'phase_on')],
  ['edge-from-unknown', (d) => void (edge(d, 'redo').from = 'sgn')],
  ['edge-into-start', (d) => void (edge(d, 'supplemented').to = 'start')],
  ['milestone-unknown', (d) => void (d.limits[1]!.ends = 'phase_one_ot')],
  ['limit-fraction', (d) => void (d.limits[1]!.amount[0]!.value -= 0.5)],
  ['covers-unknown', (d) => void (d.limits[1]!.covers = { nodes: ['phase_one', 'gone'], agencies: [] })],
  ['covers-nothing', (d) => void (d.limits[1]!.covers = { nodes: [], agencies: [] })],
  ['promise-count', (d) => void (d.limits[1]!.promise = true)],
  [
    'table-without-otherwise',
    (d) =>
      void Object.assign(node(d, 'sign'), {
        duration: { rows: [{ when: { fact: 'area', op: 'gt', value: 100 }, value: 1, unit: 'WORKING_DAY' }] },
      }),
  ],
  [
    'pause-rule-unknown',
    (d) => void Object.assign(node(d, 'payment'), { clock: { counts: false, pauseRule: 'gone' }, status: 4 }),
  ],
  [
    'end-has-edges',
    (d) => void d.flow.edges.push({ ...edge(d, 'redo'), id: 'on', from: 'not_accepted', to: 'receive' }),
  ],
  [
    'start-missing',
    (d) => {
      d.flow.nodes = d.flow.nodes.filter(({ kind }) => kind !== 'start');
      d.flow.edges = d.flow.edges.filter(({ from }) => from !== 'start');
    },
  ],
];

function takeLabel(id: string): Spoil {
  return (document) => {
    delete (edge(document, id) as unknown as Record<string, unknown>)['label'];
  };
}

const role = {
  roles: new Set([
    'agencyLeader',
    'specialist',
    'receptionClerk',
    'divisionLeader',
    'resultClerk',
    'applicant',
  ]),
};
const problemsOf = (document: ProcedureDocument) => {
  const { problems } = checkProcedure(document, {
    ...role,
    ...{
      agencies: new Set(['H49.12']),
      relations: new Set(['taxOffice']),
      attributes: new Set(['hardArea']),
    },
    ...{ staffed: () => true, reachableBy: () => [] },
  });
  return problems;
};
/** What a problem is of: one way out of two of the same node is told apart by its place in the document. */
const nameOf = ({ code, at, severity }: { code: string; at?: string; severity: string }) =>
  `${severity} ${code} ${at ?? ''}`;

describe('a problem mended at a touch', () => {
  it('is one of at least ten kinds, each with a case here or of the same kind as one', () => {
    // Results have a spec of their own.
    const covered = new Set([...faults.map(([code]) => code), ...Object.keys(resultMends)]);
    expect(covered.size).toBeGreaterThanOrEqual(10);
    expect(
      Object.keys(mends)
        .filter((code) => !covered.has(code))
        .toSorted(),
    ).toEqual(['edge-without-arm', 'join-edges', 'relation-nowhere', 'rule-without-condition']);
  });

  it.each(faults)('%s: is gone, and nothing graver than a note comes in its place', (code, spoil) => {
    const known = new Set(problemsOf(sampleProcedure).map(nameOf));
    const spoilt = structuredClone(sampleProcedure);
    spoil(spoilt);
    const found = problemsOf(spoilt).find((problem) => problem.code === code && !known.has(nameOf(problem)));
    expect(found?.code).toBe(code);
    const [likeliest, ...others] = mendsFor(found!, spoilt, 'vi');
    expect(likeliest?.label).toBeTruthy();
    const mended = executeUndoRedo(spoilt, mendProblem, likeliest!);
    const after = problemsOf(mended).map(nameOf);
    expect(after).not.toContain(nameOf(found!));
    expect(after.filter((name) => !known.has(name) && !name.startsWith('note'))).toEqual([]);
    for (const other of others) {
      const { document } = perform(openStack(spoilt), mendProblem, other);
      expect(problemsOf(document).map(nameOf)).not.toContain(nameOf(found!));
    }
  });

  it('is offered in the language of the screen', () => {
    const spoilt = structuredClone(sampleProcedure);
    takeFrom('sign', 'status')(spoilt);
    const found = problemsOf(spoilt).find(({ code }) => code === 'status-missing')!;
    expect(mendsFor(found, spoilt, 'vi')[0]?.label).toBe('Đặt trạng thái “đang xử lý”');
    expect(mendsFor(found, spoilt, 'en')[0]?.label).toBe('Set the status “in progress”');
  });

  it('is mended with all of its kind in one step, and only with those that the same words mend', () => {
    const spoilt = structuredClone(sampleProcedure);
    for (const id of ['sign', 'return_result']) takeFrom(id, 'status')(spoilt);
    const problems = problemsOf(spoilt);
    const of = (id: string) => problems.find(({ code, at }) => code === 'status-missing' && at === id)!;
    const [mend] = sharedMends(problems, spoilt, 'vi').get(of('sign')) ?? [];
    expect(mend?.alike).toEqual([of('sign'), of('return_result')]);
    const mended = executeUndoRedo(spoilt, mendAll, {
      problems: mend?.alike ?? [],
      label: mend?.label ?? '',
      language: 'vi',
    });
    expect(problemsOf(mended).filter(({ code }) => code === 'status-missing')).toEqual([]);
  });

  it('never calls it sending back when a wait is over: what has happened is said', () => {
    const { flow } = sampleProcedure;
    const piece = pieceFiles.find(({ file }) => file === 'yeu_cau_bo_sung.json')!;
    const { nodes } = JSON.parse(piece.text) as ProcedureDocument['flow'];
    const wait = nodes.find((one) => one.kind === 'wait')!;
    const waiting = (node: typeof wait, ...edges: FlowEdge[]): ProcedureDocument => ({
      ...sampleProcedure,
      flow: { ...flow, nodes: [...flow.nodes, node], edges: [...flow.edges, ...edges] },
    });
    const back = { ...newEdge(indexOf(waiting(wait)), wait.id, 'appraise'), returns: true };
    expect(back.label).toEqual({ vi: 'Đã bổ sung đủ', en: 'The supplement is complete' });
    const { label: _, ...unnamed } = back;
    const offered = (document: ProcedureDocument): string[] =>
      problemsOf(document)
        .filter(({ code, path }) => code === 'label-missing' && path.includes(`/edges/${flow.edges.length}`))
        .flatMap((problem) => mendsFor(problem, document, 'vi'))
        .map(({ label }) => label);
    expect(offered(waiting(wait, unnamed))).toEqual(['Đặt chữ trên nút: “Đã bổ sung đủ”']);
    const plain = { ...wait, arms: wait.arms.map(({ id }) => ({ id, kind: 'event' as const })) };
    expect(offered(waiting(plain, unnamed))).toEqual([expect.stringContaining('“Chuyển: ')]);
  });

  it('is not offered where a person has to think', () => {
    const problem = {
      code: 'limit-exceeded',
      severity: 'error' as const,
      path: '/limits/0',
      at: 'promise',
      facts: {},
    };
    expect(mendsFor(problem, sampleProcedure, 'vi')).toEqual([]);
  });
});
