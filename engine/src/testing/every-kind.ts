import type { ProcedureDocument, ProcedureDocumentInput } from '../document/procedure-document.ts';
import { agency, edge, end, procedure, step } from './procedures.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];

const text = (vi: string) => ({ vi, en: vi });
const here = { role: 'specialist', agency: { agency } };
const clerk = { role: 'receptionClerk', agency: { is: 'receiving' as const } };
const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
const is = (fact: string, value: string | number | boolean) => ({ fact, op: 'eq' as const, value });

const nodes: readonly Node[] = [
  step('receive', { performer: clerk, status: 2, duration: { rows: [{ value: 4, unit: 'HOUR' }] } }),
  { kind: 'decision', id: 'complete', title: text('complete') },
  {
    kind: 'wait',
    id: 'supplement',
    title: text('supplement'),
    status: 5,
    clock: { counts: false, pauseRule: 'supplementing' },
    arms: [
      { id: 'came', kind: 'event', performer: clerk },
      { id: 'over', kind: 'period', amount: { rows: [{ when: is('hard', true), ...days(9) }, days(3)] } },
      { id: 'day', kind: 'date', fact: 'last_day' },
      { id: 'other', kind: 'dossier', procedure: 'khac', fact: 'other_code' },
    ],
  },
  {
    kind: 'group',
    id: 'phase',
    title: text('phase'),
    start: 'appraise',
    deadlineActions: [{ id: 'warn', limit: 'promise', at: { before: days(1) }, do: { kind: 'remind' } }],
  },
  step('appraise', {
    within: 'phase',
    deadlineActions: [
      {
        id: 'up',
        at: 'due',
        do: { kind: 'escalate', to: { role: 'agencyLeader', agency: { is: 'competent' } } },
      },
    ],
  }),
  step('look_up', { beside: ['appraise'], mustFinish: true, duration: { notStated: true } }),
  {
    kind: 'consultation',
    id: 'ask',
    title: text('ask'),
    within: 'phase',
    performer: here,
    status: 4,
    respondents: [
      { id: 'police', performer: here, limit: days(2) },
      { id: 'tax', performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: 'receiving' } } },
      { id: 'health', performer: here, when: is('hard', true), party: text('health') },
    ],
    chosenAtRunTime: true,
    chosenRole: 'specialist',
    limit: { rows: [days(5)] },
    quorum: 2,
    counts: 'agreements',
    onSilence: 'agrees',
    revocableFor: { value: 4, unit: 'HOUR' },
  },
  {
    kind: 'parallel',
    id: 'both',
    title: text('both'),
    branches: [
      { id: 'left', title: text('left'), start: 'pay' },
      { id: 'right', title: text('right'), start: 'call', entry: { not: is('hard', true) } },
    ],
    join: { mode: 'all' },
  },
  {
    kind: 'wait',
    id: 'pay',
    title: text('pay'),
    within: 'left',
    status: 6,
    clock: { counts: false, pauseRule: 'paying' },
    arms: [
      { id: 'paid', kind: 'event', performer: clerk },
      { id: 'answered', kind: 'milestone', milestone: 'called' },
    ],
  },
  end('left_end', { within: 'left', outcome: 'branchDone' }),
  {
    kind: 'service',
    id: 'call',
    title: text('call'),
    within: 'right',
    service: 'tax.notice',
    performer: here,
    send: ['fee'],
    receive: ['fee'],
    answerWithin: days(1),
    retries: 2,
    status: 4,
  },
  end('right_end', { within: 'right', outcome: 'branchDone' }),
  {
    kind: 'linked',
    id: 'link',
    title: text('link'),
    performer: here,
    status: 4,
    children: [
      { id: 'birth', procedure: 'khai_sinh', factsIn: [{ from: 'fee', to: 'fee' }] },
      { id: 'card', procedure: 'the.moi', mode: 'attach', when: { fact: 'fee', op: 'known' } },
    ],
    waitFor: 'all',
    onLeave: 'withdraw',
    childPause: 'paying',
  },
  step('sign', {
    performer: { role: 'agencyLeader', agency: { is: 'competent' } },
    duration: { restOf: 'promise' },
  }),
  step('ministry', { recordedBy: clerk, duration: { notStated: true } }),
  step('hand_out', { performer: clerk, status: 9 }),
  end(),
  end('refused', { outcome: 'refused', status: 7 }),
];

