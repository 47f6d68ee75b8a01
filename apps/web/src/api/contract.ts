import type { ProcedureDocument, Severity } from '@motcua/engine';

/** What the host answers, as the browser needs to know it. Instants are ISO 8601 in UTC. */
export interface LocalText {
  vi: string;
  en: string;
}
export type Language = 'vi' | 'en';
export type Channel = 'counter' | 'online' | 'post';
export type { ProcedureDocument };

export interface Post {
  role: string;
  roleTitle: LocalText;
  agency: string;
  agencyName: LocalText;
}

export interface Me {
  person: { id: string; username: string; name: string };
  posts: Post[];
  permissions: string[];
  language?: Language;
  now: string;
  timeZone: string;
}

export interface NamedAgency {
  id: string;
  name: LocalText;
}

export interface Agency extends NamedAgency {
  kind: string;
  level: string;
  parent: string | null;
  attributes?: Record<string, unknown>;
}

export interface Titled {
  id: string;
  title: LocalText;
}

export type Urgency = 'overdue' | 'today' | 'soon' | 'later' | 'paused' | 'none';

export interface WorkItem {
  task: string;
  dossier: string;
  applicant: string;
  procedure: { code: string; title: LocalText };
  node: string;
  title: LocalText;
  kind: string;
  role: string | null;
  agency: NamedAgency | null;
  openedAt: string;
  dueAt: string | null;
  limitDueAt: string | null;
  remainingMinutes: number | null;
  urgency: Urgency;
  counts: boolean;
  status: number;
}

export interface WorkPage {
  items: WorkItem[];
  counts: Record<Urgency, number>;
  next: string | null;
}

export interface Person {
  name: string;
  idNumber?: string | null | undefined;
  phone?: string | null | undefined;
  email?: string | null | undefined;
  address?: string | null | undefined;
  relation?: string | null | undefined;
}

export interface DossierTask {
  task: string;
  node: string;
  kind: string;
  title: LocalText;
  role: string | null;
  roleTitle: LocalText | null;
  agency: NamedAgency | null;
  openedAt: string;
  planDueAt: string | null;
  dueAt: string | null;
  counts: boolean;
  mine: boolean;
  incident: string | null;
}

export interface AskedFact {
  fact: string;
  title: LocalText;
  type: 'boolean' | 'number' | 'text' | 'date' | 'choice' | 'agency';
  choices?: { value: string; title: LocalText }[] | null | undefined;
  required: boolean;
}

export interface DossierAction {
  task: string;
  action: string;
  label: LocalText;
  primary: boolean;
  returns: boolean;
  demands: { reason: boolean; papers: string[] };
  possible: boolean;
  refusal?: { code: string; what: string; cure: string } | null | undefined;
  asks: AskedFact[];
}

export type LimitState =
  'notStarted' | 'running' | 'paused' | 'dueToday' | 'dueSoon' | 'overdue' | 'endedInTime' | 'endedLate';

/** A limit as the law states it; `cutOff` is the hour after which a same-day limit means the next working day. */
export interface StatutoryAmount {
  value: number;
  unit: string;
  cutOff?: string | undefined;
}

export interface LimitClock {
  limit: string;
  title: LocalText;
  promise: boolean;
  startedAt: string | null;
  dueAt: string | null;
  originalDueAt: string | null;
  endedAt: string | null;
  standing: boolean;
  standingReason: LocalText | null;
  allowed: StatutoryAmount | null;
  usedMinutes: number | null;
  remainingMinutes: number | null;
  state: LimitState;
  explanation: { vi: string[]; en: string[] };
}

export interface DossierPaper {
  paper: string;
  title: LocalText;
  originals: number | null;
  copies: number | null;
  required: boolean;
  present: boolean;
}

export interface DossierView {
  code: string;
  seq: number;
  procedure: {
    code: string;
    version: number;
    title: LocalText;
    nationalCode: string | null;
    meaning: string;
  };
  applicant: Person;
  submitter: Person | null;
  form: Record<string, unknown>;
  papers: DossierPaper[];
  channel: Channel;
  receivingAgency: NamedAgency;
  competentAgency: NamedAgency | null;
  receivedAt: string;
  status: number;
  statusTitle: LocalText;
  outcome: string | null;
  closedAt: string | null;
  position: { openNodes: string[]; doneNodes: string[]; takenEdges: string[] };
  tasks: DossierTask[];
  actions: DossierAction[];
  clock: { promise: LimitClock | null; limits: LimitClock[] };
  receipt: boolean;
}

export interface DossierRow {
  code: string;
  applicant: string;
  procedure: { code: string; title: LocalText };
  status: number;
  statusTitle: LocalText;
  receivedAt: string;
  dueAt: string | null;
  closedAt: string | null;
  receivingAgency?: NamedAgency | null | undefined;
}

export interface HistoryRow {
  seq: number;
  at: string;
  occurredAt: string | null;
  type: 'opened' | 'action' | 'timer';
  actor: { person: string; role: string; roleTitle: LocalText; agency: NamedAgency | null } | null;
  action: string | null;
  label: LocalText | null;
  note: string | null;
  facts: Record<string, unknown>;
  entered: { instance: string; node: string; title: LocalText }[];
  left: {
    instance: string;
    node: string;
    title: LocalText;
    reason: string;
    usedMinutes: number | null;
    allowedMinutes: number | null;
  }[];
  statusBefore: number | null;
  statusAfter: number;
  promise: { dueBefore: string | null; dueAfter: string | null } | null;
  hash: string;
  prev: string | null;
}

export interface History {
  items: HistoryRow[];
  verified: boolean;
}

