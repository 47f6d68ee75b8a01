import { deadlinesOf, type Calendars } from '../clock/deadlines.ts';
import { fireDueTimers, timersOf, withMoment } from '../clock/timers.ts';
import { canonicalJson } from '../document/canonical-json.ts';
import { advanceDossier } from '../dossier/advance.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type {
  ActionEvent,
  CalendarEvent,
  DossierEvent,
  MigratedEvent,
  OpenedEvent,
  Signal,
  SignalEvent,
} from '../dossier/events.ts';
import { currentFlags } from '../dossier/flags.ts';
import { foldHistory } from '../dossier/fold.ts';
import { openDossier } from '../dossier/open.ts';
import { isWork } from '../dossier/work.ts';
import type { HistoryEntry, Outcome } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import { migrateDossier } from '../migration/migrate-dossier.ts';
import type { MigrationPlan } from '../migration/plan.ts';
import { migrated, planBetween, versions } from './migrating.ts';
import { agency } from './procedures.ts';
import { at, calendars as ordinary, workCalendar } from './calendar.ts';

export const clerk = { person: 'p1', role: 'specialist', agency };

export function opening(more: Partial<OpenedEvent> = {}): OpenedEvent {
  return {
    type: 'opened',
    at: at('2026-03-02T08:00'),
    actor: { person: 'p0', role: 'receptionClerk', agency: 'H99.01' },
    code: 'H99.01-260302-0001',
    channel: 'counter',
    receivingAgency: 'H99.01',
    competentAgency: agency,
    form: {},
    papers: [],
    findings: {},
    flags: currentFlags,
    ...more,
  };
}

/** A dossier being driven through a procedure, remembering every event so that it can be folded again. */
export class Driver {
  procedure: CompiledProcedure;
  /** Every version it has followed. */
  private readonly versions: CompiledProcedure[];
  readonly events: DossierEvent[] = [];
  readonly entries: HistoryEntry[] = [];
  dossier: Dossier;
  readonly calendars: Calendars;

  constructor(procedure: CompiledProcedure, event: OpenedEvent = opening(), calendars: Calendars = ordinary) {
    this.procedure = procedure;
    this.versions = [procedure];
    this.calendars = calendars;
    const outcome = openDossier(procedure, event);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    this.dossier = outcome.dossier;
    this.record(event, outcome.entry);
  }

  /** Open steps and waits, sorted. */
  get here(): readonly string[] {
    return this.dossier.open
      .filter(isWork)
      .map(({ node }) => node)
      .sort();
  }

  /** Everything offered under this name now, possible or not. `on` is a task, a node, or one of those consulted. */
  offers(action: string, on?: string): readonly AllowedAction[] {
    return allowedActions(this.procedure, this.dossier).filter(
      (offer) =>
        offer.action === action &&
        (on === undefined || [offer.task, offer.node, offer.task.split('/')[1]].includes(on)),
    );
  }

  /** Whoever is offered the action takes it; a stranger tries where nobody is. */
  attempt(
    action: string,
    when: string = this.dossier.lastAt,
    { on, ...more }: Partial<ActionEvent> & { readonly on?: string } = {},
  ): Outcome {
    const offers = this.offers(action, on);
    const offered = offers.find(({ possible }) => possible) ?? offers[0];
    const event: ActionEvent = {
      type: 'action',
      at: when,
      action,
      task: offered?.task ?? 'none.1',
      actor:
        offered?.role && offered.agency
          ? { person: 'p1', role: offered.role, agency: offered.agency }
          : clerk,
      ...(offered?.returnTo === undefined ? {} : { returnTo: offered.returnTo }),
      ...more,
    };
    return this.apply(withMoment(this.procedure, this.dossier, event, this.calendars));
  }

  /** The code of the refusal, or `ok`. */
  code(...attempt: Parameters<Driver['attempt']>): string {
    const outcome = this.attempt(...attempt);
    return outcome.ok ? 'ok' : outcome.refusal.code;
  }

  /** Another dossier or system reports; answers the code of the refusal, or `ok`. */
  hear(signal: Signal, when: string = this.dossier.lastAt): string {
    const outcome = this.apply({ type: 'signal', at: when, signal });
    return outcome.ok ? 'ok' : outcome.refusal.code;
  }

  /** Time passes: whatever falls due before this moment fires. */
  until(when: string): this {
    const { dossier, entries } = fireDueTimers(this.procedure, this.dossier, when, this.calendars);
    this.dossier = dossier;
    for (const entry of entries) this.record(entry.event, entry);
    return this;
  }

  /** Due moment of a limit, as local time. */
  due(limit = 'promise'): string | null {
    const { dueAt } = deadlinesOf(this.procedure, this.dossier, this.calendars, this.dossier.lastAt).limits[
      limit
    ]!;
    return dueAt === null ? null : workCalendar.localDateTime(dueAt);
  }

  /** Timers set now: id and local due moment. */
  get timers(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      timersOf(this.procedure, this.dossier, this.calendars).map(({ id, dueAt }) => [
        id,
        workCalendar.localDateTime(dueAt),
      ]),
    );
  }

  /** The kinds of a ledger's lines, in order. */
  lines(limit = 'promise'): readonly string[] {
    return (this.dossier.ledgers[limit] ?? []).map(({ kind }) => kind);
  }

  /** The history line written last. */
  get last(): HistoryEntry {
    return this.entries.at(-1)!;
  }

  /** The state that the events lead to when they are folded, in canonical form; equal to `stored` whatever happens. */
  get folded(): string {
    return canonicalJson(foldHistory(versions(...this.versions), this.events));
  }

  get stored(): string {
    return canonicalJson(this.dossier);
  }

  /** Applies an event as it is; a refused one leaves everything as it was. */
  apply(event: ActionEvent | SignalEvent | CalendarEvent): Outcome {
    const outcome = advanceDossier(this.procedure, this.dossier, event);
    if (outcome.ok) {
      this.dossier = outcome.dossier;
      this.record(event, outcome.entry);
    }
    return outcome;
  }

  take(...[action, when, more]: Parameters<Driver['attempt']>): this {
    const outcome = this.attempt(action, when, more);
    if (!outcome.ok) throw new Error(`${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts)}`);
    return this;
  }

  /** Moves it to another version by a plan that says no more than this; a refusal leaves everything as it was. */
  migrate(
    after: CompiledProcedure,
    said: Partial<MigrationPlan> = {},
    when: string = this.dossier.lastAt,
    more: Partial<MigratedEvent> = {},
  ): Outcome {
    const event = migrated(planBetween(this.procedure, after, said), this.dossier, { at: when, ...more });
    const outcome = migrateDossier(this.procedure, after, this.dossier, event);
    if (!outcome.ok) return outcome;
    this.procedure = after;
    this.versions.push(after);
    this.dossier = outcome.dossier;
    this.record(event, outcome.entry);
    return outcome;
  }

  private record(event: DossierEvent, entry: HistoryEntry): void {
    this.events.push(event);
    this.entries.push(entry);
  }
}
