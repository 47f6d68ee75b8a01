import { performerOfEdge, resolveAgency, type CompiledProcedure, type Dossier } from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';
import { localDate } from '../text/local-date.ts';
import { amountOf, clockView } from './clock-view.ts';
import type { Seen } from './dossier-view.ts';
import type { PersonDetails, Receipt, ReceivedPaper } from './shapes.ts';

/** The receipt and appointment slip, form 01 of Circular 03/2025/TT-VPCP, ready to be laid out and printed. */
export function receiptView(
  seen: Omit<Seen, 'person' | 'deadlines' | 'offered' | 'kin' | 'letters'> & { receiverName: string },
): Receipt {
  const { row, dossier, procedure, register, now } = seen;
  const people = JSON.parse(row.people) as { applicant: PersonDetails; submitter: PersonDetails | null };
  const submitter = people.submitter ?? people.applicant;
  const unit = register.agencies.get(dossier.receivingAgency);
  const clock = clockView(procedure, dossier, register, now);
  const promise = clock.promise;
  const statutory = procedure.limitAmounts.get(procedure.promise ?? '')?.(dossier) ?? null;
  const received = (JSON.parse(row.papers) as ReceivedPaper[]).filter(({ paper }) =>
    dossier.papers.includes(paper),
  );
  return {
    form: 'TT03-2025/01',
    superiorBody: superiorOf(register, dossier.receivingAgency),
    issuingUnit: register.agencyName(dossier.receivingAgency),
    unitAddress: text(unit?.details['address']),
    unitPhone: text(unit?.details['phone']),
    number: dossier.code,
    place: register
      .agencyName(topOf(register, dossier.receivingAgency))
      .vi.replace(/^Ủy ban nhân dân (tỉnh|thành phố) /, ''),
    date: localDate(dossier.openedAt),
    channel: dossier.channel,
    applicantName: people.applicant.name,
    submitterName: submitter.name,
    address: people.applicant.address ?? submitter.address ?? null,
    phone: submitter.phone ?? people.applicant.phone ?? null,
    email: submitter.email ?? people.applicant.email ?? null,
    idNumber: submitter.idNumber ?? people.applicant.idNumber ?? null,
    requestSubject: procedure.document.head.title,
    components: received.map((paper, index) => ({
      index: index + 1,
      name: procedure.document.papers.find(({ id }) => id === paper.paper)?.title ?? {
        vi: paper.paper,
        en: paper.paper,
      },
      originals: paper.originals ?? null,
      copies: paper.copies ?? null,
    })),
    sets: Math.max(1, ...procedure.document.papers.map((paper) => paper.sets)),
    limit: promise?.allowed ?? (statutory === null ? null : amountOf(statutory)),
    // What was received but not yet found complete and valid is not yet received in the sense of the slip.
    receivedAt: promise?.startedAt ?? dossier.openedAt,
    // The date the slip promised; what moved it later is told by a letter of its own, not by another slip.
    dueAt: promise?.originalDueAt ?? null,
    // Linked dossiers may all be due before the promise: then the applicant is asked to come on the latest of their dates.
    appointmentAt:
      clock.appointmentAt === (promise?.dueAt ?? null)
        ? (promise?.originalDueAt ?? null)
        : clock.appointmentAt,
    phases: clock.limits.flatMap(({ promise: isPromise, startedAt, title, dueAt }) =>
      isPromise || startedAt === null ? [] : [{ title, startedAt, dueAt }],
    ),
    resultPlace: register.agencyName(deliveringAgency(procedure, dossier)),
    receiverName: seen.receiverName,
    tracking: dossier.code,
    bookNumber: dossier.code.split('-').slice(0, 2).join('-'),
    sequenceNumber: dossier.code.split('-').at(-1) ?? '',
  };
}

/** Where the drawing hands the result over; where it does not say, at the desk that received the dossier. */
function deliveringAgency(procedure: CompiledProcedure, dossier: Dossier): string {
  const handOver = procedure.document.flow.edges.find((edge) => edge.marks.includes('delivered'));
  const performer = handOver && performerOfEdge(procedure, handOver);
  return (performer && resolveAgency(performer.agency, dossier)) ?? dossier.receivingAgency;
}

function superiorOf(register: LoadedRegister, id: string) {
  const parent = register.agencies.get(id)?.parent;
  return register.agencyName(parent ?? id);
}

function topOf(register: LoadedRegister, id: string): string {
  const parent = register.agencies.get(id)?.parent ?? null;
  return parent === null ? id : topOf(register, parent);
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
