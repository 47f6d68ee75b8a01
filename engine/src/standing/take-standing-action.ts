import { parseCivilDay } from '../calendar/civil-day.ts';
import { isStopped } from '../clock/standing.ts';
import { AgencyId } from '../document/primitives.ts';
import { receive, refusalOfMoment, unknownPaper } from '../dossier/demands.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent } from '../dossier/events.ts';
import { refuse, type Outcome } from '../dossier/outcome.ts';
import { nextDraft, Turn } from '../dossier/turn.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { nearest } from '../problem/nearest.ts';
import type { Input, Offer, StandingAction } from './standing-action.ts';
import { standingActions } from './standing-actions.ts';

/** What may be done while the whole dossier is stopped. */
export const whileStopped: readonly string[] = [
  'dossier.resume',
  'dossier.requestWithdrawal',
  'dossier.grantWithdrawal',
  'dossier.declineWithdrawal',
  'consultation.answer',
  'task.acknowledge',
  'letter.draft',
  'letter.edit',
  'letter.sign',
  'letter.drop',
];

/** Somebody takes an action that is not drawn. */
export function takeStandingAction(
  procedure: CompiledProcedure,
  dossier: Dossier,
  event: ActionEvent,
): Outcome {
  const action = standingActions.get(event.action);
  if (!action)
    return refuse('action-unknown', {
      action: event.action,
      nearest: nearest(event.action, [...standingActions.keys()]) ?? '',
    });
  if (isStopped(dossier) && !whileStopped.includes(action.name))
    return refuse('dossier-stopped', { action: action.name });
  const offers = action.offers(procedure, dossier).filter(({ task }) => task === event.task);
  if (offers.length === 0) return refuse('action-not-open', { action: action.name, task: event.task });
  const mine = offers.filter(
    ({ role, agency }) => role === event.actor.role && agency === event.actor.agency,
  );
  if (mine.length === 0)
    return refuse('action-not-yours', {
      action: action.name,
      role: offers[0]!.role,
      agency: offers[0]!.agency ?? '',
    });
  return takeOffer(procedure, dossier, action, offerMeant(mine, event), event);
}

/** Where several offers differ only in what they are about, the data says which is meant. */
function offerMeant(offers: readonly Offer[], { data }: ActionEvent): Offer {
  return offers.find(({ inputs }) => inputs.every((input) => problemOf(input, data) === null)) ?? offers[0]!;
}

function takeOffer(
  procedure: CompiledProcedure,
  dossier: Dossier,
  action: StandingAction,
  offer: Offer,
  event: ActionEvent,
): Outcome {
  if (offer.refusal) return { ok: false, refusal: offer.refusal };
  const instance = dossier.open.find(({ id }) => id === event.task);
  const since = offer.since ?? instance?.openedAt ?? dossier.openedAt;
  const moment = refusalOfMoment(since, event, instance?.node);
  if (moment) return moment;
  if (offer.reason && !event.note?.trim()) return refuse('reason-required', { action: action.name });
  if (offer.document && !event.document?.trim()) return refuse('document-required', { action: action.name });
  for (const input of offer.inputs) {
    const wrong = problemOf(input, event.data);
    if (wrong) return refuse(wrong, { action: action.name, input: input.name });
  }
  const unknown = unknownPaper(procedure, event);
  if (unknown !== undefined) return refuse('paper-unknown', { paper: unknown });
  if (event.supplements?.length) return refuse('supplement-not-asked', { action: action.name });
  const turn = new Turn(procedure, dossier, nextDraft(dossier, event), event);
  receive(turn, event);
  return action.apply(turn, event, offer);
}

/** An instant of ISO 8601 in UTC, of a year people live in. */
const isMoment = (value: string) =>
  /^2\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value) && !Number.isNaN(Date.parse(value));

/** Code of what is wrong with a given value, or null. */
function problemOf(
  { name, type, choices, required }: Input,
  data: ActionEvent['data'],
): 'input-required' | 'input-wrong' | null {
  const value = data && Object.hasOwn(data, name) ? data[name] : undefined;
  if (value === undefined || value === '') return required ? 'input-required' : null;
  switch (type) {
    case 'choice':
      return choices?.some((choice) => choice.value === value) ? null : 'input-wrong';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? null : 'input-wrong';
    case 'agency':
      return AgencyId.safeParse(value).success ? null : 'input-wrong';
    case 'moment':
      return typeof value === 'string' && isMoment(value) ? null : 'input-wrong';
    case 'date':
      return typeof value === 'string' && !Number.isNaN(parseCivilDay(value)) ? null : 'input-wrong';
    case 'text':
      return typeof value === 'string' && value.length <= 2000 ? null : 'input-wrong';
  }
}
