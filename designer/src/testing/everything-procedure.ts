import type { FlowEdge, FlowNode, Performer, ProcedureDocument } from '@motcua/engine';
import { edge, sampleProcedure } from './sample-procedure.ts';

const specialist: Performer = { role: 'specialist', agency: { is: 'competent' } };
const leader: Performer = { role: 'agencyLeader', agency: { is: 'competent' } };
const desk: Performer = { role: 'receptionClerk', agency: { is: 'receiving' } };
const ministry: Performer = { role: 'agencyLeader', agency: { agency: 'H49' } };
const department: Performer = { role: 'specialist', agency: { agency: 'H49.12' } };
const tax: Performer = { role: 'specialist', agency: { relation: 'taxOffice', of: { fact: 'commune' } } };

const nodes: FlowNode[] = [
  { kind: 'start', id: 'start', title: { vi: 'Nộp hồ sơ', en: 'Submitted' } },
  {
    kind: 'step',
    id: 'receive',
    title: { vi: 'Tiếp nhận hồ sơ', en: 'Receive' },
    performer: desk,
    duration: { rows: [{ value: 0.5, unit: 'WORKING_DAY' }] },
    status: 2,
  },
  {
    kind: 'group',
    id: 'phase',
    title: { vi: 'Giai đoạn thẩm định', en: 'Appraisal phase' },
    start: 'appraise',
    clock: { counts: false, pauseRule: 'payment_pause' },
    deadlineActions: [
      {
        id: 'warn',
        limit: 'promise',
        at: { before: { value: 2, unit: 'WORKING_DAY' } },
        do: { kind: 'remind' },
      },
      { id: 'late', limit: 'promise', at: 'due', do: { kind: 'escalate', to: leader } },
    ],
  },
  {
    kind: 'step',
    id: 'appraise',
    title: { vi: 'Thẩm định hồ sơ', en: 'Appraise the dossier' },
    within: 'phase',
    performer: specialist,
    duration: { rows: [{ value: 5, unit: 'WORKING_DAY' }] },
    status: 4,
    deadlineActions: [
      { id: 'plan_due', at: 'due', do: { kind: 'remind' } },
      { id: 'silent', limit: 'promise', at: 'due', do: { kind: 'take', edge: 'to_opinions' } },
    ],
  },
  {
    kind: 'step',
    id: 'visit',
    title: { vi: 'Xác minh thực địa', en: 'Visit the site' },
    within: 'phase',
    performer: specialist,
    duration: { notStated: true },
    status: 4,
    clock: { counts: true },
    beside: ['appraise'],
    mustFinish: true,
  },
  {
    kind: 'consultation',
    id: 'opinions',
    title: { vi: 'Lấy ý kiến các cơ quan', en: 'Ask the agencies' },
    respondents: [
      {
        id: 'construction',
        performer: department,
        question: { vi: 'Có phù hợp không?', en: 'Does it fit?' },
      },
      {
        id: 'tax_office',
        performer: tax,
        when: { fact: 'must_pay', op: 'eq', value: true },
        limit: { rows: [{ value: 5, unit: 'WORKING_DAY' }] },
      },
      {
        id: 'army',
        performer: specialist,
        party: { vi: 'Bộ Chỉ huy quân sự', en: 'Military command' },
        limit: { value: 10, unit: 'WORKING_DAY' },
      },
    ],
    chosenAtRunTime: true,
    chosenRole: 'specialist',
    limit: {
      rows: [
        { when: { fact: 'hard_area', op: 'eq', value: true }, value: 10, unit: 'WORKING_DAY' },
        { value: 7, unit: 'WORKING_DAY' },
      ],
    },
    limitFrom: 'received',
    quorum: 2,
    counts: 'agreements',
    onSilence: 'keepWaiting',
    escalateTo: leader,
    revocableFor: { value: 1, unit: 'WORKING_DAY' },
    performer: specialist,
    duration: { rows: [{ value: 10, unit: 'WORKING_DAY' }] },
    status: 4,
    clock: { counts: true },
  },
  {
    kind: 'linked',
    id: 'others',
    title: { vi: 'Thủ tục liên thông', en: 'Linked procedures' },
    children: [
      {
        id: 'residence',
        title: { vi: 'Đăng ký thường trú', en: 'Residence' },
        procedure: 'dang_ky_thuong_tru',
        when: { fact: 'hard_area', op: 'eq', value: true },
        version: 2,
        mode: 'open',
        factsIn: [{ from: 'area', to: 'area' }],
        factsOut: [{ from: 'done', to: 'must_pay' }],
        papersIn: [{ from: 'map', to: 'map' }],
      },
      {
        id: 'card',
        procedure: 'cap_the_bhyt.tre_em',
        mode: 'attach',
        code: 'card_code',
        system: 'bhxh',
        factsIn: [],
        factsOut: [],
      },
    ],
    waitFor: 1,
    onLeave: 'withdraw',
    childPause: 'supplement_pause',
    performer: desk,
    status: 4,
    clock: { counts: true },
  },
  {
    kind: 'service',
    id: 'notice',
    title: { vi: 'Gửi cơ quan thuế', en: 'Send to the tax office' },
    performer: specialist,
    service: 'tax.requestNotice',
    send: ['area'],
    receive: ['must_pay'],
    answerWithin: { value: 2, unit: 'HOUR' },
    retries: 3,
    status: 6,
    clock: { counts: false, pauseRule: 'payment_pause' },
  },
  {
    kind: 'wait',
    id: 'period',
    title: { vi: 'Chờ hết thời hạn niêm yết', en: 'Wait for the posting to end' },
    arms: [
      {
        id: 'over',
        kind: 'period',
        amount: {
          rows: [
            { when: { fact: 'hard_area', op: 'eq', value: true }, value: 30, unit: 'CALENDAR_DAY' },
            { value: 15, unit: 'CALENDAR_DAY' },
          ],
        },
      },
      { id: 'other', kind: 'dossier', procedure: 'khai_tu', fact: 'card_code' },
    ],
    holder: 'nobody',
    status: 4,
  },
  {
    kind: 'step',
    id: 'decree',
    title: { vi: 'Bộ trưởng quyết định', en: 'The minister decides' },
    performer: ministry,
    recordedBy: specialist,
    duration: { notStated: true },
    status: 4,
  },
  { kind: 'end', id: 'done', title: { vi: 'Đã trả', en: 'Returned' }, outcome: 'granted', status: 10 },
  { kind: 'end', id: 'refused', title: { vi: 'Từ chối', en: 'Refused' }, outcome: 'refused', status: 10 },
];

