import { parseDefinition, type ProcedureDocument, type ProcedureDocumentInput } from '@motcua/engine';

const text = (vi: string) => ({ vi, en: vi });
const desk = { role: 'receptionClerk', agency: { is: 'receiving' as const } };

/**
 * A small procedure for tests, with one of everything a host has to deal with: a step, a wait that stops the clock and
 * has a timer, two agencies in parallel (one found by a relation from a form field), a return, demands, and an end.
 *
 * receive -> (supplement wait ->) both [appraise | assess] -> sign -> granted
 */
const permit: ProcedureDocumentInput = {
  format: 1,
  head: {
    id: 'permit',
    nationalCode: null,
    title: text('Cấp giấy phép thử nghiệm'),
    field: text('Thử nghiệm'),
    level: 'commune',
    competentAgency: { relation: 'peoplesCommitteeOf', of: 'receiving' },
    effectiveFrom: '2025-07-01',
    channels: ['counter', 'online'],
  },
  facts: [
    {
      id: 'commune',
      type: 'agency',
      title: text('Xã'),
      source: { kind: 'form', field: 'commune' },
    },
    { id: 'many', type: 'boolean', title: text('Nhiều người'), source: { kind: 'form', field: 'many' } },
    {
      id: 'fee',
      type: 'number',
      title: text('Lệ phí'),
      source: { kind: 'outcome', step: 'receive' },
      knownFrom: { node: 'receive' },
    },
  ],
  papers: [
    { id: 'application', title: text('Đơn'), originals: 1 },
    { id: 'consent', title: text('Văn bản đồng ý'), required: { fact: 'many', op: 'eq', value: true } },
    { id: 'plan', title: text('Bản vẽ'), required: false },
  ],
  form: {
    schema: {
      type: 'object',
      properties: {
        commune: { type: 'string', 'x-agencyKind': 'communeCommittee' },
        purpose: { type: 'string', pattern: '^(\\p{L}+ ?)+$', maxLength: 100_000 },
        many: { type: 'boolean' },
        since: { type: 'string', format: 'date' },
      },
      required: ['commune', 'purpose'],
    },
    pages: [],
  },
  flow: {
    nodes: [
      { kind: 'start', id: 'submitted', title: text('Nộp') },
      {
        kind: 'step',
        id: 'receive',
        title: text('Kiểm tra hồ sơ'),
        performer: desk,
        duration: { rows: [{ value: 4, unit: 'HOUR' }] },
        status: 1,
      },
      {
        kind: 'wait',
        id: 'supplement',
        title: text('Chờ bổ sung'),
        status: 5,
        clock: { counts: false, pauseRule: 'asked' },
        arms: [
          { id: 'brought', kind: 'event', performer: desk },
          { id: 'lapsed', kind: 'period', amount: { value: 5, unit: 'WORKING_DAY' } },
        ],
      },
      {
        kind: 'parallel',
        id: 'both',
        title: text('Song song'),
        branches: [
          { id: 'office', title: text('Chuyên môn'), start: 'appraise' },
          { id: 'tax', title: text('Thuế'), start: 'assess' },
        ],
        join: { mode: 'all' },
      },
      {
        kind: 'step',
        id: 'appraise',
        within: 'office',
        title: text('Thẩm định'),
        performer: { role: 'specialist', agency: { is: 'competent' } },
        duration: { rows: [{ value: 1, unit: 'WORKING_DAY' }] },
        status: 4,
      },
      { kind: 'end', id: 'appraised', within: 'office', title: text('Xong'), outcome: 'branchDone' },
      {
        kind: 'step',
        id: 'assess',
        within: 'tax',
        title: text('Xác định thuế'),
        performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: { fact: 'commune' } } },
        duration: { rows: [{ value: 1, unit: 'WORKING_DAY' }] },
        status: 4,
      },
      { kind: 'end', id: 'assessed', within: 'tax', title: text('Xong'), outcome: 'branchDone' },
      {
        kind: 'step',
        id: 'sign',
        title: text('Ký'),
        performer: { role: 'agencyLeader', agency: { is: 'competent' } },
        duration: { rows: [{ value: 1, unit: 'WORKING_DAY' }] },
        status: 4,
      },
      { kind: 'end', id: 'granted', title: text('Đã cấp'), outcome: 'granted', status: 10 },
      { kind: 'end', id: 'given_up', title: text('Không bổ sung'), outcome: 'notAccepted', status: 3 },
    ],
    edges: [
      { id: 'begin', from: 'submitted', to: 'receive' },
      {
        id: 'accept',
        from: 'receive',
        to: 'both',
        label: text('Tiếp nhận'),
        order: 1,
        marks: ['accepted'],
        demands: { facts: [{ fact: 'fee', required: false }] },
      },
      {
        id: 'ask',
        from: 'receive',
        to: 'supplement',
        label: text('Yêu cầu bổ sung'),
        order: 2,
        demands: { reason: true },
      },
      {
        id: 'bring',
        from: 'supplement',
        to: 'receive',
        arm: 'brought',
        label: text('Đã bổ sung'),
        returns: true,
      },
      { id: 'lapse', from: 'supplement', to: 'given_up', arm: 'lapsed' },
      { id: 'finish_appraisal', from: 'appraise', to: 'appraised', label: text('Xong') },
      { id: 'finish_assessment', from: 'assess', to: 'assessed', label: text('Xong') },
      { id: 'join', from: 'both', to: 'sign' },
      {
        id: 'grant',
        from: 'sign',
        to: 'granted',
        label: text('Ký'),
        order: 1,
        marks: ['signed', 'issued', 'delivered'],
      },
      {
        id: 'send_back',
        from: 'sign',
        to: 'receive',
        label: text('Trả lại'),
        order: 2,
        returns: true,
        demands: { reason: true },
      },
    ],
  },
  milestones: [
    { id: 'accepted', title: text('Tiếp nhận'), on: { kind: 'taken', edge: 'accept' } },
    { id: 'granted', title: text('Đã cấp'), on: { kind: 'taken', edge: 'grant' } },
  ],
  limits: [
    {
      id: 'promise',
      title: text('Thời hạn giải quyết'),
      promise: true,
      amount: [{ value: 3, unit: 'WORKING_DAY' }],
      starts: 'accepted',
      ends: 'granted',
      covers: 'all',
    },
  ],
  pauseRules: [
    {
      id: 'asked',
      reason: 'SUPPLEMENT_RECEPTION',
      mode: 'PAUSE',
      scope: 'dossier',
      ground: text('Nghị định'),
    },
  ],
};

