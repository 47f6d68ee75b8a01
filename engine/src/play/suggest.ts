import { formatInstant } from '../calendar/instant.ts';
import { CalendarRangeError } from '../calendar/work-calendar.ts';
import { formatCivilDay, parseCivilDay } from '../calendar/civil-day.ts';
import type { Fact } from '../document/facts.ts';
import type { LocalText, Scalar } from '../document/primitives.ts';
import type { AllowedAction } from '../dossier/allowed-actions.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Input } from '../standing/standing-action.ts';
import type { TakeLine } from './scenario-events.ts';
import type { PlayWorld } from './play-world.ts';
import { Values } from './values.ts';

/** One thing an action asks, and the answers that make sense, the likeliest first. */
export interface Question {
  readonly name: string;
  readonly title: LocalText;
  readonly type: Input['type'] | 'boolean';
  readonly required: boolean;
  readonly answers: readonly { readonly value: Scalar; readonly title: LocalText }[];
}

/** Everything an action asks of whoever takes it, with suggestions. */
export interface Suggestions {
  readonly facts: readonly Question[];
  readonly data: readonly Question[];
  readonly papers: readonly string[];
  readonly note?: string;
  readonly document?: string;
  /** Local moment. */
  readonly occurredAt?: string;
  /** Agencies that could be asked. */
  readonly respondents?: readonly string[];
}

const valuesOf = new WeakMap<CompiledProcedure, Values>();

/** The values worth trying of a procedure's facts, worked out once. */
export function valuesFor(procedure: CompiledProcedure): Values {
  const known = valuesOf.get(procedure) ?? new Values(procedure.document);
  valuesOf.set(procedure, known);
  return known;
}

/** What an offer asks, with answers that somebody who only tries the procedure can take over. */
export function suggestionsFor(
  procedure: CompiledProcedure,
  dossier: Dossier,
  { demands, task, node }: Pick<AllowedAction, 'demands' | 'task' | 'node'>,
  now: string,
  world: PlayWorld,
): Suggestions {
  const today = now.slice(0, 10);
  const facts = demands.facts.flatMap(({ fact: id, required }): Question[] => {
    const fact = procedure.index.facts.get(id);
    return fact ? [questionOf(procedure, dossier, fact, required, today, world)] : [];
  });
  const data = demands.inputs.map(({ name, title, type, required, choices }): Question => ({
    name,
    title,
    type,
    required,
    answers:
      choices?.map(({ value, title: choice }) => ({ value, title: choice })) ??
      inputAnswers(type, dossier, now, world).map((value) => ({ value, title: plain(value) })),
  }));
  const opened = dossier.open.find(({ id }) => id === task)?.openedAt ?? dossier.openedAt;
  const calendar = world.calendars(dossier.receivingAgency);
  const local = calendar.localDateTime(opened);
  return {
    facts,
    data,
    papers: demands.papers,
    ...(demands.reason ? { note: 'Lý do ghi khi chạy thử' } : {}),
    ...(demands.document ? { document: 'Văn bản chạy thử số 01' } : {}),
    ...(demands.occurredAt ? { occurredAt: now < local ? local : now } : {}),
    ...(demands.respondents ? { respondents: askable(procedure, dossier, node, today, world) } : {}),
  };
}

/** A fact as a question, with the values that make a difference. */
export function questionOf(
  procedure: CompiledProcedure,
  dossier: Dossier,
  fact: Fact,
  required: boolean,
  today: string,
  world: PlayWorld,
): Question {
  const named = (value: Scalar) => fact.choices?.find((choice) => choice.value === value)?.title;
  const agencies = fact.type === 'agency' ? agenciesFor(dossier, today, world) : [];
  const values = [...new Set([...valuesFor(procedure).of(fact, today), ...agencies])];
  const answers = values.map((value) => ({ value, title: named(value) ?? plain(value) }));
  return { name: fact.id, title: fact.title, type: fact.type, required, answers };
}

/** The suggestions as they go into a line: the first answer to everything that must be answered. */
export function firstAnswers(suggestions: Suggestions): Partial<TakeLine> {
  const { papers, note, document, occurredAt, respondents } = suggestions;
  const facts = first(suggestions.facts);
  const data = first(suggestions.data);
  return {
    ...(facts ? { facts } : {}),
    ...(data ? { data } : {}),
    ...(papers.length > 0 ? { papers: [...papers] } : {}),
    ...(note === undefined ? {} : { note }),
    ...(document === undefined ? {} : { document }),
    ...(occurredAt === undefined ? {} : { occurredAt }),
    ...(respondents ? { respondents: respondents.slice(0, 2) } : {}),
  };
}

function first(questions: readonly Question[]): Record<string, Scalar> | null {
  const answered = questions.flatMap(({ name, required, answers }) =>
    required && answers[0] ? [[name, answers[0].value] as const] : [],
  );
  return answered.length > 0 ? Object.fromEntries(answered) : null;
}

function plain(value: Scalar): LocalText {
  if (typeof value === 'boolean') return value ? { vi: 'có', en: 'yes' } : { vi: 'không', en: 'no' };
  return { vi: String(value), en: String(value) };
}

function inputAnswers(
  type: Input['type'],
  dossier: Dossier,
  now: string,
  world: PlayWorld,
): readonly Scalar[] {
  switch (type) {
    case 'number':
      return [1, 2];
    case 'agency':
      return agenciesFor(dossier, now.slice(0, 10), world);
    case 'moment':
      return inAWeek(dossier, now, world).map(({ closing }) => closing);
    case 'date':
      return inAWeek(dossier, now, world).map(({ day }) => day);
    case 'text':
      return ['Nội dung ghi khi chạy thử'];
    case 'choice':
      return [];
  }
}

/** Five working days on, as a day and as its closing; nothing where the calendar does not reach so far. */
function inAWeek(
  dossier: Dossier,
  now: string,
  world: PlayWorld,
): readonly { readonly day: string; readonly closing: string }[] {
  const calendar = world.calendars(dossier.receivingAgency);
  try {
    const day = calendar.workingDayAfter(parseCivilDay(now.slice(0, 10)), 5);
    return [{ day: formatCivilDay(day), closing: formatInstant(calendar.closingOf(day)) }];
  } catch (error) {
    if (error instanceof CalendarRangeError) return [];
    throw error;
  }
}

/** Agencies that a person could name: first others than those that already have the dossier. */
function agenciesFor(dossier: Dossier, today: string, world: PlayWorld): readonly string[] {
  const here = [dossier.receivingAgency, dossier.competentAgency];
  const all = world.directory.agencies(today);
  return [
    ...all.filter((agency) => !here.includes(agency)),
    ...all.filter((agency) => here.includes(agency)),
  ];
}

/** Agencies in which somebody holds the role that answers a consultation whose respondents are chosen at run time. */
function askable(
  { index }: CompiledProcedure,
  dossier: Dossier,
  from: string,
  today: string,
  world: PlayWorld,
): readonly string[] {
  const targets = (index.leaving.get(from) ?? []).flatMap(({ to }) => index.nodes.get(to) ?? []);
  const asks = targets.find((node) => node.kind === 'consultation' && node.chosenAtRunTime);
  const role = asks?.kind === 'consultation' ? asks.chosenRole : undefined;
  const staffed = new Set(
    world.directory
      .posts(today)
      .flatMap((post) => (role === undefined || post.role === role ? [post.agency] : [])),
  );
  const all = agenciesFor(dossier, today, world);
  const able = all.filter((agency) => staffed.has(agency));
  return able.length > 0 ? able : all;
}
