import { parseDefinition, type ProcedureDocument, type ProcedureDocumentInput } from '@motcua/engine';

const text = (vi: string) => ({ vi, en: vi });
const desk = { role: 'receptionClerk', agency: { is: 'receiving' as const } };
const leader = { role: 'agencyLeader', agency: { is: 'competent' as const } };
const specialist = { role: 'specialist', agency: { is: 'competent' as const } };

const fromForm = (id: string, type: 'text' | 'agency' | 'boolean') => ({
  id,
  type,
  title: text(id),
  source: { kind: 'form' as const, field: id },
});

/**
 * A small procedure for tests, with one of everything in which several take part: linked dossiers opened here, attached
 * and kept elsewhere; a wait for another dossier; a service; a consultation; an agency without accounts; signatures; a result at the desk.
 *
 * receive -> together | watch | ask | consult | ministry -> finish -> granted (-> handed over)
 */
const group: ProcedureDocumentInput = {
  format: 1,
  head: {
    id: 'group',
    nationalCode: null,
    title: text('Nhóm thủ tục thử nghiệm'),
    field: text('Thử nghiệm'),
    level: 'commune',
    competentAgency: { relation: 'peoplesCommitteeOf', of: 'receiving' },
    effectiveFrom: '2025-07-01',
    channels: ['counter'],
  },
  facts: [
    fromForm('commune', 'agency'),
    fromForm('purpose', 'text'),
    fromForm('other', 'text'),
    fromForm('opens', 'boolean'),
    fromForm('attaches', 'boolean'),
    fromForm('elsewhere', 'boolean'),
    {
      id: 'paid',
      type: 'number',
      title: text('Lệ phí của hồ sơ con'),
      source: { kind: 'child', node: 'together', child: 'own' },
    },
    {
      id: 'granted_there',
      type: 'boolean',
      title: text('Hồ sơ con được cấp'),
      source: { kind: 'child', node: 'together', child: 'own' },
    },
    {
      id: 'number',
      type: 'text',
      title: text('Số định danh'),
      source: { kind: 'outcome', step: 'receive' },
      knownFrom: { node: 'receive' },
    },
  ],
  papers: [{ id: 'application', title: text('Đơn'), originals: 1 }],
  form: {
    schema: {
      type: 'object',
      properties: {
        commune: { type: 'string' },
        purpose: { type: 'string' },
        other: { type: 'string' },
        opens: { type: 'boolean' },
        attaches: { type: 'boolean' },
        elsewhere: { type: 'boolean' },
      },
    },
    pages: [],
  },
  flow: {
    nodes: [
      { kind: 'start', id: 'submitted', title: text('Nộp') },
      { kind: 'step', id: 'receive', title: text('Tiếp nhận'), performer: desk, status: 1 },
      {
        kind: 'linked',
        id: 'together',
        title: text('Hồ sơ liên thông'),
        children: [
          {
            id: 'own',
            title: text('Giấy phép'),
            procedure: 'permit',
            when: { fact: 'opens', op: 'eq', value: true },
            factsIn: [
              { from: 'commune', to: 'commune' },
              { from: 'purpose', to: 'purpose' },
            ],
            factsOut: [{ from: 'fee', to: 'paid' }],
            papersIn: [{ from: 'application', to: 'application' }],
          },
          {
            id: 'present',
            procedure: 'permit',
            mode: 'attach',
            when: { fact: 'attaches', op: 'eq', value: true },
          },
          {
            id: 'foreign',
            procedure: 'permit',
            system: 'landSystem',
            when: { fact: 'elsewhere', op: 'eq', value: true },
          },
        ],
        onLeave: 'withdraw',
        performer: specialist,
        status: 4,
      },
      {
        kind: 'wait',
        id: 'watch',
        title: text('Chờ hồ sơ khác'),
        arms: [{ id: 'ended', kind: 'dossier', procedure: 'permit', fact: 'other' }],
        status: 4,
      },
      {
        kind: 'service',
        id: 'ask',
        title: text('Tra cứu dân cư'),
        service: 'populationDatabase',
        send: ['purpose'],
        receive: ['number'],
        performer: specialist,
        status: 4,
      },
      {
        kind: 'consultation',
        id: 'consult',
        title: text('Lấy ý kiến'),
        respondents: [
          {
            id: 'tax',
            performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: { fact: 'commune' } } },
            question: text('Có nợ thuế không?'),
          },
        ],
        chosenAtRunTime: true,
        performer: specialist,
        status: 4,
      },
      {
        kind: 'step',
        id: 'ministry',
        title: text('Bộ xem xét'),
        performer: { role: 'specialist', agency: { agency: 'H99.05' } },
        recordedBy: desk,
        duration: { rows: [{ value: 1, unit: 'WORKING_DAY' }] },
        deadlineActions: [{ id: 'late', at: 'due', do: { kind: 'escalate', to: leader } }],
        status: 4,
      },
      { kind: 'step', id: 'finish', title: text('Hoàn tất'), performer: specialist, status: 4 },
      { kind: 'end', id: 'granted', title: text('Đã cấp'), outcome: 'granted', status: 10 },
      { kind: 'end', id: 'refused', title: text('Từ chối'), outcome: 'refused', status: 10 },
    ],
    edges: [
      { id: 'begin', from: 'submitted', to: 'receive' },
      { id: 'go', from: 'receive', to: 'together', label: text('Liên thông'), marks: ['accepted'] },
      { id: 'wait_for', from: 'receive', to: 'watch', label: text('Chờ'), marks: ['accepted'] },
      { id: 'ask_them', from: 'receive', to: 'ask', label: text('Tra cứu'), marks: ['accepted'] },
      { id: 'consult_them', from: 'receive', to: 'consult', label: text('Hỏi'), marks: ['accepted'] },
      { id: 'send_up', from: 'receive', to: 'ministry', label: text('Trình Bộ'), marks: ['accepted'] },
      { id: 'came_back', from: 'ministry', to: 'finish', label: text('Bộ trả lời') },
      { id: 'all_done', from: 'together', to: 'finish' },
      {
        id: 'give_up',
        from: 'together',
        to: 'finish',
        label: text('Không chờ nữa'),
        who: desk,
        demands: { reason: true },
      },
      { id: 'ended', from: 'watch', to: 'finish', arm: 'ended' },
      { id: 'answered', from: 'ask', to: 'finish', arm: 'answered' },
      { id: 'reached', from: 'consult', to: 'finish', arm: 'reached' },
      {
        id: 'grant',
        from: 'finish',
        to: 'granted',
        label: text('Cấp'),
        marks: ['atDesk'],
        demands: { signatures: [leader] },
      },
      { id: 'refuse', from: 'finish', to: 'refused', label: text('Từ chối'), marks: ['delivered'] },
    ],
  },
  milestones: [
    { id: 'accepted', title: text('Tiếp nhận'), on: { kind: 'taken', edge: 'go' } },
    { id: 'granted', title: text('Đã cấp'), on: { kind: 'taken', edge: 'grant' } },
  ],
  limits: [
    {
      id: 'promise',
      title: text('Thời hạn giải quyết'),
      promise: true,
      amount: [{ value: 10, unit: 'WORKING_DAY' }],
      starts: 'accepted',
      ends: 'granted',
      covers: 'all',
      extension: {
        max: 1,
        amount: { value: 5, unit: 'WORKING_DAY' },
        approver: leader,
        ground: text('Nghị định'),
      },
    },
  ],
  pauseRules: [],
};

export function groupDocument(): ProcedureDocument {
  const parsed = parseDefinition(group);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}
