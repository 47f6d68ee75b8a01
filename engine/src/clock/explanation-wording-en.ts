import type { ExplanationLine } from './explain.ts';
import type { Told } from './word-explanation.ts';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** `Friday 21/08/2026` or `Friday 21/08/2026 15:10`. */
function moment(at: string): string {
  const [year, month, day] = at.slice(0, 10).split('-');
  const weekday = weekdays[new Date(`${at.slice(0, 10)}T00:00:00Z`).getUTCDay()];
  const hour = at.length > 10 ? ` ${at.slice(11)}` : '';
  return `${weekday} ${day}/${month}/${year}${hour}`;
}

const units: Readonly<Record<string, readonly [one: string, many: string]>> = {
  WORKING_DAY: ['working day', 'working days'],
  CALENDAR_DAY: ['day', 'days'],
  HOUR: ['working hour', 'working hours'],
  MONTH: ['month', 'months'],
};

const reasons: Readonly<Record<string, string>> = {
  SUPPLEMENT_RECEPTION: 'supplement at reception',
  SUPPLEMENT_RESTART: 'supplement of the dossier',
  SUPPLEMENT_PAUSE: 'supplement of the dossier',
  FINANCIAL_OBLIGATION: 'the financial obligation is to be paid',
  CONSULTATION: 'consultation',
  FIELD_VERIFICATION: 'verification in the field',
  EXTERNAL_VERIFICATION: 'verification by another agency',
  INTER_SITE_TRANSFER: 'transfer between places',
  APPLICANT_CONFIRMATION: 'the applicant is to confirm',
  STOPPED: 'processing stopped',
};

const modes: Readonly<Record<string, string>> = {
  PAUSE: 'the time waited does not count',
  RESTART: 'afterwards the limit starts again from the beginning',
  NEW_LIMIT: 'afterwards a new limit applies',
};

const results: Readonly<Record<string, string>> = { early: 'early', onTime: 'on time', overdue: 'overdue' };

const counted = (count: string, [one, many]: readonly [string, string]) =>
  `${count} ${count === '1' ? one : many}`;

const amount = (told: Told) =>
  told.text('unit') === 'SAME_DAY_CUTOFF'
    ? 'within the day'
    : counted(told.text('value'), units[told.text('unit')] ?? ['', '']);

/** Working time in days of eight hours: `2 days 3 hours 15 minutes`. */
function time(minutes: number): string {
  const parts = [
    [Math.floor(minutes / 480), ['day', 'days']],
    [Math.floor((minutes % 480) / 60), ['hour', 'hours']],
    [minutes % 60, ['minute', 'minutes']],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => counted(String(count), unit));
  return said.length === 0 ? '0 hours' : said.join(' ');
}

/** The moment, with the hour that had passed by then. */
const start = (told: Told) =>
  `${moment(told.at)}${told.has('afterCutOff') ? ` (after ${told.text('afterCutOff')})` : ''}`;

/** Where counting starts, and the date it leads to. */
function counting(told: Told): string {
  const taken = told.has('takenAs')
    ? ` Outside office hours, so taken as ${moment(told.text('takenAs'))}.`
    : '';
  switch (told.text('unit')) {
    case 'HOUR':
      return `${taken} Counting starts at once, in working hours.${leading(told)}`;
    case 'SAME_DAY_CUTOFF':
      return told.has('isAfter')
        ? `${taken} At or after ${told.text('cutOff')}, so due at the end of the next working day.${leading(told)}`
        : `${taken} Before ${told.text('cutOff')}, so due at the end of the day.${leading(told)}`;
    default:
      return `${taken} The first day does not count (Civil Code 2015 art. 147): counting starts ${moment(told.text('countsFrom'))}.${shortMonth(told)}${leading(told)}`;
  }
}

const shortMonth = (told: Told) =>
  told.has('noSuchDay')
    ? ` The last month has no day ${told.text('noSuchDay')}, so the limit ends with the month (Civil Code 2015 art. 148).`
    : '';

function leading(told: Told): string {
  if (!told.has('due')) return '';
  const due = told.has('todaysCalendar') ? 'due by today’s calendar:' : 'due';
  if (told.has('isEvening'))
    return ` No day is left and the clock goes on after closing, so ${due} ${moment(told.text('due'))}.`;
  return told.has('exact') && told.text('exact').slice(0, 10) !== told.text('due').slice(0, 10)
    ? ` The last day is ${moment(told.text('exact').slice(0, 10))}, a day off, so ${due} ${moment(told.text('due'))}.`
    : ` ${due.replace('due', 'Due')} ${moment(told.text('due'))}.`;
}

const standing = (told: Told): string => {
  if (told.has('overdue')) return ' It was overdue before it stopped: what was late stays late.';
  if (told.has('already')) return ' The clock stands already: two reasons at once are left out once.';
  if (told.has('leftDays')) return ` ${counted(told.text('leftDays'), ['day is', 'days are'])} left.`;
  return told.has('leftMinutes') ? ` ${time(told.number('leftMinutes'))} of working time left.` : '';
};

