import {
  explainLedger,
  limitCalendar,
  performerOfEdge,
  resolveAgency,
  wordExplanation,
  type ExplanationLine,
} from '@motcua/engine';
import { amountOf, clockView } from '../../dossiers/clock-view.ts';
import type { LocalText } from '../../http/shapes.ts';
import { systemName, systemPerson } from '../../dossiers/system-person.ts';
import { localDate } from '../../text/local-date.ts';
import type { SlipData } from '../slip-fields.ts';
import { decreeDateTime } from '../slip-words.ts';
import {
  asReceived,
  dossierFields,
  paperRows,
  receivedAt,
  slipNumber,
  unitFields,
  type SlipSource,
} from './slip-source.ts';

/** The receipt and appointment slip (form 01 of both circulars). */
export function receiptFields(source: SlipSource): SlipData<'receipt'> {
  const { dossier, register, now } = source;
  const clock = clockView(source.procedure, dossier, register, now);
  const { promise } = clock;
  // It says what was taken in and promised then, also when the dossier was moved to another version since.
  const received = asReceived(source);
  const { procedure } = received;
  const statutory = procedure.limitAmounts.get(procedure.promise ?? '')?.(dossier) ?? null;
  const common = { ...dossierFields(received), receivedAt: receivedAt(source) };
  const day = localDate(common.receivedAt);
  return {
    fields: {
      ...unitFields(source, dossier.receivingAgency, day, slipNumber(dossier.code)),
      ...common,
      channel: dossier.channel,
      sets: Math.max(1, ...procedure.document.papers.map((paper) => paper.sets)),
      limit: promise?.allowed ?? (statutory === null ? null : amountOf(statutory)),
      dueAt: promisedAt(clock),
      dueReasons: reasonsOf(source),
      phases: phasesInWords(source, clock.limits),
      resultPlace: register.agencyName(deliveringAgency(received)),
      receiverName: receiverName(source),
    },
    tables: { components: paperRows(received, new Set(dossier.papers)) },
  };
}

type Clock = ReturnType<typeof clockView>;

/**
 * The date the slip promised; what moved it later is told by a letter of its own, not by another slip. Linked dossiers
 * may all be due before the promise: then the applicant is asked to come on the latest of their dates.
 */
export function promisedAt({ promise, appointmentAt }: Clock): string | null {
  const original = promise?.originalDueAt ?? null;
  return appointmentAt === null || appointmentAt === (promise?.dueAt ?? null) ? original : appointmentAt;
}

/**
 * Why the promised date is what it is, as the calendar stood when it was promised: where counting starts, and the days
 * that do or do not count. What moved the date later is no part of the receipt.
 */
function reasonsOf({ dossier, procedure, register }: SlipSource): LocalText | null {
  const [started] = dossier.ledgers[procedure.promise ?? ''] ?? [];
  if (started === undefined) return null;
  const calendar = limitCalendar(dossier, register.calendarOf, started.at);
  const lines = explainLedger([started], calendar, started.at).filter(
    ({ code }) => code !== 'workingTime' && code !== 'due',
  );
  const say = (language: 'vi' | 'en') =>
    lines.map((line) => wordExplanation(withoutDate(line), language)).join(' ');
  return { vi: say('vi'), en: say('en') };
}

/** The date itself stands above in bold; only that it was moved off a day off has to be said. */
function withoutDate({ facts: { due, ...facts }, ...line }: ExplanationLine): ExplanationLine {
  return { ...line, facts: facts['exact'] === undefined || due === undefined ? facts : { ...facts, due } };
}

/** Limits of a part of the way, as promised like the whole. Those over everything are the agency's own plan and no business of the applicant. */
function phasesInWords({ procedure }: SlipSource, limits: Clock['limits']) {
  const whole = new Set(
    procedure.document.limits.filter(({ covers }) => covers === 'all').map(({ id }) => id),
  );
  const phases = limits.filter(
    ({ limit, promise, startedAt }) => !promise && startedAt !== null && !whole.has(limit),
  );
  if (phases.length === 0) return null;
  const say = (language: 'vi' | 'en') =>
    phases
      .map(({ title, startedAt, originalDueAt }) => {
        const dates = [startedAt, originalDueAt]
          .filter((at) => at !== null)
          .map((at) => decreeDateTime(at, language));
        return `${title[language]}: ${dates.join(' - ')}`;
      })
      .join('; ');
  return { vi: say('vi'), en: say('en') };
}

/** Where the drawing hands the result over; where it does not say, at the desk that received the dossier. */
function deliveringAgency({ procedure, dossier }: SlipSource): string {
  const handOver = procedure.document.flow.edges.find((edge) => edge.marks.includes('delivered'));
  const performer = handOver && performerOfEdge(procedure, handOver);
  return (performer && resolveAgency(performer.agency, dossier)) ?? dossier.receivingAgency;
}

function receiverName({ entries: [first], names }: SlipSource): string {
  const receiver = first?.event.type === 'opened' ? first.event.actor.person : '';
  return receiver === systemPerson ? systemName : (names.get(receiver) ?? receiver);
}