const edges: FlowEdge[] = [
  edge('opened', 'start', 'receive'),
  edge('accept', 'receive', 'phase', 'Tiếp nhận', { marks: ['accepted'] }),
  edge('to_opinions', 'appraise', 'opinions', 'Gửi lấy ý kiến', { produces: ['report'] }),
  edge('visited', 'visit', 'appraise', 'Đã xác minh'),
  edge('not_visited', 'visit', 'appraise', 'Không cần nữa', { order: 1 }),
  edge('give_up', 'phase', 'refused', 'Dừng thẩm định', { who: leader }),
  edge('agreed', 'opinions', 'others', '', { arm: 'reached' }),
  edge('disagreed', 'opinions', 'refused', '', { arm: 'failed', order: 1 }),
  edge('nobody', 'opinions', 'others', '', { arm: 'nobody', order: 2 }),
  edge('skip', 'opinions', 'others', 'Không chờ nữa', { order: 3 }),
  edge('children_done', 'others', 'notice'),
  edge('children_left', 'others', 'refused', 'Thôi liên thông', { who: desk, order: 1 }),
  edge('answered', 'notice', 'period', '', { arm: 'answered' }),
  edge('unanswered', 'notice', 'decree', '', { arm: 'failed', order: 1 }),
  edge('posted', 'period', 'decree', '', { arm: 'over' }),
  edge('died', 'period', 'refused', '', { arm: 'other', order: 1 }),
  edge('signed', 'decree', 'done', 'Ký quyết định', {
    demands: { reason: false, papers: [], facts: [], signatures: [leader, ministry] },
    marks: ['deliveredElectronically'],
  }),
  edge('back', 'decree', 'phase', 'Trả lại', {
    returns: true,
    order: 1,
    backTo: ['phase', 'others', 'notice'],
    demands: { reason: true, papers: [], facts: [], signatures: [] },
  }),
];

/** Uses every part of the language that a drawing shows; made for that alone, it is no real procedure. */
export const everythingProcedure: ProcedureDocument = {
  ...sampleProcedure,
  head: {
    ...sampleProcedure.head,
    id: 'moi_thu',
    results: [{ id: 'report', code: null, title: { vi: 'Báo cáo thẩm định', en: 'Appraisal report' } }],
  },
  facts: [
    ...sampleProcedure.facts.map((fact) =>
      fact.id === 'must_pay'
        ? { ...fact, knownFrom: 'reception' as const, source: { kind: 'channel' as const } }
        : fact,
    ),
    {
      id: 'card_code',
      type: 'text',
      title: { vi: 'Mã hồ sơ thẻ', en: 'Card dossier code' },
      source: { kind: 'child', node: 'others', child: 'card' },
      knownFrom: { node: 'others' },
    },
    {
      id: 'agreeing',
      type: 'number',
      title: { vi: 'Số nơi đồng ý', en: 'How many agree' },
      source: { kind: 'consultation', node: 'opinions', of: 'agreements' },
      knownFrom: { node: 'opinions' },
    },
  ],
  flow: { nodes, edges },
  milestones: [
    {
      id: 'accepted',
      title: { vi: 'Nhận đủ hồ sơ hợp lệ', en: 'Valid receipt' },
      on: { kind: 'taken', edge: 'accept' },
    },
    {
      id: 'returned',
      title: { vi: 'Trả kết quả', en: 'Result returned' },
      on: { kind: 'entered', node: 'done' },
    },
  ],
  limits: sampleProcedure.limits.slice(0, 1),
  pauseRules: sampleProcedure.pauseRules.map((rule) =>
    rule.id === 'payment_pause' ? { ...rule, pausesRespondents: ['opinions'] } : rule,
  ),
};
