import { deadlinesOf, type Calendars } from '../clock/deadlines.ts';
import { advanceThrough, fireDueTimers } from '../clock/timers.ts';
import type { Scenario } from '../document/scenario.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { ActionEvent, OpenedEvent, SignalEvent } from '../dossier/events.ts';
import { currentFlags } from '../dossier/flags.ts';
import { openDossier } from '../dossier/open.ts';
import { openRegions } from '../machine/regions.ts';
import { nearest } from '../problem/nearest.ts';
import { standingActions } from '../standing/standing-actions.ts';
import { isWork } from '../dossier/work.ts';
import { scenarioAction, scenarioSignal, type SignalLine, type TakeLine } from './scenario-events.ts';
import { refuse, type HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import type { Directory } from '../register/directory.ts';
import { findingsAtOpening } from '../register/findings.ts';

/** What a scenario is played in: the register and the calendars of an installation. */
export interface ScenarioWorld {
  readonly directory: Directory;
  readonly calendars: Calendars;
}

export interface ScenarioFailure {
  /** Index of the event, -1 for the opening. */
  readonly event: number;
  readonly code:
    'refused' | 'expected-at' | 'expected-status' | 'expected-due' | 'expected-closed' | 'expected-outcome';
  readonly expected?: string;
  readonly found?: string;
  readonly refusal?: Problem;
}

export interface ScenarioReport {
  readonly scenario: string;
  readonly ok: boolean;
  readonly failures: readonly ScenarioFailure[];
  readonly dossier: Dossier | null;
  readonly entries: readonly HistoryEntry[];
}

/**
 * Plays a scenario in the engine alone: each action is taken by whoever the procedure names, at the stated local time;
 * what falls due in between fires. Says every expectation that did not hold; stops at the first refusal.
 */
export function playScenario(
  procedure: CompiledProcedure,
  scenario: Scenario,
  world: ScenarioWorld,
): ScenarioReport {
  return new ScenarioPlayer(procedure, scenario, world).play();
}

type Expectation = NonNullable<Scenario['open']['expect']>;

class ScenarioPlayer {
  private readonly procedure: CompiledProcedure;
  private readonly scenario: Scenario;
  private readonly world: ScenarioWorld;
  private readonly failures: ScenarioFailure[] = [];
  private readonly entries: HistoryEntry[] = [];
  private dossier: Dossier | null = null;

  constructor(procedure: CompiledProcedure, scenario: Scenario, world: ScenarioWorld) {
    this.procedure = procedure;
    this.scenario = scenario;
    this.world = world;
  }

  play(): ScenarioReport {
    if (this.open()) {
      for (const [i, event] of this.scenario.events.entries()) if (!this.step(i, event)) break;
    }
    const { dossier, failures, entries } = this;
    return { scenario: this.scenario.id, ok: failures.length === 0, failures, dossier, entries };
  }

  private open(): boolean {
    const { open } = this.scenario;
    const calendar = this.world.calendars(open.receivingAgency);
    const at = calendar.instantOf(open.at);
    const found = findingsAtOpening(
      this.procedure,
      { ...open, date: open.at.slice(0, 10) },
      this.world.directory,
      { at, calendars: this.world.calendars },
    );
    const event: OpenedEvent = {
      type: 'opened',
      at,
      actor: {
        person: 'scenario',
        role: this.procedure.document.head.openableBy[0] ?? 'receptionClerk',
        agency: open.receivingAgency,
      },
      code: `SCENARIO-${this.scenario.id}`,
      channel: open.channel,
      receivingAgency: open.receivingAgency,
      form: open.form,
      papers: open.papers,
      flags: currentFlags,
      ...found,
    };
    const outcome = openDossier(this.procedure, event);
    if (!outcome.ok) {
      this.failures.push({ event: -1, code: 'refused', refusal: outcome.refusal });
      return false;
    }
    this.dossier = outcome.dossier;
    this.entries.push(outcome.entry);
    this.compare(-1, open.expect, at);
    return true;
  }

  private step(i: number, event: Scenario['events'][number]): boolean {
    const dossier = this.dossier!;
    const calendar = this.world.calendars(dossier.receivingAgency);
    if ('until' in event) {
      const now = calendar.instantOf(event.until);
      const fired = fireDueTimers(this.procedure, dossier, now, this.world.calendars);
      this.dossier = fired.dossier;
      this.entries.push(...fired.entries);
      this.compare(i, event.expect, now);
      return true;
    }
    const at = calendar.instantOf(event.at);
    const before = fireDueTimers(this.procedure, dossier, at, this.world.calendars);
    const next =
      'take' in event ? this.actionOf(event, at, before.dossier) : this.signalOf(event, at, before.dossier);
    if ('refusal' in next) {
      this.failures.push({ event: i, code: 'refused', refusal: next.refusal });
      return false;
    }
    const outcome = advanceThrough(this.procedure, dossier, next, this.world.calendars);
    if (!outcome.ok) {
      this.failures.push({ event: i, code: 'refused', refusal: outcome.refusal });
      return false;
    }
    this.dossier = outcome.dossier;
    this.entries.push(...outcome.entries);
    this.compare(i, event.expect, at);
    return true;
  }

  /** The action as whoever is offered it takes it. */
  private actionOf(
    line: TakeLine,
    at: string,
    dossier: Dossier,
  ): ActionEvent | { readonly refusal: Problem } {
    const offers = allowedActions(this.procedure, dossier).filter((action) => isMeant(action, line));
    // An open task before one that is over and only takes late answers.
    const isOpen = ({ task }: AllowedAction) => dossier.open.some(({ id }) => id === task);
    const takeable = offers.filter(({ possible, agency }) => possible && agency !== null);
    const offered = takeable.find(isOpen) ?? takeable[0] ?? offers[0];
    if (!offered || offered.role === null || offered.agency === null)
      return { refusal: offered?.refusal ?? this.notOffered(line, dossier) };
    const stranger = [...(line.respondents ?? []), line.data?.['agency']].find(
      (agency) => typeof agency === 'string' && !this.world.directory.has(agency),
    );
    if (stranger !== undefined)
      return { refusal: refuse('agency-unknown', { agency: String(stranger), nearest: '' }).refusal };
    const calendar = this.world.calendars(dossier.receivingAgency);
    return scenarioAction(line, offered, at, calendar);
  }

  /** Why an action cannot be taken: there is none of that name, or others are open now. */
  private notOffered({ take, on }: TakeLine, dossier: Dossier): Problem {
    const drawn = this.procedure.index.edges.has(take) || standingActions.has(take);
    if (!drawn) {
      const known = [...this.procedure.index.edges.keys(), ...standingActions.keys()];
      return refuse('action-unknown', { action: take, nearest: nearest(take, known) ?? '' }).refusal;
    }
    const open = allowedActions(this.procedure, dossier)
      .filter(({ standing }) => !standing)
      .map(({ action, task }) => `${action} (${task})`);
    return refuse('action-not-open-now', { action: take, on: on ?? '', open }).refusal;
  }

  private signalOf(
    line: SignalLine,
    at: string,
    dossier: Dossier,
  ): SignalEvent | { readonly refusal: Problem } {
    const calendar = this.world.calendars(dossier.receivingAgency);
    return (
      scenarioSignal(this.procedure, dossier, line, at, calendar) ?? {
        refusal: refuse('signal-stale', { instance: line.node }, line.node).refusal,
      }
    );
  }

  private compare(event: number, expect: Expectation | undefined, now: string): void {
    const dossier = this.dossier;
    if (!expect || !dossier) return;
    const check = (code: ScenarioFailure['code'], expected: string, found: string) => {
      if (expected !== found) this.failures.push({ event, code, expected, found });
    };
    if (expect.at) {
      const here = dossier.open.filter(isWork).map(({ node }) => node);
      check('expected-at', [...expect.at].sort().join(' '), here.sort().join(' '));
    }
    if (expect.status !== undefined) check('expected-status', String(expect.status), String(dossier.status));
    if (expect.closed !== undefined && expect.closed !== (dossier.closedAt !== null)) {
      const open = dossier.outcome === null ? [] : openRegions(dossier.position).map(({ region }) => region);
      const found = `${String(dossier.closedAt !== null)}${open.length > 0 ? `; still open: ${open.join(', ')}` : ''}`;
      check('expected-closed', String(expect.closed), found);
    }
    if (expect.outcome !== undefined) check('expected-outcome', expect.outcome, dossier.outcome ?? 'none');
    if (!expect.due) return;
    const { limits } = deadlinesOf(this.procedure, dossier, this.world.calendars, now);
    const calendar = this.world.calendars(dossier.competentAgency ?? dossier.receivingAgency);
    for (const [limit, due] of Object.entries(expect.due)) {
      const found = limits[limit]?.dueAt ?? null;
      check(
        'expected-due',
        `${limit} ${due ?? 'none'}`,
        `${limit} ${found === null ? 'none' : calendar.localDateTime(found)}`,
      );
    }
  }
}

/** Is this the offer that a line means: the action, and the task where several offer it? */
function isMeant(offer: AllowedAction, { take, on, data }: TakeLine): boolean {
  if (offer.action !== take) return false;
  const isHere = on === undefined || [offer.task, offer.node, offer.task.split('/')[1]].includes(on);
  // Where offers differ only in what they are about, the data says which is meant.
  const fits = offer.demands.inputs.every(({ name, choices }) => {
    const value = data?.[name];
    return value === undefined || !choices || choices.some((choice) => choice.value === value);
  });
  return isHere && fits;
}
