import type { ProcedureDocument, ProcedureDocumentInput } from '../document/procedure-document.ts';
import { agency, edge, end, procedure, step } from './procedures.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];

const text = (vi: string) => ({ vi, en: vi });
const here = { role: 'specialist', agency: { agency } };
const twoDays = { value: 2, unit: 'WORKING_DAY' as const };
const common = { id: 'it', title: text('it') };

/** The least sound procedures: a start, one node of a kind, an end. */
export function smallProcedures(): readonly ProcedureDocument[] {
  return [
    around(step('it'), [{ marks: ['signed', 'issued'], demands: { reason: true } }]),
    around({ kind: 'decision', ...common }, [
      { when: { fact: 'coin', op: 'eq', value: true } },
      { otherwise: true },
    ]),
    around(
      {
        kind: 'wait',
        ...common,
        status: 6,
        clock: { counts: false, pauseRule: 'pause' },
        arms: [
          { id: 'done', kind: 'event', performer: here },
          { id: 'silent', kind: 'period', amount: twoDays },
        ],
      },
      [{ arm: 'done' }, { arm: 'silent' }],
    ),
    around(
      {
        kind: 'consultation',
        ...common,
        performer: here,
        status: 4,
        respondents: [{ id: 'tax', performer: here, limit: twoDays }],
        onSilence: 'agrees',
        chosenAtRunTime: true,
        chosenRole: 'specialist',
      },
      [{ arm: 'reached' }, { arm: 'nobody' }],
    ),
    around(
      {
        kind: 'linked',
        ...common,
        performer: here,
        status: 4,
        children: [{ id: 'child', procedure: 'khac' }],
      },
      [{}, { who: here }],
    ),
    around(
      { kind: 'service', ...common, performer: here, service: 'tax', answerWithin: twoDays, status: 4 },
      [{ arm: 'answered' }, { arm: 'failed' }],
    ),
    around(
      { kind: 'group', ...common, start: 'inside' },
      [{ who: here }],
      [step('inside', { within: 'it' })],
      [edge('inside', 'done')],
    ),
    around(
      {
        kind: 'parallel',
        ...common,
        branches: [{ id: 'left', title: text('left'), start: 'inside' }],
        join: { mode: 'all' },
      },
      [{}],
      [step('inside', { within: 'left' }), end('left_end', { within: 'left', outcome: 'branchDone' })],
      [edge('inside', 'left_end')],
    ),
  ];
}

function around(
  node: Node,
  leaving: readonly Parameters<typeof edge>[2][],
  nodes: readonly Node[] = [],
  edges: readonly ReturnType<typeof edge>[] = [],
): ProcedureDocument {
  const out = leaving.map((more, i) => edge('it', 'done', { id: `out_${i}`, ...more }));
  return procedure([node, ...nodes, end()], [edge('start', 'it'), ...out, ...edges], {
    facts: [{ id: 'coin', type: 'boolean', title: text('coin'), source: { kind: 'form', field: 'coin' } }],
    pauseRules: [
      { id: 'pause', reason: 'FINANCIAL_OBLIGATION', mode: 'PAUSE', scope: 'branch', ground: text('x') },
    ],
  });
}
