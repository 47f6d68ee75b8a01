import { formatCivilDay, parseCivilDay } from '../calendar/civil-day.ts';
import { CalendarRangeError } from '../calendar/work-calendar.ts';
import { explainDue, type ExplanationLine } from '../clock/explain.ts';
import { fireDueTimers, timersOf } from '../clock/timers.ts';
import type { Fact } from '../document/facts.ts';
import type { LocalText } from '../document/primitives.ts';
import type { Scenario } from '../document/scenario.ts';
import { allowedActions, type AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier, Instant, Parent, Post } from '../dossier/dossier.ts';
import { refuse, type HistoryEntry } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import { lookAt, type Look } from './look.ts';
import { performOpening, type Opening } from './open-line.ts';
import { lineFor, momentOf, performLine, type Line } from './perform-line.ts';
import type { PlayWorld } from './play-world.ts';
import { recordOf } from './record.ts';
import type { SignalLine, TakeLine } from './scenario-events.ts';
import { signalsIn, type SignalOffer } from './signals.ts';
import { questionOf, suggestionsFor, type Question, type Suggestions } from './suggest.ts';

/** One moment of a play: what was done, and what came of it. Moments before it are shared, never copied. */
export interface Moment {
  /** 0 for the opening. */
  readonly index: number;
  /** Null for the opening. */
  readonly line: Line | null;
  readonly dossier: Dossier;
  /** History lines that this moment added, what fell due by itself among them. */
  readonly entries: readonly HistoryEntry[];
  readonly at: Instant;
  readonly before: Moment | null;
}

/** The play after something was tried: it has gone on, or is what it was and says why. */
export type Played =
  | { readonly ok: true; readonly play: Play }
  | { readonly ok: false; readonly play: Play; readonly refusal: Problem };

/** Who acts. Without a person it is somebody, as in a scenario. */
export type Player = Post & { readonly person?: string };

/** What goes with an action. Moments are local, `yyyy-MM-ddTHH:mm`. */
export type Answers = Pick<
  TakeLine,
  'facts' | 'data' | 'papers' | 'note' | 'respondents' | 'occurredAt' | 'document'
> & {
  /** Absent: whoever it is offered to. */
  readonly actor?: Player;
  /** When it is done. Absent: now. */
  readonly at?: string;
};

/** Distributes over the kinds of signals. */
export type Report = Omit<SignalLine, 'at' | 'expect'> & { readonly at?: string };

export type Started =
  { readonly ok: true; readonly play: Play } | { readonly ok: false; readonly refusal: Problem };

/** The code that the dossier of a play has, until it is recorded as a scenario. */
const playCode = 'play';

/**
 * Receives a dossier of a procedure and begins to play it, without a host.
 * @param parent of a dossier that another one opens
 */
export function startPlay(
  procedure: CompiledProcedure,
  world: PlayWorld,
  opening: Opening,
  parent?: Parent,
): Started {
  const opened = performOpening(procedure, playCode, opening, world, parent);
  if (!opened.ok) return opened;
  const { dossier, entries, at } = opened;
  const moment = { index: 0, line: null, dossier, entries, at, before: null };
  return { ok: true, play: new Play(procedure, world, opening, moment) };
}

/**
 * A procedure being stepped through: as any actor, at any date. A value: everything that is done answers another play
 * and leaves this one as it is, so going back costs nothing and two ways on share what lies before them. What is
 * refused leaves the play unchanged. Each step is a line of a scenario, so every play can be recorded as one.
 */
export class Play {
  readonly procedure: CompiledProcedure;
  readonly world: PlayWorld;
  readonly opening: Opening;
  readonly moment: Moment;

  constructor(procedure: CompiledProcedure, world: PlayWorld, opening: Opening, moment: Moment) {
    this.procedure = procedure;
    this.world = world;
    this.opening = opening;
    this.moment = moment;
  }

  get dossier(): Dossier {
    return this.moment.dossier;
  }

  /** The local moment at which the play stands. */
  get now(): string {
    return this.moment.line === null ? this.opening.at : momentOf(this.moment.line);
  }

  /** Every moment, the opening first. */
  get moments(): readonly Moment[] {
    const moments: Moment[] = [];
    for (let at: Moment | null = this.moment; at !== null; at = at.before) moments.push(at);
    return moments.reverse();
  }

  /** All history lines, oldest first. */
  get entries(): readonly HistoryEntry[] {
    return this.moments.flatMap(({ entries }) => entries);
  }

  /** Whatever is offered now, possible or not; of one actor only what that post is offered. */
  offers(actor?: Post): readonly AllowedAction[] {
    const all = allowedActions(this.procedure, this.dossier);
    return actor ? all.filter(({ role, agency }) => role === actor.role && agency === actor.agency) : all;
  }

  /** Answers that make sense to everything an offer asks. */
  suggestions(offer: AllowedAction): Suggestions {
    return suggestionsFor(this.procedure, this.dossier, offer, this.now, this.world);
  }