const edges = [
  edge('start', 'receive'),
  edge('receive', 'complete', {
    marks: ['accepted'],
    demands: {
      facts: [
        { fact: 'hard', required: true },
        { fact: 'fee', required: false },
      ],
    },
  }),
  edge('complete', 'supplement', { when: { all: [{ fact: 'fee', op: 'known' }, is('hard', true)] } }),
  edge('complete', 'phase', { otherwise: true }),
  edge('supplement', 'receive', { id: 'came', arm: 'came', returns: true, demands: { papers: ['map'] } }),
  edge('supplement', 'refused', { id: 'over', arm: 'over' }),
  edge('supplement', 'receive', { id: 'day', arm: 'day', returns: true }),
  edge('supplement', 'receive', { id: 'other', arm: 'other', returns: true }),
  edge('phase', 'supplement', { who: clerk, demands: { reason: true } }),
  edge('appraise', 'ask'),
  edge('appraise', 'both', { when: { sum: ['fee', 'extra'], op: 'gt', value: 10 } }),
  edge('look_up', 'appraise', { produces: ['paper'] }),
  edge('ask', 'both', { id: 'reached', arm: 'reached', sets: [{ fact: 'extra', value: 5 }] }),
  edge('ask', 'appraise', { id: 'failed', arm: 'failed', returns: true }),
  edge('ask', 'both', { id: 'nobody', arm: 'nobody' }),
  edge('ask', 'appraise', { id: 'give_up', returns: true }),
  edge('pay', 'left_end', { id: 'paid', arm: 'paid', marks: ['paid'] }),
  edge('pay', 'left_end', { id: 'answered', arm: 'answered', marks: ['exempt'] }),
  edge('call', 'right_end', { id: 'done_call', arm: 'answered' }),
  edge('call', 'right_end', { id: 'no_call', arm: 'failed' }),
  edge('both', 'link'),
  edge('link', 'sign'),
  edge('sign', 'hand_out', { marks: ['signed', 'issued', 'atDesk'], demands: { signatures: [here] } }),
  edge('sign', 'appraise', { backTo: ['link', 'ministry'], returns: true, order: 2 }),
  edge('sign', 'ministry', { order: 3 }),
  edge('sign', 'both', { id: 'again', reopens: ['left'], returns: true, order: 4 }),
  edge('ministry', 'sign'),
  edge('hand_out', 'done', { marks: ['delivered'] }),
];

/** A sound procedure in which every kind of node, edge, fact and rule occurs at least once. */
export function everyKind(): ProcedureDocument {
  const fact = (
    id: string,
    type: ProcedureDocument['facts'][number]['type'],
    source: ProcedureDocument['facts'][number]['source'],
  ) => ({ id, type, title: text(id), source });
  return procedure(nodes, edges, {
    head: {
      id: 'every_kind',
      nationalCode: null,
      title: text('every kind'),
      field: text('x'),
      level: 'any',
      competentAgency: { agency },
      results: [{ id: 'paper', code: null, title: text('paper') }],
      standing: { stopRule: 'supplementing' },
    },
    facts: [
      fact('hard', 'boolean', { kind: 'outcome', step: 'receive' }),
      fact('fee', 'number', { kind: 'form', field: 'fee' }),
      { ...fact('extra', 'number', { kind: 'outcome', step: 'ask' }), default: 0 },
      fact('last_day', 'date', { kind: 'datePlus', date: 'received_on', plus: days(4) }),
      fact('received_on', 'date', { kind: 'head', of: 'receivedOn' }),
      fact('now', 'date', { kind: 'today' }),
      fact('age', 'number', { kind: 'between', from: 'received_on', to: 'now', unit: 'WORKING_DAY' }),
      fact('late', 'boolean', { kind: 'clock', limit: 'promise', of: 'overdue' }),
      fact('other_code', 'text', { kind: 'form', field: 'other' }),
      fact('map_here', 'boolean', { kind: 'paper', paper: 'map' }),
      fact('way', 'text', { kind: 'channel' }),
      fact('times', 'number', { kind: 'visits', node: 'appraise' }),
      fact('made', 'boolean', { kind: 'result', result: 'paper' }),
      fact('rang', 'boolean', { kind: 'milestone', milestone: 'called' }),
      fact('agreed', 'number', { kind: 'consultation', node: 'ask', of: 'agreements' }),
      fact('born', 'boolean', { kind: 'child', node: 'link', child: 'birth' }),
      fact('mountain', 'boolean', { kind: 'register', attribute: 'isMountain', of: 'receiving' }),
    ],
    papers: [{ id: 'map', title: text('map') }],
    milestones: [
      { id: 'received', title: text('received'), on: { kind: 'opened' } },
      { id: 'finished', title: text('finished'), on: { kind: 'marked', mark: 'delivered' } },
      { id: 'asked', title: text('asked'), on: { kind: 'entered', node: 'ask' } },
      { id: 'answered', title: text('answered'), on: { kind: 'taken', edge: 'reached' } },
      { id: 'called', title: text('called'), on: { kind: 'left', node: 'call' } },
    ],
    limits: [
      {
        id: 'promise',
        title: text('promise'),
        promise: true,
        amount: [{ when: is('mountain', true), ...days(20) }, days(10)],
        starts: 'received',
        ends: 'finished',
        covers: 'all',
        extension: { max: 1, amount: days(5), approver: here },
      },
      {
        id: 'asking',
        title: text('asking'),
        amount: [{ value: 1, unit: 'MONTH' }],
        starts: 'asked',
        ends: 'answered',
        covers: { nodes: ['ask'], agencies: ['H99.13'] },
        fresh: { ground: text('x') },
      },
    ],
    pauseRules: [
      {
        id: 'supplementing',
        reason: 'SUPPLEMENT_RESTART',
        mode: 'RESTART',
        scope: 'dossier',
        restarts: ['promise'],
        pausesRespondents: ['ask'],
        ground: text('x'),
      },
      {
        id: 'paying',
        reason: 'FINANCIAL_OBLIGATION',
        mode: 'NEW_LIMIT',
        scope: 'branch',
        newLimit: { rows: [days(3)] },
        ground: text('x'),
      },
    ],
  });
}
