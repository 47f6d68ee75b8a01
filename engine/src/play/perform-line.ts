import { CalendarRangeError } from '../calendar/work-calendar.ts';
import { fireDueTimers, withMoment } from '../clock/timers.ts';
import type { Scenario } from '../document/scenario.ts';
import { advanceDossier } from '../dossier/advance.ts';
import { allowedActions, offersOf, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier, Instant } from '../dossier/dossier.ts';
import type { ActionEvent, SignalEvent } from '../dossier/events.ts';
import { refuse, type HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { nearest } from '../problem/nearest.ts';
import type { Problem } from '../problem/problem.ts';
import { standingActions } from '../standing/standing-actions.ts';
import { somebody, type PlayWorld } from './play-world.ts';
import { scenarioAction, scenarioSignal, type SignalLine, type TakeLine } from './scenario-events.ts';

export type Line = Scenario['events'][number];

/** What one line of a scenario did, or why it could not be done: then nothing has happened. */
export type Performed =
  | {
      readonly ok: true;
      readonly dossier: Dossier;
      readonly entries: readonly HistoryEntry[];
      readonly at: Instant;
    }
  | { readonly ok: false; readonly refusal: Problem };

/** The moment of a line, in the time zone of the desk that received the dossier. */
export function momentOf(line: Line): string {
  return 'until' in line ? line.until : line.at;
}

/**
 * Does what one line says, at its moment: whatever falls due before it fires first. A recorded play and the scenario
 * made of it both come through here, so they cannot differ.
 */
export function performLine(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: Line,
  world: PlayWorld,
): Performed {
  return within(momentOf(line), () => performed(procedure, dossier, line, world));
}

/** A moment that no calendar reaches is refused like anything else. */
export function within(moment: string, perform: () => Performed): Performed {
  try {
    return perform();
  } catch (error) {
    if (error instanceof CalendarRangeError) return refuse('moment-beyond-calendar', { at: moment });
    throw error;
  }
}

function performed(procedure: CompiledProcedure, dossier: Dossier, line: Line, world: PlayWorld): Performed {
  const at = world.calendars(dossier.receivingAgency).instantOf(momentOf(line));
  const fired = fireDueTimers(procedure, dossier, at, world.calendars);
  if ('until' in line) return { ok: true, ...fired, at };
  const next =
    'take' in line
      ? actionOf(procedure, fired.dossier, line, at, world)
      : signalOf(procedure, fired.dossier, line, at, world);
  if ('refusal' in next) return { ok: false, refusal: next.refusal };
  const event = withMoment(procedure, fired.dossier, next, world.calendars);
  const outcome = advanceDossier(procedure, fired.dossier, event);
  if (!outcome.ok) return outcome;
  return { ok: true, dossier: outcome.dossier, entries: [...fired.entries, outcome.entry], at };
}

type Refused = { readonly refusal: Problem };

/** The action as whoever is offered it takes it. */
function actionOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: TakeLine,
  at: Instant,
  world: PlayWorld,
): ActionEvent | Refused {
  const offered = offerMeant(procedure, dossier, line);
  if (!offered) return { refusal: notOffered(procedure, dossier, line) };
  if (offered.role === null || offered.agency === null)
    return { refusal: offered.refusal ?? notOffered(procedure, dossier, line) };
  const named = [...(line.respondents ?? []), line.data?.['agency']];
  const stranger = named.find((agency) => typeof agency === 'string' && !world.directory.has(agency));
  if (stranger !== undefined)
    return { refusal: refuse('agency-unknown', { agency: String(stranger), nearest: '' }).refusal };
  return scenarioAction(line, offered, at, world.calendars(dossier.receivingAgency));
}

/** The offer a line means: of several that fit, one that can be taken, at an open task rather than one that is over. */
export function offerMeant(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: Pick<TakeLine, 'take' | 'on' | 'as' | 'data'>,
): AllowedAction | undefined {
  const named = offersOf(procedure, dossier, line.take).filter((action) => isMeant(action, line));
  // Somebody to whom it is not offered tries all the same, and is refused by name.
  const own = named.filter(({ role, agency }) => role === line.as?.role && agency === line.as?.agency);
  const offers = own.length > 0 ? own : named;
  const isOpen = ({ task }: AllowedAction) => dossier.open.some(({ id }) => id === task);
  const takeable = offers.filter(({ possible, agency }) => possible && agency !== null);
  return takeable.find(isOpen) ?? takeable[0] ?? offers[0];
}

/**
 * The shortest line that means this offer and no other: without naming the task where only one offers it.
 * @param dossier as it is at the moment of the line, with all that has fallen due by then
 * @param actor named only where the line would otherwise mean another post or where the person matters
 */
export function lineFor(
  procedure: CompiledProcedure,
  dossier: Dossier,
  {
    action: take,
    task,
    node,
    ...offered
  }: Pick<AllowedAction, 'action' | 'task' | 'node' | 'role' | 'agency'>,
  rest: Omit<TakeLine, 'take' | 'on' | 'as'>,
  actor: NonNullable<TakeLine['as']> = { role: offered.role ?? '', agency: offered.agency ?? '' },
): TakeLine {
  const named = actor.person !== undefined && actor.person !== somebody;
  for (const where of [{}, { on: node }, { on: task }]) {
    const line = { take, ...where, ...rest };
    const meant = offerMeant(procedure, dossier, line);
    if (meant?.task !== task) continue;
    const isSame = meant.role === actor.role && meant.agency === actor.agency;
    return isSame && !named ? line : { take, ...where, as: actor, ...rest };
  }
  return { take, on: task, as: actor, ...rest };
}

/** Is this the offer that a line means: the action, and the task where several offer it? */
function isMeant(offer: AllowedAction, { take, on, data }: Pick<TakeLine, 'take' | 'on' | 'data'>): boolean {
  if (offer.action !== take) return false;
  const isHere = on === undefined || [offer.task, offer.node, offer.task.split('/')[1]].includes(on);
  // Where offers differ only in what they are about, the data says which is meant.
  const fits = offer.demands.inputs.every(({ name, choices }) => {
    const value = data?.[name];
    return value === undefined || !choices || choices.some((choice) => choice.value === value);
  });
  return isHere && fits;
}

/** Why an action cannot be taken: there is none of that name, or others are open now. */
function notOffered(procedure: CompiledProcedure, dossier: Dossier, { take, on }: TakeLine): Problem {
  const drawn = procedure.index.edges.has(take) || standingActions.has(take);
  if (!drawn) {
    const known = [...procedure.index.edges.keys(), ...standingActions.keys()];
    return refuse('action-unknown', { action: take, nearest: nearest(take, known) ?? '' }).refusal;
  }
  const open = allowedActions(procedure, dossier)
    .filter(({ standing }) => !standing)
    .map(({ action, task }) => `${action} (${task})`);
  return refuse('action-not-open-now', { action: take, on: on ?? '', open }).refusal;
}

function signalOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  line: SignalLine,
  at: Instant,
  world: PlayWorld,
): SignalEvent | Refused {
  const calendar = world.calendars(dossier.receivingAgency);
  return (
    scenarioSignal(procedure, dossier, line, at, calendar) ?? {
      refusal: refuse('signal-stale', { instance: line.node }, line.node).refusal,
    }
  );
}
