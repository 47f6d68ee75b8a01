import { lastOf } from '../clock/ledger.ts';
import { awaitedReception, said } from '../clock/deadline-events.ts';
import { draftLetter } from '../letters/draft-letter.ts';
import { lastMissed } from '../letters/last-missed.ts';
import {
  findLetter,
  lettersOf,
  needsLetter,
  pendingLetters,
  signedLast,
  signerOf,
} from '../letters/letters.ts';
import type { Dossier } from './dossier.ts';
import type { TimerKey } from './events.ts';
import { hasFlag } from './flags.ts';
import { tellHolders, tellPerformer } from './notices.ts';
import { refuse, type Outcome } from './outcome.ts';
import type { Turn } from './turn.ts';

/*
 * Events of the clock: nobody acts, a date comes near or passes. Each leaves its mark in the state, once, and tells
 * whoever has the dossier; none moves the flow.
 */

type Fired<P extends TimerKey['purpose']> = Extract<TimerKey, { purpose: P }>;

/** A limit comes near its due date. */
export function fireDueSoon(turn: Turn, dossier: Dossier, { limit, dueAt }: Fired<'dueSoon'>): Outcome {
  if (!isRunning(dossier, limit) || said(dossier, limit) === dueAt) return refuse('timer-stale', { limit });
  turn.draft.dueSoon = { ...dossier.dueSoon, [limit]: dueAt };
  tellHolders(turn, 'dueSoon', limit, dueAt);
  return turn.stay();
}

/**
 * A limit is missed. That is written down for good, and a missed promise is answered for by a letter. Moved later and
 * missed again it is said again; overdue it stays since the first time.
 */
export function fireLimitDue(
  turn: Turn,
  dossier: Dossier,
  { limit, generation }: Fired<'limitDue'>,
): Outcome {
  const ledger = dossier.ledgers[limit] ?? [];
  if (ledger.length !== generation || !isRunning(dossier, limit)) return refuse('timer-stale', { limit });
  const missed = lastMissed(dossier, limit);
  if (missed !== undefined && turn.when <= missed) return refuse('timer-stale', { limit });
  if (missed === undefined) turn.draft.overdue = { ...dossier.overdue, [limit]: turn.when };
  else turn.draft.missedAgain = { ...dossier.missedAgain, [limit]: turn.when };
  tellHolders(turn, 'overdue', limit, turn.when);
  if (
    hasFlag(dossier, 'missedPromiseDraftsLetter') &&
    limit === turn.procedure.promise &&
    needsLetter(dossier, limit, turn.when)
  )
    draftLetter(turn, limit, turn.when);
  return turn.stay();
}

const isRunning = ({ ledgers }: Dossier, limit: string): boolean =>
  ![undefined, 'paused', 'ended'].includes(lastOf(ledgers[limit]));

/** The new date that the last letter gave is missed too: another letter. */
export function fireAppointmentDue(turn: Turn, dossier: Dossier, timer: Fired<'appointmentDue'>): Outcome {
  const limit = findLetter(dossier, timer.letter)?.limit ?? '';
  const isLast = signedLast(lettersOf(dossier, limit))?.id === timer.letter;
  if (!isLast || !isRunning(dossier, limit)) return refuse('timer-stale', { instance: timer.letter });
  tellHolders(turn, 'appointmentMissed', limit, turn.when);
  draftLetter(turn, limit, turn.when);
  return turn.stay();
}

/** Nobody has signed a letter in time: it is late itself, and stays where it is until somebody does. */
export function fireLetterLate(turn: Turn, dossier: Dossier, id: string): Outcome {
  const letter = findLetter(dossier, id);
  if (!letter || !pendingLetters(dossier).includes(letter) || dossier.late.includes(id))
    return refuse('timer-stale', { instance: id });
  turn.draft.late = [...dossier.late, id];
  turn.effects.push({
    kind: 'notify',
    about: 'overdue',
    instance: id,
    ...signerOf(turn.procedure, dossier, letter.limit),
  });
  return turn.stay();
}

/** An online dossier was not answered at reception in time: counted as received late whatever comes next. */
export function fireReceptionLate(
  turn: Turn,
  dossier: Dossier,
  { instance }: Fired<'receptionLate'>,
): Outcome {
  const awaited = awaitedReception(turn.procedure, dossier);
  if (awaited?.id !== instance) return refuse('timer-stale', { instance });
  turn.draft.receptionLateAt = turn.when;
  tellPerformer(turn, 'receptionLate', awaited);
  return turn.stay();
}
