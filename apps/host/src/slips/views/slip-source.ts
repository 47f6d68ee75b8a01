import type { CompiledProcedure, Dossier, HistoryEntry } from '@motcua/engine';
import type { DossierRow } from '../../dossiers/dossier.store.ts';
import type { PersonDetails, ReceivedPaper } from '../../dossiers/shapes.ts';
import type { LetterSource } from '../../letters/letter-source.ts';
import type { FollowedVersions } from '../../procedures/followed-versions.ts';
import type { LoadedRegister } from '../../register/register.ts';
import { localDate } from '../../text/local-date.ts';

/** What every slip of a dossier is made from: the dossier and its history, nothing else. */
export interface SlipSource {
  readonly row: DossierRow;
  readonly dossier: Dossier;
  readonly procedure: CompiledProcedure;
  /** The versions it has followed: a line of the history speaks of the one of its time. */
  readonly versions: FollowedVersions;
  readonly register: LoadedRegister;
  readonly entries: readonly HistoryEntry[];
  /** What its letters of apology say beside its state. */
  readonly letters: LetterSource;
  /** Names of the people in the history, by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly now: string;
}

/** The day that decides which circular's forms a dossier gets: that of its reception at the desk. */
export const receptionDay = ({ dossier }: Pick<SlipSource, 'dossier'>): string => localDate(dossier.openedAt);

/** The same under the version that a line of the history speaks of. */
export const asOf = (source: SlipSource, { seq }: HistoryEntry): SlipSource => ({
  ...source,
  procedure: source.versions.after(seq),
});

/** The same under the version it was received under: what was promised and taken in then is not rewritten by a move. */
export const asReceived = (source: SlipSource): SlipSource => ({
  ...source,
  procedure: source.versions.first,
});

interface People {
  readonly applicant: PersonDetails;
  readonly submitter: PersonDetails;
}

export function peopleOf({ row }: Pick<SlipSource, 'row'>): People {
  const { applicant, submitter } = JSON.parse(row.people) as {
    applicant: PersonDetails;
    submitter: PersonDetails | null;
  };
  return { applicant, submitter: submitter ?? applicant };
}

/** When something that a line of the history tells of happened. */
export const momentOf = ({ event }: HistoryEntry): string => event.occurredAt ?? event.at;

/** Valid reception: when the promise began, or the opening while it has not. */
export function receivedAt({ dossier, procedure }: Pick<SlipSource, 'dossier' | 'procedure'>): string {
  const ledger = procedure.promise === null ? undefined : dossier.ledgers[procedure.promise];
  return ledger?.[0]?.at ?? dossier.openedAt;
}

/** Fields about the unit that issues a slip, the place and the day on which it does. */
export function unitFields(
  { register }: Pick<SlipSource, 'register'>,
  agency: string,
  day: string,
  number: string,
) {
  const unit = register.agencies.get(agency);
  return {
    superiorBody: register.agencyName(unit?.parent ?? agency),
    issuingUnit: register.agencyName(agency),
    unitAddress: text(unit?.details['address']),
    // A telephone number is never broken at the end of a line.
    unitPhone: text(unit?.details['phone'])?.replaceAll(' ', '\u00a0') ?? null,
    number,
    place: register
      .agencyName(topOf(register, agency))
      .vi.replace(/^(Ủy ban nhân dân )?(tỉnh|thành phố) /iu, ''),
    date: day,
  };
}

/** Fields about the people and the subject, the same on every slip of a dossier. */
export function dossierFields(source: SlipSource) {
  const { dossier, procedure } = source;
  const { applicant, submitter } = peopleOf(source);
  const [agency = '', day = '', sequence = ''] = codeParts(dossier.code);
  return {
    dossierCode: dossier.code,
    applicantName: applicant.name,
    submitterName: submitter.name,
    idNumber: submitter.idNumber ?? applicant.idNumber ?? null,
    address: applicant.address ?? submitter.address ?? null,
    phone: submitter.phone ?? applicant.phone ?? null,
    email: submitter.email ?? applicant.email ?? null,
    requestSubject: procedure.document.head.title,
    field: procedure.document.head.field,
    receivedAt: receivedAt(source),
    bookNumber: day === '' ? '' : `${agency}-${day}`,
    sequenceNumber: sequence,
  };
}

/** The number a slip bears: that of the dossier in the tracking book, and which slip of it where there are several. */
export function slipNumber(code: string, n?: number): string {
  const sequence = codeParts(code)[2] ?? code;
  return n === undefined ? sequence : `${sequence}-${n}`;
}

/** Agency, day and number of a code of ours; another system's code is one opaque text. */
function codeParts(code: string): string[] {
  return /^([A-Z][\d.]+)-(\d{6})-(\d{4,7})$/.exec(code)?.slice(1) ?? [];
}

/** The papers named, in the order of the procedure's list and then those of other versions, with how many of each were handed in. */
export function paperRows({ row, procedure, versions }: SlipSource, wanted: ReadonlySet<string>) {
  const received = new Map((JSON.parse(row.papers) as ReceivedPaper[]).map((paper) => [paper.paper, paper]));
  const known = [procedure, ...versions.all].flatMap(({ document }) => document.papers);
  const papers = known.filter(({ id }, i) => wanted.has(id) && known.findIndex((one) => one.id === id) === i);
  return papers.map((paper, index) => ({
    paper: paper.id,
    index: index + 1,
    name: paper.title,
    originals: received.get(paper.id)?.originals ?? null,
    copies: received.get(paper.id)?.copies ?? null,
    asked: { originals: paper.originals, copies: paper.copies },
  }));
}

function topOf(register: LoadedRegister, id: string): string {
  const parent = register.agencies.get(id)?.parent ?? null;
  return parent === null ? id : topOf(register, parent);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
