import { lastOf } from '../clock/ledger.ts';
import { draftLetter, patchLetter } from '../letters/draft-letter.ts';
import { hasMovedSince } from '../letters/last-missed.ts';
import {
  appointmentsAllowed,
  appointmentsGiven,
  findLetter,
  lettersOf,
  mayExtend,
  pendingLetters,
  signerOf,
} from '../letters/letters.ts';
import type { Dossier, Letter } from '../dossier/dossier.ts';
import type { ActionEvent } from '../dossier/events.ts';
import { refuse } from '../dossier/outcome.ts';
import { offer, text, wholeDossier, type Input, type StandingAction } from './standing-action.ts';
import { atCompetent } from './who.ts';

/*
 * The letter that apologises for a missed date, gives a new one and, where the procedure allows it, asks for and brings
 * the extension (forms 04 of Circulars 01/2018 and 03/2025). The missed date stays missed whatever is signed.
 */

const newDay = (required: boolean): Input => ({
  name: 'newDay',
  title: text('Ngày hẹn trả mới', 'New date'),
  type: 'date',
  required,
});

const why: Input = { name: 'text', title: text('Lý do', 'Reason'), type: 'text', required: false };

const override: Input = {
  name: 'override',
  title: text('Lý do hẹn lại quá số lần cho phép', 'Reason for another date than the rule allows'),
  type: 'text',
  required: true,
};

/** Those at the competent agency who write for the leader to sign. */
const drafters = (dossier: Dossier) => [
  atCompetent(dossier, 'specialist'),
  atCompetent(dossier, 'divisionLeader'),
];

/** What was written of a letter's text, as far as anything was. */
function written({ data }: ActionEvent): Pick<Letter, 'reason' | 'newDay'> {
  const reason = data?.['text'];
  const day = data?.['newDay'];
  return {
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
    ...(typeof day === 'string' && day !== '' ? { newDay: day } : {}),
  };
}

/** Does the event name a new day on which nobody could come? */
function isDayOff(event: ActionEvent): boolean {
  return written(event).newDay !== undefined && event.findings?.letter?.newDueAt === undefined;
}

/** A letter drafted by hand, once the promise is due soon or missed: it should leave before the date it is about. */
export const draftByHand: StandingAction = {
  name: 'letter.draft',
  label: text('Soạn văn bản xin lỗi, đề nghị gia hạn', 'Draft a letter of apology and extension'),
  order: 1340,
  offers: (procedure, dossier) => {
    const { promise } = procedure;
    if (promise === null || pendingLetters(dossier).length > 0) return [];
    const last = lastOf(dossier.ledgers[promise]);
    if (last === undefined || last === 'ended' || !isNear(dossier, promise)) return [];
    return drafters(dossier).map((who) =>
      offer({ task: wholeDossier, node: promise }, who, { inputs: [newDay(false), why] }),
    );
  },
  apply: (turn, event, { node }) => {
    const dueAt = event.findings?.letter?.dueAt;
    if (dueAt === undefined) return refuse('letter-without-date', { limit: node }, node);
    if (
      lettersOf(turn.draft, node).some((letter) => letter.dueAt === dueAt && letter.droppedAt === undefined)
    )
      return refuse('letter-exists', { limit: node, dueAt }, node);
    if (isDayOff(event)) return refuse('appointment-day-off', { day: String(event.data?.['newDay']) }, node);
    const { person, role, agency } = event.actor;
    draftLetter(turn, node, dueAt, { draftedBy: { person, role, agency }, ...written(event) });
    return turn.stay();
  },
};

const isNear = ({ dueSoon, overdue }: Dossier, limit: string) =>
  Object.hasOwn(overdue, limit) || (dueSoon !== undefined && Object.hasOwn(dueSoon, limit));

