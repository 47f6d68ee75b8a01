import type {
  Consultation,
  DossierAction,
  DossierTask,
  DossierView,
  HistoryRow,
  Letter,
  LinkedDossier,
  Respondent,
} from '../api/contract.ts';

export const say = (vi: string) => ({ vi, en: vi });
export const agency = (id: string, name: string) => ({ id, name: say(name) });
export const commune = agency('H99.50', 'UBND xã Hừng Đông');

type More = Partial<Omit<DossierAction, 'demands'>> & { demands?: Partial<DossierAction['demands']> };

export function sampleAction(action: string, label: string, { demands, ...more }: More = {}): DossierAction {
  return {
    task: 'appraise.1',
    action,
    label: say(label),
    primary: false,
    returns: false,
    standing: action.includes('.'),
    demands: {
      reason: false,
      papers: [],
      facts: [],
      document: false,
      occurredAt: false,
      respondents: false,
      supplements: false,
      ...demands,
    },
    possible: true,
    asks: [],
    ...more,
  };
}

export function sampleTask(more: Partial<DossierTask> = {}): DossierTask {
  return {
    task: 'appraise.1',
    node: 'appraise',
    kind: 'step',
    title: say('Thẩm định hồ sơ'),
    question: null,
    role: 'specialist',
    roleTitle: say('Chuyên viên'),
    agency: commune,
    openedAt: '2026-11-02T01:00:00.000Z',
    planDueAt: null,
    dueAt: null,
    counts: true,
    mine: true,
    incident: null,
    unacknowledged: false,
    signaturesMissing: [],
    escalatedTo: [],
    ...more,
  };
}

export function sampleDossier(more: Partial<DossierView> = {}): DossierView {
  return {
    code: 'H99.50-261102-0001',
    seq: 7,
    procedure: { code: 'khai_tu', version: 1, title: say('Khai tử'), nationalCode: null, meaning: 'x' },
    applicant: { name: 'Lò Thị Ắng' },
    submitter: null,
    form: {},
    papers: [],
    note: null,
    channel: 'counter',
    receivingAgency: agency('H99.50', 'Một cửa'),
    competentAgency: null,
    receivedAt: '2026-11-02T01:00:00.000Z',
    status: 4,
    statusTitle: say('Đang xử lý'),
    outcome: null,
    closedAt: null,
    position: { openNodes: ['appraise'], doneNodes: [], takenEdges: [] },
    tasks: [],
    actions: [],
    consultations: [],
    children: [],
    services: [],
    letters: [],
    receptionLateAt: null,
    parent: null,
    stoppedSince: null,
    withdrawalAskedAt: null,
    corrections: [],
    clock: { promise: null, limits: [], appointmentAt: null },
    receipt: true,
    documentUrl: '/x',
    ...more,
  };
}

type Opinion = Respondent['opinions'][number];

export function sampleOpinion(answer: Opinion['answer'], more: Partial<Opinion> = {}): Opinion {
  return {
    answer,
    answerTitle: say(answer),
    text: null,
    at: '2026-11-04T02:00:00.000Z',
    silent: false,
    late: false,
    certain: true,
    ...more,
  };
}

export function sampleRespondent(name: string, more: Partial<Respondent> = {}): Respondent {
  return {
    task: `ask.1/${name}`,
    respondent: name,
    party: null,
    question: null,
    role: 'specialist',
    roleTitle: say('Chuyên viên'),
    agency: agency(name, name),
    state: 'waiting',
    stateTitle: say('Chờ'),
    receivedAt: null,
    dueAt: null,
    opinions: [],
    ...more,
  };
}

export function sampleConsultation(
  respondents: Respondent[],
  more: Partial<Consultation> = {},
): Consultation {
  return {
    task: 'ask.1',
    node: 'ask',
    title: say('Lấy ý kiến các phòng'),
    sentAt: '2026-11-02T02:00:00.000Z',
    endedAt: null,
    outcome: null,
    respondents,
    ...more,
  };
}

export function sampleChild(title: string, more: Partial<LinkedDossier> = {}): LinkedDossier {
  return {
    task: 'linked.1',
    node: 'linked',
    child: title,
    title: say(title),
    procedure: 'khai_tu',
    system: null,
    state: 'open',
    stateTitle: say('Đang mở'),
    code: null,
    paused: false,
    dueAt: null,
    outcome: null,
    openedAt: null,
    closedAt: null,
    reason: null,
    ...more,
  };
}

export function sampleLetter(more: Partial<Letter> = {}): Letter {
  return {
    id: 'letter:1',
    limit: 'promise',
    limitTitle: say('Thời hạn giải quyết'),
    state: 'waiting',
    stateTitle: say('Chờ ký'),
    draftedAt: '2026-11-02T10:00:00.000Z',
    draftedBy: null,
    dueAt: '2026-11-02T10:00:00.000Z',
    reason: 'Hồ sơ chưa giải quyết xong.',
    proposedDueAt: '2026-11-04T10:00:00.000Z',
    heldBy: [],
    heldElsewhere: [],
    signBy: '2026-11-03T10:00:00.000Z',
    signedLate: false,
    waitsFor: { role: 'agencyLeader', roleTitle: say('Lãnh đạo cơ quan'), agency: commune },
    mayExtend: false,
    extendableUntil: null,
    signedAt: null,
    signer: null,
    document: null,
    newDueAt: null,
    requestedExtension: null,
    override: null,
    droppedAt: null,
    droppedBy: null,
    dropReason: null,
    ...more,
  };
}

export function sampleRecord(seq: number, more: Partial<HistoryRow> = {}): HistoryRow {
  return {
    seq,
    at: '2026-11-02T01:00:00.000Z',
    occurredAt: null,
    type: 'action',
    backdated: false,
    actor: null,
    action: null,
    label: null,
    note: null,
    document: null,
    facts: {},
    given: [],
    respondents: [],
    supplements: [],
    entered: [],
    left: [],
    notices: [],
    edges: [],
    statusBefore: 4,
    statusAfter: 4,
    promise: { dueBefore: null, dueAfter: null },
    migration: null,
    hash: '',
    prev: '',
    ...more,
  };
}