function waited(told: Told): string {
  if (!told.has('since')) return '';
  const since = ` ${told.has('hadEnded') ? 'Ended' : 'Stopped'} since ${moment(told.text('since'))}`;
  if (told.has('overdue')) return `${since}, when it was overdue, so the date does not move.`;
  return told.has('waitedDays')
    ? `${since}: ${counted(told.text('waitedDays'), ['day does', 'days do'])} not count.`
    : `${since}: ${time(told.number('waitedMinutes'))} of working time do not count.`;
}

/** After a pause of working time the exact end may lie within a day; the limit ends with that day. */
function running(told: Told): string {
  const [exact, due] = [told.text('exact'), told.text('due')];
  if (exact === '' || exact.slice(0, 10) !== due.slice(0, 10)) return leading(told);
  return ` The time left runs out ${moment(exact)}, so due ${moment(due)}.`;
}

const ground = (told: Told) => (told.local('ground') === '' ? '' : ` Ground:${ended(told.local('ground'))}`);

const ended = (words: string) => (words === '' ? '' : ` ${words}${/[.!?]$/.test(words) ? '' : '.'}`);

/** Every line of an explanation in English. */
export const en: Readonly<Record<ExplanationLine['code'], (told: Told) => string>> = {
  workingTime: (told) => {
    const off = told
      .text('daysOff')
      .split(',')
      .filter(Boolean)
      .map((day) => weekdays[Number(day) % 7]);
    return `Office hours: ${told.text('hours')}; weekly days off: ${off.join(', ') || 'none'}. A working day is 8 hours; a limit in days or months ends at the closing hour of its last day.`;
  },
  started: (told) =>
    `The limit starts: ${start(told)}. Limit: ${amount(told)}.${counting(told)}${ground(told)}`,
  restarted: (told) =>
    `The limit starts again from the beginning: ${moment(told.at)}. Limit: ${amount(told)}.${waited(told)}${counting(told)}`,
  limited: (told) =>
    `A new limit applies: ${moment(told.at)}. Limit: ${amount(told)}.${waited(told)}${counting(told)}`,
  paused: (told) => {
    const papers = told.has('papers') ? ` (paper ${told.text('papers')} of the list)` : '';
    const by = told.has('role') ? ` Asked by: ${told.post()}.` : '';
    const document = told.has('document') ? ` Document: ${told.text('document')}.` : '';
    const reason = reasons[told.text('reason')] ?? told.text('reason');
    // Of what was late already, no time is left out.
    const isLate = told.has('overdue') && told.text('mode') === 'PAUSE';
    const mode = isLate ? '' : `; ${modes[told.text('mode')]}`;
    return `The clock stops: ${moment(told.at)}, reason: ${reason}${papers}${mode}.${standing(told)}${by}${document}${ground(told)}`;
  },
  resumed: (told) => `The clock goes on: ${moment(told.at)}.${waited(told)}${running(told)}`,
  extended: (told) => {
    const document = told.has('document') ? ` Document: ${told.text('document')}.` : '';
    return `Extended: ${moment(told.at)}, by ${amount(told)}, counted from the due date so far. Approved by: ${told.post()}.${document}${ended(told.text('ground'))}${running(told)}`;
  },
  calendarChanged: (told) =>
    `The working calendar changed: ${moment(told.at)}. Ground:${ended(told.text('notice'))} The due date moves from ${moment(told.text('dueBefore'))} to ${moment(told.text('due'))}.`,
  corrected: (told) =>
    `The due date is corrected: ${moment(told.at)}. Reason:${ended(told.text('reason'))} Proposed by: ${told.post()}; confirmed by: ${told.post('confirmedRole', 'confirmedAgency')}.${leading(told)}`,
  adopted: (told) =>
    `The dossier moves to version ${told.text('version')} of the procedure: ${moment(told.at)}. Limit of that version: ${amount(told)}, counted from where it began; pauses and extensions so far still hold.${ground(told)}${running(told)}`,
  ended: (told) => {
    const result = told.has('result') ? `, ${results[told.text('result')]}` : '';
    return `Counting ends: ${moment(told.at)}${result}.${ground(told)}`;
  },
  dayOff: (told) =>
    told.has('endOnly')
      ? `${moment(told.at)}: day off, the limit does not end on it. ${note(told)}`
      : `${moment(told.at)}: day off, does not count. ${note(told)}`,
  makeupDay: (told) => `${moment(told.at)}: make-up working day, counts. ${note(told)}`,
  draftYear: (told) =>
    told.has('year')
      ? `The holidays of ${told.text('year')} are not announced yet: the date may move.`
      : 'The calendar does not reach that far: the date cannot be computed yet.',
  due: (told) => {
    const original = told.has('original') ? ` (originally ${moment(told.text('original'))})` : '';
    const standing = told.has('standing')
      ? ' The clock stands still: this is the date as it was when it stopped, computed anew when it goes on.'
      : '';
    return `Due ${moment(told.at)}${original}.${standing}`;
  },
};

function note(told: Told): string {
  const notice = told.has('notice') ? ` (${told.text('notice')})` : '';
  return `${told.local('title')}${notice}.`;
}