/** The test procedure, parsed like any other; parts of its head can be replaced. */
export function permitDocument(head: Partial<ProcedureDocumentInput['head']> = {}): ProcedureDocument {
  const parsed = parseDefinition({ ...permit, head: { ...permit.head, ...head } });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}

/**
 * The next version of it: the appraisal has another name, the signature another step, the archive is asked as well, a plan of
 * the building is no longer wanted, and
 * the whole may take only two days. It is in force from September on: what is received before follows the first.
 */
export function nextPermitDocument(): ProcedureDocument {
  const { flow, limits = [] } = permit;
  const nodes = flow.nodes.map((node) => {
    if (node.id === 'appraise') return { ...node, id: 'examine', title: text('Thẩm tra') };
    if (node.id === 'sign') return { ...node, id: 'approve', title: text('Phê duyệt') };
    if (node.kind !== 'parallel') return node;
    const [office, tax] = node.branches;
    const archive = { id: 'archive', title: text('Lưu trữ'), start: 'look_up' };
    return { ...node, branches: [{ ...office!, start: 'examine' }, tax!, archive] };
  });
  const renamed: Readonly<Record<string, string>> = { appraise: 'examine', sign: 'approve' };
  const edges = flow.edges.map((edge) => ({
    ...edge,
    id: edge.id === 'finish_appraisal' ? 'finish_examination' : edge.id,
    from: renamed[edge.from] ?? edge.from,
    to: renamed[edge.to] ?? edge.to,
  }));
  const parsed = parseDefinition({
    ...permit,
    head: { ...permit.head, effectiveFrom: '2026-09-01' },
    papers: permit.papers?.filter(({ id }) => id !== 'plan'),
    flow: {
      nodes: [
        ...nodes,
        {
          kind: 'step',
          id: 'look_up',
          within: 'archive',
          title: text('Tra cứu lưu trữ'),
          performer: { role: 'specialist', agency: { is: 'competent' } },
          duration: { rows: [{ value: 1, unit: 'WORKING_DAY' }] },
          status: 4,
        },
        { kind: 'end', id: 'looked_up', within: 'archive', title: text('Xong'), outcome: 'branchDone' },
      ],
      edges: [...edges, { id: 'finish_look_up', from: 'look_up', to: 'looked_up', label: text('Xong') }],
    },
    limits: limits.map((limit) => ({ ...limit, amount: [{ value: 2, unit: 'WORKING_DAY' }] })),
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.document;
}