  /** Facts that a report may bring, as questions with answers that make sense. */
  questions(facts: readonly Fact[]): readonly Question[] {
    const { procedure, dossier, world } = this;
    return facts.map((fact) => questionOf(procedure, dossier, fact, true, this.now.slice(0, 10), world));
  }

  /** Takes an action: an offer, or by name whichever offer of it can be taken. */
  take(what: AllowedAction | string, answers: Answers = {}): Played {
    const { actor, at = this.now, ...given } = answers;
    if (typeof what === 'string')
      return this.do({ take: what, ...(actor ? { as: actor } : {}), at, ...given });
    return this.inCalendar(at, () =>
      this.do(lineFor(this.procedure, this.at(at), what, { at, ...given }, actor)),
    );
  }

  /** What no calendar reaches is refused like anything else. */
  private inCalendar(moment: string, act: () => Played): Played {
    try {
      return act();
    } catch (error) {
      if (!(error instanceof CalendarRangeError)) throw error;
      const { refusal } = refuse('moment-beyond-calendar', { at: moment });
      return { ok: false, play: this, refusal };
    }
  }

  /** The dossier as it is at a local moment, with all that has fallen due by then. */
  private at(moment: string): Dossier {
    const { calendars } = this.world;
    const at = calendars(this.dossier.receivingAgency).instantOf(moment);
    return fireDueTimers(this.procedure, this.dossier, at, calendars).dossier;
  }

  /** What other dossiers and systems could report now. */
  signals(): readonly SignalOffer[] {
    return signalsIn(this.procedure, this.dossier);
  }

  /** Another dossier or system reports, by hand. */
  signal({ at = this.now, ...report }: Report): Played {
    return this.do({ ...report, at });
  }

  /** Time passes to a local moment; whatever falls due on the way happens by itself. */
  waitUntil(moment: string): Played {
    return this.do({ until: moment });
  }

  /** Time passes by so many working days of the receiving desk, to the same time of day. */
  advanceWorkingDays(days: number): Played {
    return this.inCalendar(`${this.now} + ${days}`, () => {
      const calendar = this.world.calendars(this.dossier.receivingAgency);
      const day = calendar.workingDayAfter(parseCivilDay(this.now.slice(0, 10)), days);
      return this.waitUntil(`${formatCivilDay(day)}${this.now.slice(10)}`);
    });
  }

  /** Time passes to the minute after what falls due next. Refused when nothing does. */
  toNextDeadline(): Played {
    const next = this.nextDue();
    if (next === null) return { ok: false, play: this, refusal: refuse('nothing-falls-due').refusal };
    const calendar = this.world.calendars(this.dossier.receivingAgency);
    return this.waitUntil(calendar.localDateTime(new Date(Date.parse(next) + 60_000).toISOString()));
  }

  /** When the next thing falls due by itself; null when nothing will. */
  nextDue(): Instant | null {
    const timers = timersOf(this.procedure, this.dossier, this.world.calendars);
    // What was due before and has not happened may not happen: its condition does not hold.
    return timers.find(({ dueAt }) => dueAt >= this.moment.at)?.dueAt ?? null;
  }

  /** Where it stands, what is due when, and what has happened. */
  look(): Look {
    const { procedure, dossier, world, moment } = this;
    return lookAt(procedure, dossier, this.entries, moment.at, world);
  }

  /** Why a limit falls due when it does, line by line. */
  why(limit: string): readonly ExplanationLine[] {
    return explainDue(this.dossier, limit, this.world.calendars, this.moment.at);
  }

  /** The play as it was so many moments ago, at most the opening. */
  rewind(moments = 1): Play {
    return this.rewindTo(Math.max(0, this.moment.index - moments));
  }

  /** The play as it was at a moment: 0 is the opening. A later moment than this one is this one. */
  rewindTo(index: number): Play {
    let moment = this.moment;
    while (moment.before !== null && moment.index > index) moment = moment.before;
    return new Play(this.procedure, this.world, this.opening, moment);
  }

  /** The play as a scenario that holds: after every line it expects what came of it. */
  record(id: string, title: LocalText): Scenario {
    return recordOf(this, id, title);
  }

  /** Does a line of a scenario. */
  do(line: Line): Played {
    if (momentOf(line) < this.now) {
      const facts = { at: momentOf(line), last: this.now };
      return { ok: false, play: this, refusal: refuse('time-goes-back', facts).refusal };
    }
    const done = performLine(this.procedure, this.dossier, line, this.world);
    if (!done.ok) return { ok: false, play: this, refusal: done.refusal };
    const { dossier, entries, at } = done;
    const moment = { index: this.moment.index + 1, line, dossier, entries, at, before: this.moment };
    return { ok: true, play: new Play(this.procedure, this.world, this.opening, moment) };
  }
}
