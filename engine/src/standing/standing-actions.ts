import { answer, attach, recordService, retryChild, retryService } from './answer-actions.ts';
import {
  correct,
  declineWithdrawal,
  extend,
  grantWithdrawal,
  requestWithdrawal,
  resume,
  settleRegion,
  stop,
} from './dossier-actions.ts';
import { confirmDueDate, declineDueDate, proposeDueDate } from './due-date-actions.ts';
import { draftByHand, dropLetter, editLetter, signLetter } from './letter-actions.ts';
import type { StandingAction } from './standing-action.ts';
import { acknowledge, openSideStep, reassign, sign, takeBack } from './task-actions.ts';

/**
 * Every action that is possible without being drawn, by name. A name has a point in it, which no id of a drawing can
 * have.
 */
export const standingActions: ReadonlyMap<string, StandingAction> = new Map(
  [
    answer,
    sign,
    settleRegion,
    acknowledge,
    takeBack,
    openSideStep,
    reassign,
    attach,
    retryChild,
    retryService,
    recordService,
    requestWithdrawal,
    grantWithdrawal,
    declineWithdrawal,
    stop,
    resume,
    extend,
    proposeDueDate,
    confirmDueDate,
    declineDueDate,
    correct,
    draftByHand,
    editLetter,
    signLetter,
    dropLetter,
  ].map((action) => [action.name, action]),
);
