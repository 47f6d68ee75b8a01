import type { CompiledProcedure, Dossier } from '@motcua/engine';
import { named } from '../../dossiers/named.ts';
import type { PersonDetails } from '../../dossiers/shapes.ts';
import { statusTitle } from '../../dossiers/status-titles.ts';
import type { LocalText } from '../../http/shapes.ts';
import type { LoadedRegister } from '../../register/register.ts';
import type { BookRow } from '../shapes.ts';
import type { ReceivedRow } from '../tracking-book.store.ts';

const delivered = ['delivered', 'deliveredElectronically', 'handedToPost'] as const;
const methods: Readonly<Record<(typeof delivered)[number], LocalText>> = {
  delivered: { vi: 'Trực tiếp', en: 'At the desk' },
  deliveredElectronically: { vi: 'Điện tử', en: 'Electronically' },
  handedToPost: { vi: 'Bưu chính', en: 'By post' },
};

/** A dossier as one line of the tracking book. */
export function bookRow(
  row: ReceivedRow,
  index: number,
  procedure: CompiledProcedure,
  register: LoadedRegister,
): BookRow {
  const { applicant, submitter } = JSON.parse(row.people) as {
    applicant: PersonDetails;
    submitter: PersonDetails | null;
  };
  const state = JSON.parse(row.state) as Partial<Dossier>;
  return {
    index,
    dossierCode: row.code,
    procedureName: procedure.document.head.title,
    sets: Math.max(1, ...procedure.document.papers.map((paper) => paper.sets)),
    applicantName: row.applicant_name,
    address: applicant.address ?? submitter?.address ?? null,
    phone: applicant.phone ?? submitter?.phone ?? null,
    resolvingAgency: row.competent_agency === null ? null : named(register, row.competent_agency),
    receivedAt: row.opened_at,
    dueAt: row.due_at,
    returnedAt: returnedAt(row, state, procedure),
    returnMethod: methodOf(state),
    status: row.status,
    statusTitle: statusTitle(row.status),
    note: noteOf(row),
  };
}

/** When the result was given out: what was drawn to mark it, else the end of a dossier whose result was returned. */
function returnedAt(
  row: ReceivedRow,
  { milestones = {} }: Partial<Dossier>,
  { document }: CompiledProcedure,
) {
  const handing = new Set(
    document.flow.edges
      .filter(({ marks }) => delivered.some((mark) => marks.includes(mark)))
      .map(({ id }) => id),
  );
  const reached = document.milestones
    .filter(
      ({ on }) =>
        (on.kind === 'marked' && delivered.some((mark) => mark === on.mark)) ||
        (on.kind === 'taken' && handing.has(on.edge)),
    )
    .flatMap(({ id }) => milestones[id] ?? [])
    .sort();
  return reached[0] ?? (row.status === 10 || row.status === 7 ? row.closed_at : null);
}

function methodOf({ position }: Partial<Dossier>): LocalText | null {
  const region = typeof position === 'object' ? (position as Record<string, unknown>)['delivery'] : undefined;
  const found = delivered.find((state) => state === region);
  return found === undefined ? null : methods[found];
}

/** What is out of the ordinary: everything but work that goes on and results that were returned. */
function noteOf({ status, outcome }: ReceivedRow): LocalText | null {
  if (status === 10 && outcome === 'refused') return { vi: 'Không đủ điều kiện', en: 'Refused' };
  return status === 2 || status === 4 || status === 9 || status === 10 ? null : statusTitle(status);
}
