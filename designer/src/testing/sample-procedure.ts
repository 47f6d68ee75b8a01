import type { FlowEdge, FlowNode, Limit, Milestone, Performer, ProcedureDocument } from '@motcua/engine';
import type { StepNode } from '../model/document-types.ts';

const desk: Performer = { role: 'receptionClerk', agency: { is: 'receiving' } };
const office = (role: string): Performer => ({ role, agency: { is: 'competent' } });
const tax: Performer = { role: 'specialist', agency: { relation: 'taxOffice', of: { fact: 'commune' } } };

function step(
  id: string,
  vi: string,
  en: string,
  performer: Performer,
  days: number,
  within?: string,
): FlowNode {
  const node: StepNode = {
    kind: 'step',
    id,
    title: { vi, en },
    ...(within === undefined ? {} : { within }),
    performer,
    duration: { rows: [{ value: days, unit: 'WORKING_DAY' }] },
    status: 4,
  };
  return node;
}

/** An edge with every default of the schema written out, as the parser hands documents over. */
export function edge(id: string, from: string, to: string, vi = '', more: Partial<FlowEdge> = {}): FlowEdge {
  return {
    id,
    from,
    to,
    ...(vi === '' ? {} : { label: { vi, en: vi } }),
    order: 0,
    otherwise: false,
    sets: [],
    produces: [],
    marks: [],
    returns: false,
    ...more,
  };
}

const milestones: Milestone[] = [
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
  {
    id: 'phase_one_in',
    title: { vi: 'Vào giai đoạn 1', en: 'Phase 1 begins' },
    on: { kind: 'entered', node: 'phase_one' },
  },
  {
    id: 'phase_one_out',
    title: { vi: 'Hết giai đoạn 1', en: 'Phase 1 ends' },
    on: { kind: 'left', node: 'phase_one' },
  },
];

const limits: Limit[] = [
  {
    id: 'promise',
    title: { vi: 'Thời hạn giải quyết', en: 'Statutory limit' },
    promise: true,
    amount: [
      { when: { fact: 'hard_area', op: 'eq', value: true }, value: 28, unit: 'WORKING_DAY' },
      { value: 18, unit: 'WORKING_DAY' },
    ],
    starts: 'accepted',
    ends: 'returned',
    covers: 'all',
  },
  {
    id: 'first_phase',
    title: { vi: 'Giai đoạn 1', en: 'Phase 1' },
    promise: false,
    amount: [{ value: 9, unit: 'WORKING_DAY' }],
    starts: 'phase_one_in',
    ends: 'phase_one_out',
    covers: { nodes: ['phase_one', 'appraise'], agencies: [] },
  },
];

const nodes: FlowNode[] = [
  { kind: 'start', id: 'start', title: { vi: 'Nộp hồ sơ', en: 'Submitted' } },
  step('receive', 'Tiếp nhận và kiểm tra hồ sơ', 'Receive and check the dossier', desk, 0.5),
  {
    kind: 'wait',
    id: 'supplement',
    title: { vi: 'Chờ người nộp bổ sung hồ sơ', en: 'Wait for the supplement' },
    arms: [
      { id: 'answered', kind: 'event' },
      { id: 'expired', kind: 'period', amount: { value: 30, unit: 'CALENDAR_DAY' } },
    ],
    holder: 'applicant',
    status: 5,
    clock: { counts: false, pauseRule: 'supplement_pause' },
  },
  {
    kind: 'group',
    id: 'phase_one',
    title: { vi: 'Giai đoạn 1: thẩm định và xác định nghĩa vụ tài chính', en: 'Phase 1' },
    start: 'appraise',
    deadlineActions: [],
  },
  step('appraise', 'Thẩm định hồ sơ', 'Appraise the dossier', office('specialist'), 2, 'phase_one'),
  step(
    'approve_appraisal',
    'Phê duyệt hồ sơ',
    'Approve the appraisal',
    office('agencyLeader'),
    1,
    'phase_one',
  ),
  step('notify_tax', 'Ra thông báo nghĩa vụ tài chính', 'Notify the obligation', tax, 5, 'phase_one'),
  { kind: 'decision', id: 'owes', title: { vi: 'Có phải nộp tiền?', en: 'Anything to pay?' } },
  {
    kind: 'wait',
    id: 'payment',
    title: { vi: 'Chờ người sử dụng đất nộp tiền', en: 'Wait for the payment' },
    arms: [{ id: 'paid', kind: 'event' }],
    holder: 'applicant',
    status: 6,
    clock: { counts: false, pauseRule: 'payment_pause' },
  },
  {
    kind: 'parallel',
    id: 'both',
    title: { vi: 'Cập nhật đồng thời', en: 'Update both' },
    branches: [
      { id: 'land', title: { vi: 'Cơ sở dữ liệu đất đai', en: 'Land database' }, start: 'update_land' },
      {
        id: 'tax_side',
        title: { vi: 'Cơ quan thuế', en: 'Tax office' },
        start: 'confirm_tax',
        entry: { fact: 'must_pay', op: 'eq', value: true },
      },
    ],
    join: { mode: 'all' },
  },
  step(
    'update_land',
    'Chỉnh lý hồ sơ địa chính',
    'Update the cadastral record',
    office('specialist'),
    2,
    'land',
  ),
  { kind: 'end', id: 'land_done', title: { vi: 'Xong', en: 'Done' }, within: 'land', outcome: 'branchDone' },
  step('confirm_tax', 'Xác nhận hoàn thành nghĩa vụ tài chính', 'Confirm the payment', tax, 5, 'tax_side'),
  {
    kind: 'end',
    id: 'tax_done',
    title: { vi: 'Xong', en: 'Done' },
    within: 'tax_side',
    outcome: 'branchDone',
  },
  step('sign', 'Ký Giấy chứng nhận', 'Sign the certificate', office('agencyLeader'), 1),
  step(
    'return_result',
    'Trả kết quả',
    'Return the result',
    { role: 'resultClerk', agency: { is: 'receiving' } },
    0.25,
  ),
  {
    kind: 'end',
    id: 'done',
    title: { vi: 'Đã trả Giấy chứng nhận', en: 'Returned' },
    outcome: 'granted',
    status: 10,
  },
  {
    kind: 'end',
    id: 'not_accepted',
    title: { vi: 'Không tiếp nhận', en: 'Not accepted' },
    outcome: 'notAccepted',
    status: 3,
  },
];