/** Mends the text that waits for a signature. */
export const editLetter: StandingAction = {
  name: 'letter.edit',
  label: text('Sửa dự thảo văn bản xin lỗi', 'Edit the draft letter'),
  order: 1350,
  offers: (procedure, dossier) =>
    pendingLetters(dossier).flatMap((letter) =>
      [...drafters(dossier), signerOf(procedure, dossier, letter.limit)].map((who) =>
        offer(atLetter(letter), who, { since: letter.draftedAt, inputs: [newDay(false), why] }),
      ),
    ),
  apply: (turn, event, { node }) => {
    if (isDayOff(event)) return refuse('appointment-day-off', { day: String(event.data?.['newDay']) }, node);
    patchLetter(turn, event.task, written(event));
    return turn.stay();
  },
};

/**
 * Drops an unsigned letter about a date that has moved later meanwhile, as by a correction or a changed calendar: there may
 * be nothing left to apologise for. Whoever would sign it says why, and the letter is kept as dropped.
 */
export const dropLetter: StandingAction = {
  name: 'letter.drop',
  label: text('Bỏ dự thảo văn bản xin lỗi', 'Drop the draft letter'),
  order: 1360,
  offers: (procedure, dossier) =>
    pendingLetters(dossier)
      .filter((letter) => hasMovedSince(dossier, letter))
      .map((letter) =>
        offer(atLetter(letter), signerOf(procedure, dossier, letter.limit), {
          reason: true,
          since: letter.draftedAt,
        }),
      ),
  apply: (turn, event, { role, agency }) => {
    patchLetter(turn, event.task, {
      droppedAt: turn.when,
      droppedBy: { person: event.actor.person, role, agency: agency ?? '' },
      dropReason: event.note ?? '',
    });
    return turn.stay();
  },
};

const atLetter = ({ id, limit }: Letter) => ({ task: id, node: limit });

/**
 * Signs a letter. Where the limit may still be extended so far, it is; else the letter apologises and gives the new date
 * without moving the one that counts. More new dates than the rule allows need a reason of their own, which is reported.
 */
export const signLetter: StandingAction = {
  name: 'letter.sign',
  label: text('Ký văn bản xin lỗi, đề nghị gia hạn', 'Sign the letter of apology and extension'),
  order: 900,
  offers: (procedure, dossier) =>
    pendingLetters(dossier).map((letter) => {
      const { limit, draftedAt } = letter;
      const isAgain = appointmentsGiven(dossier, limit) >= appointmentsAllowed(procedure, limit);
      return offer(atLetter(letter), signerOf(procedure, dossier, limit), {
        reason: true,
        document: true,
        since: draftedAt,
        inputs: [newDay(true), ...(isAgain ? [override] : [])],
      });
    }),
  apply: (turn, event, { node, role, agency }) => {
    const { newDueAt, extension: needed } = event.findings?.letter ?? {};
    const letter = findLetter(turn.draft, event.task)!;
    const day = String(event.data?.['newDay']);
    if (newDueAt === undefined) return refuse('appointment-day-off', { day }, node);
    if (newDueAt <= event.at || newDueAt <= letter.dueAt)
      return refuse('appointment-not-later', { day, dueAt: letter.dueAt }, node);
    const extension =
      needed && mayExtend(turn.procedure, node, turn.before?.ledgers[node] ?? []) ? needed : undefined;
    if (extension)
      turn.write(node, {
        kind: 'extended',
        at: turn.when,
        amount: extension,
        by: { role, agency: agency ?? '' },
        ground: event.note ?? '',
        ...(event.document === undefined ? {} : { document: event.document }),
      });
    const again = event.data?.['override'];
    patchLetter(turn, event.task, {
      reason: event.note ?? '',
      newDay: day,
      newDueAt,
      signedAt: turn.when,
      signer: { person: event.actor.person, role, agency: agency ?? '' },
      ...(event.document === undefined ? {} : { document: event.document }),
      ...(extension ? { extension } : {}),
      ...(typeof again === 'string' && again !== '' ? { override: again } : {}),
    });
    return turn.stay();
  },
};
