import { isByDate, isByHour, type Due, type WorkCalendar } from '../calendar/work-calendar.ts';
import { addMonths, formatCivilDay } from '../calendar/civil-day.ts';
import type { Amount } from '../document/amount.ts';
import type { LocalText } from '../document/primitives.ts';
import type { LedgerEntry, Post } from '../dossier/dossier.ts';
import type { ExplanationLine } from './explain.ts';

type Facts = ExplanationLine['facts'];

/** How the clock stood before a line was read. */
interface Before {
  readonly due: Due | null;
  readonly allowed: Amount | null;
  readonly pausedAt: number | null;
  readonly hasEnded: boolean;
}

/** What a line of a ledger says by itself and by what came before it. */
export function factsOfLine(calendar: WorkCalendar, entry: LedgerEntry, before: Before): Facts {
  const local = (at: string | null) => (at === null ? '' : calendar.localDateTime(at));
  switch (entry.kind) {
    case 'started':
    case 'restarted':
    case 'limited':
      return {
        ...amountFacts(entry.amount),
        ...('ground' in entry ? groundFacts(entry.ground) : {}),
        ...waited(calendar, entry.at, before),
      };
    case 'adopted':
      return { ...amountFacts(entry.amount), ...groundFacts(entry.ground), version: entry.version };
    case 'paused':
      return {
        reason: entry.reason,
        mode: entry.mode,
        ...groundFacts(entry.ground),
        ...(entry.by ? postFacts(entry.by) : {}),
        ...(entry.document === undefined ? {} : { document: entry.document }),
        ...(entry.papers === undefined ? {} : { papers: entry.papers.join(', ') }),
        ...left(calendar, entry.at, before),
      };
    case 'resumed':
      return waited(calendar, entry.at, before);
    case 'extended':
      return {
        ...amountFacts(entry.amount),
        ...postFacts(entry.by),
        ground: entry.ground,
        ...(entry.document === undefined ? {} : { document: entry.document }),
      };
    case 'calendarChanged':
      return {
        notice: entry.notice,
        version: entry.version,
        dueBefore: local(entry.dueBefore),
        due: local(entry.dueAfter),
      };
    case 'corrected':
      return {
        reason: entry.reason,
        ...postFacts(entry.by),
        confirmedRole: entry.confirmedBy.role,
        confirmedAgency: entry.confirmedBy.agency,
      };
    case 'ended':
      return { ...groundFacts(entry.ground), ...endFacts(calendar, entry.at, before) };
  }
}

/** Where counting starts and why there: Civil Code art. 147 and, for hours of the day, the office windows. */
export function startFacts(
  calendar: WorkCalendar,
  { at, amount }: { readonly at: string; readonly amount: Amount },
): Facts {
  const { unit, cutOff } = isByHour(amount) ? { ...amount, unit: 'HOUR' as const } : amount;
  const from = Date.parse(at);
  const start = calendar.startOf(from, unit);
  const day = calendar.dayOf(start);
  const taken = start === from ? {} : { takenAs: calendar.localDateTime(new Date(start).toISOString()) };
  switch (unit) {
    case 'HOUR':
      return taken;
    case 'SAME_DAY_CUTOFF':
      return { ...taken, cutOff: cutOff ?? calendar.cutOff, isAfter: calendar.isAfterCutOff(from, cutOff) };
    case 'WORKING_DAY':
      return {
        ...taken,
        countsFrom: formatCivilDay(calendar.workingDayAfter(day, 1)),
        ...(calendar.isAfterCutOff(from) ? { afterCutOff: calendar.cutOff } : {}),
      };
    case 'CALENDAR_DAY':
      return { ...taken, countsFrom: formatCivilDay(day + 1) };
    case 'MONTH': {
      const number = formatCivilDay(day).slice(8);
      const isThere = formatCivilDay(addMonths(day, amount.value)).slice(8) === number;
      return { ...taken, countsFrom: formatCivilDay(day + 1), ...(isThere ? {} : { noSuchDay: number }) };
    }
  }
}

function groundFacts(ground: LocalText | undefined): Facts {
  return ground ? { groundVi: ground.vi, groundEn: ground.en } : {};
}

function amountFacts({ value, unit }: Amount): Facts {
  return { value, unit };
}

function postFacts({ role, agency }: Post): Facts {
  return { role, agency };
}

/** What was left of the limit when its clock stopped; that it was over by then is the other possibility. */
function left(calendar: WorkCalendar, at: string, { due, allowed, pausedAt }: Before): Facts {
  if (pausedAt !== null) return { already: true };
  if (!due) return {};
  const ms = Date.parse(at);
  if (ms > due.at) return { overdue: true };
  if (allowed && isByDate(allowed))
    return { leftDays: Math.max(0, calendar.dayOf(due.exactAt) - calendar.dayOf(ms)) };
  return { leftMinutes: Math.max(0, minutes(calendar.elapsed(due.exactAt) - calendar.elapsed(ms))) };
}

/** How long the clock stood still. */
function waited(calendar: WorkCalendar, at: string, { due, allowed, pausedAt, hasEnded }: Before): Facts {
  if (pausedAt === null || !due) return {};
  const ms = Date.parse(at);
  const since = {
    since: calendar.localDateTime(new Date(pausedAt).toISOString()),
    ...(hasEnded ? { hadEnded: true } : {}),
  };
  if (pausedAt > due.at) return { ...since, overdue: true };
  return allowed && isByDate(allowed)
    ? { ...since, waitedDays: calendar.dayOf(ms) - calendar.dayOf(pausedAt) }
    : { ...since, waitedMinutes: minutes(calendar.elapsed(ms) - calendar.elapsed(pausedAt)) };
}

/** In time or late, by the day alone (one-stop-rules 5.3). */
function endFacts(calendar: WorkCalendar, at: string, { due }: Before): Facts {
  if (!due) return {};
  const [ended, last] = [calendar.dayOf(Date.parse(at)), calendar.dayOf(due.at)];
  return { result: ended < last ? 'early' : ended === last ? 'onTime' : 'overdue' };
}

const minutes = (ms: number) => Math.round(ms / 60_000);