const edges: FlowEdge[] = [
  edge('opened', 'start', 'receive'),
  edge('accept', 'receive', 'phase_one', 'Tiếp nhận', { marks: ['accepted'] }),
  edge('ask_supplement', 'receive', 'supplement', 'Yêu cầu bổ sung', {
    order: 1,
    demands: { reason: true, papers: [], facts: [], signatures: [] },
  }),
  edge('refuse', 'receive', 'not_accepted', 'Từ chối tiếp nhận', {
    order: 2,
    demands: { reason: true, papers: [], facts: [], signatures: [] },
  }),
  edge('supplemented', 'supplement', 'receive', 'Đã bổ sung', { arm: 'answered', returns: true }),
  edge('supplement_expired', 'supplement', 'not_accepted', '', { arm: 'expired', order: 1 }),
  edge('to_leader', 'appraise', 'approve_appraisal', 'Trình lãnh đạo'),
  edge('back_to_specialist', 'approve_appraisal', 'appraise', 'Yêu cầu làm lại', { returns: true, order: 1 }),
  edge('to_tax', 'approve_appraisal', 'notify_tax', 'Duyệt, chuyển cơ quan thuế'),
  edge('notified', 'notify_tax', 'owes', 'Đã ra thông báo', { marks: ['obligationNotified'] }),
  edge('must_pay_rule', 'owes', 'payment', '', { when: { fact: 'must_pay', op: 'eq', value: true } }),
  edge('nothing_to_pay', 'owes', 'both', '', { otherwise: true, order: 1 }),
  edge('has_paid', 'payment', 'both', 'Đã nộp tiền', { arm: 'paid', marks: ['paid'] }),
  edge('land_updated', 'update_land', 'land_done', 'Đã chỉnh lý'),
  edge('tax_confirmed', 'confirm_tax', 'tax_done', 'Xác nhận'),
  edge('joined', 'both', 'sign'),
  edge('signed', 'sign', 'return_result', 'Ký số', { marks: ['signed'] }),
  edge('redo', 'sign', 'phase_one', 'Trả lại thẩm định', { returns: true, order: 1 }),
  edge('delivered', 'return_result', 'done', 'Đã trả kết quả', { marks: ['delivered'] }),
];

/** A land transfer cut to what a drawing can hold: every executed kind of node occurs, with limits beside the flow. */
export const sampleProcedure: ProcedureDocument = {
  format: 1,
  head: {
    id: 'chuyen_nhuong_dat',
    nationalCode: null,
    case: 'main',
    title: { vi: 'Đăng ký biến động quyền sử dụng đất', en: 'Registering a transfer of land-use rights' },
    field: { vi: 'Đất đai', en: 'Land' },
    level: 'province',
    unitScope: 'all',
    legalBasis: [],
    competentAgency: { is: 'competent' },
    effectiveTo: null,
    openableBy: ['receptionClerk'],
    channels: ['counter', 'online', 'post'],
    subjects: ['citizen'],
    results: [],
    fees: [],
    sources: [],
  },
  facts: [
    {
      id: 'must_pay',
      type: 'boolean',
      title: { vi: 'Phải nộp tiền', en: 'Must pay' },
      source: { kind: 'outcome', step: 'notify_tax' },
      knownFrom: { node: 'notify_tax' },
    },
    {
      id: 'hard_area',
      type: 'boolean',
      title: { vi: 'Xã khó khăn', en: 'Hard area' },
      source: { kind: 'register', attribute: 'hardArea', of: { fact: 'commune' } },
      knownFrom: 'reception',
    },
    {
      id: 'commune',
      type: 'agency',
      title: { vi: 'Xã nơi có đất', en: 'Commune of the parcel' },
      source: { kind: 'form', field: 'commune' },
      knownFrom: 'reception',
    },
    {
      id: 'area',
      type: 'number',
      title: { vi: 'Diện tích (m²)', en: 'Area (m²)' },
      source: { kind: 'form', field: 'area' },
      knownFrom: 'reception',
    },
  ],
  papers: [],
  form: { schema: { type: 'object', properties: {} }, pages: [] },
  flow: { nodes, edges },
  milestones,
  limits,
  pauseRules: [
    {
      id: 'supplement_pause',
      reason: 'SUPPLEMENT_RECEPTION',
      mode: 'PAUSE',
      scope: 'dossier',
      restarts: [],
      ground: { vi: 'Nghị định 61/2018/NĐ-CP', en: 'Decree 61/2018/NĐ-CP' },
    },
    {
      id: 'payment_pause',
      reason: 'FINANCIAL_OBLIGATION',
      mode: 'PAUSE',
      scope: 'branch',
      restarts: [],
      ground: { vi: 'Nghị định 101/2024/NĐ-CP', en: 'Decree 101/2024/NĐ-CP' },
    },
  ],
  scenarios: [],
  acknowledgements: [],
  layout: { nodes: {}, edges: {} },
};