export interface CatalogueRow {
  code: string;
  id: string;
  case: string;
  title: LocalText;
  field: LocalText;
  nationalCode: string | null;
  level: string;
  published: { version: number; effectiveFrom: string | null; meaning: string; publishedAt: string } | null;
  draft: { revision: number; updatedAt: string; updatedBy: string; submittedAt: string | null } | null;
}

export interface VersionRow {
  version: number;
  status: 'published' | 'superseded';
  effectiveFrom: string | null;
  effectiveTo: string | null;
  decision: { number: string; date: string | null } | null;
  publishedAt: string;
  publishedBy: string;
  drawnBy: string[] | string;
  meaning: string;
  fileHash: string;
}

export interface Version extends VersionRow {
  document: ProcedureDocument;
}

export interface ProblemWords {
  what: string;
  why: string;
  cure: string;
}

/** A problem of a draft, worded in both languages. */
export interface WordedProblem {
  code: string;
  severity: Severity;
  path: string;
  at?: string;
  facts: Record<string, string | number | boolean | string[]>;
  witness?: string[];
  vi?: ProblemWords;
  en?: ProblemWords;
}

export interface Draft {
  code: string;
  revision: number;
  document: ProcedureDocument;
  problems: WordedProblem[];
  verdicts: unknown[];
  editors: string[];
  submittedAt: string | null;
  submittedBy: string | null;
  basedOn: number | null;
}

/** Form 01 of Circular 03/2025/TT-VPCP, its fields ready to print. */
export interface Receipt {
  form: string;
  superiorBody: LocalText;
  issuingUnit: LocalText;
  unitAddress: string | null;
  unitPhone: string | null;
  number: string;
  place: string;
  date: string;
  channel: Channel;
  applicantName: string;
  submitterName: string;
  address: string | null;
  phone: string | null;
  email: string | null;
  idNumber: string | null;
  requestSubject: LocalText;
  components: { index: number; name: LocalText; originals: number | null; copies: number | null }[];
  sets: number;
  limit: StatutoryAmount | null;
  receivedAt: string;
  dueAt: string | null;
  phases: { title: LocalText; startedAt: string; dueAt: string | null }[];
  resultPlace: LocalText;
  receiverName: string;
  tracking: string | null;
  bookNumber: string | null;
  sequenceNumber: string | null;
}

export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  at?: string;
  errors?: { pointer: string; code: string; detail: string }[];
  facts?: Record<string, unknown>;
}

export interface ReceiveBody {
  procedure: string;
  channel: Channel;
  agency?: string;
  applicant: Person;
  submitter?: Person;
  form: Record<string, unknown>;
  papers: { paper: string; originals?: number; copies?: number; note?: string }[];
  note?: string;
}

export interface ActBody {
  action: string;
  task?: string;
  facts?: Record<string, unknown>;
  papers?: string[];
  note?: string;
}

type Json<T> = { content: { 'application/json': T } };
type Refusal = { content: { 'application/problem+json': ProblemDocument } };
type Keyed = { 'Idempotency-Key': string; 'If-Match'?: string };
type Get<Answer, Path = undefined, Query = undefined> = {
  get: {
    parameters: (Path extends undefined ? object : { path: Path }) &
      (Query extends undefined ? object : { query?: Query });
    responses: { 200: Json<Answer>; default: Refusal };
  };
};
type Send<Body, Answer, Path = undefined> = {
  parameters: { header?: Keyed } & (Path extends undefined ? object : { path: Path });
  requestBody: { content: { 'application/json': Body } };
  responses: { 200: Json<Answer>; default: Refusal };
};
type Remove<Path = undefined> = {
  parameters: { header?: Keyed } & (Path extends undefined ? object : { path: Path });
  responses: { 204: { content?: never }; default: Refusal };
};
type Code = { code: string };
type Page = { cursor?: string; limit?: number };

/** The doors of the host, in the shape openapi-fetch reads. */
export interface paths {
  '/api/session': Get<Me> & {
    post: Send<{ username: string; password: string }, Me>;
    delete: Remove;
  };
  '/api/agencies': Get<{ items: Agency[] }>;
  '/api/roles': Get<{ items: Titled[] }>;
  '/api/relations': Get<{ items: Titled[] }>;
  '/api/tasks': Get<WorkPage, undefined, { scope?: string; urgency?: string; q?: string } & Page>;
  '/api/procedures': Get<{ items: CatalogueRow[] }, undefined, { openable?: 1 }> & {
    post: Send<{ document: ProcedureDocument }, Draft>;
  };
  '/api/procedures/{code}/versions': Get<{ items: VersionRow[] }, Code>;
  '/api/procedures/{code}/versions/{version}': Get<Version, { code: string; version: number }>;
  '/api/procedures/{code}/draft': Get<Draft, Code> & {
    post: Send<{ fromVersion?: number }, Draft, Code>;
    put: Send<{ document: ProcedureDocument }, Draft, Code>;
    delete: Remove<Code>;
  };
  '/api/procedures/{code}/draft/submission': {
    post: Send<Record<string, never>, Draft, Code>;
    delete: Send<{ comment: string }, Draft, Code>;
  };
  '/api/procedures/{code}/draft/publication': {
    post: Send<
      { decision: { number: string; date: string }; effectiveFrom: string; reasonForWarnings?: string },
      VersionRow,
      Code
    >;
  };
  '/api/dossiers': Get<
    { items: DossierRow[]; next: string | null },
    undefined,
    { q?: string; status?: number; procedure?: string; agency?: string } & Page
  > & { post: Send<ReceiveBody, DossierView> };
  '/api/dossiers/{code}': Get<DossierView, Code>;
  '/api/dossiers/{code}/history': Get<History, Code>;
  '/api/dossiers/{code}/actions': { post: Send<ActBody, DossierView, Code> };
  '/api/dossiers/{code}/receipt': Get<Receipt, Code>;
}
