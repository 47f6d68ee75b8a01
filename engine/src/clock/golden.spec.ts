import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CalendarDocument } from '../calendar/calendar-document.ts';
import { compileCalendar } from '../calendar/compile-calendar.ts';
import type { WorkCalendar } from '../calendar/work-calendar.ts';
import type { AmountTable } from '../document/amount.ts';
import type { Channel } from '../document/primitives.ts';
import type { Ledger } from '../dossier/dossier.ts';
import { Driver, opening } from '../testing/driver.ts';
import { compiled, edge, end, fact, limit, procedure, step } from '../testing/procedures.ts';
import { readClock } from './due-date.ts';
import { explainLedger } from './explain.ts';
import { wordExplanation, type Names } from './word-explanation.ts';

/**
 * Golden explanations: each case says what happened and when it falls due, computed by hand as its `byHand` tells; beside it
 * stands the text that an office would give out. Whoever reads only the text must come to the same date.
 * `UPDATE_GOLDEN=1` writes the texts anew: read every one of them before you keep it.
 */
interface Case {
  readonly what: string;
  readonly byHand: string;
  /** Local moments throughout. */
  readonly ledger?: Ledger;
  /** Instead of a ledger: a procedure with this table of limits, and a dossier opened under it. */
  readonly table?: AmountTable;
  readonly opened?: {
    readonly at: string;
    readonly form: Readonly<Record<string, unknown>>;
    readonly channel: Channel;
  };
  /** Days that another version of the calendar has added. */
  readonly calendarDays?: CalendarDocument['years'][string]['days'];
  readonly now: string;
  readonly due: string;
  readonly original: string;
}

const path = (file: string) => fileURLToPath(new URL(`golden/${file}`, import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(path(file), 'utf8')) as unknown;

const isUpdated = process.env['UPDATE_GOLDEN'] === '1';
const document = CalendarDocument.parse(read('calendar.json'));

function calendarOf({ calendarDays = [] }: Case): WorkCalendar {
  const year = document.years['2026']!;
  const years = { ...document.years, '2026': { ...year, days: [...year.days, ...calendarDays] } };
  return compileCalendar({ ...document, years });
}

const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value);

function ledgerOf(one: Case, calendar: WorkCalendar): Ledger {
  if (one.ledger === undefined) return openedLedger(one, calendar);
  return one.ledger.map((line) =>
    Object.fromEntries(
      Object.entries(line).map(([name, value]) => [
        name,
        isMoment(value) ? calendar.instantOf(value) : (value as unknown),
      ]),
    ),
  ) as unknown as Ledger;
}

/** What a dossier writes that is opened under a procedure with the case's table. */
function openedLedger({ table = [], opened }: Case, calendar: WorkCalendar): Ledger {
  const facts = [
    fact('hard_area', 'boolean', { kind: 'form', field: 'hard_area' }),
    fact('channel', 'text', { kind: 'channel' }),
  ];
  const drawn = procedure([step('appraise'), end()], [edge('start', 'appraise'), edge('appraise', 'done')], {
    facts,
    limits: [limit('promise', { amount: table })],
  });
  const { form = {}, channel = 'counter' } = opened ?? {};
  const event = opening({ at: calendar.instantOf(opened?.at ?? ''), form, channel });
  return new Driver(compiled(drawn), event).dossier.ledgers['promise']!;
}

const roles: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  specialist: ['Công chức chuyên môn', 'Specialist'],
  head: ['Chủ tịch UBND', 'Chairman'],
  reviewer: ['Công chức kiểm soát thủ tục hành chính', 'Procedure control official'],
};
const agencies: Readonly<Record<string, readonly [vi: string, en: string]>> = {
  'H99.12': ['UBND xã Yên Bình', 'People\u2019s Committee of Yên Bình commune'],
  'H99.01': ['Trung tâm Phục vụ hành chính công tỉnh', 'Provincial public service centre'],
};
const named = (all: typeof roles) => (id: string) => {
  const name = all[id];
  return name && { vi: name[0], en: name[1] };
};
const names: Names = { role: named(roles), agency: named(agencies) };

const cases = readdirSync(path('.'))
  .filter((file) => file.endsWith('.json') && file !== 'calendar.json')
  .map((file) => ({ name: file.slice(0, -5), ...(read(file) as Case) }));

describe('golden explanations', () => {
  it('are more than twenty', () => {
    expect(cases.length).toBeGreaterThanOrEqual(20);
  });

  it.each(cases)('$name: $what', ({ name, ...one }) => {
    const calendar = calendarOf(one);
    const ledger = ledgerOf(one, calendar);
    const now = calendar.instantOf(one.now);
    const { dueAt, originalDueAt } = readClock(ledger, calendar, now);
    const local = (at: string | null) => at && calendar.localDateTime(at);
    expect([local(dueAt), local(originalDueAt)]).toEqual([one.due, one.original]);

    const lines = explainLedger(ledger, calendar, now);
    const words = (language: 'vi' | 'en') => lines.map((line) => wordExplanation(line, language, names));
    const text = [one.what, '', ...words('vi'), '', ...words('en'), ''].join('\n');
    const golden = path(`${name}.txt`);
    if (isUpdated) writeFileSync(golden, text);
    expect(existsSync(golden) && readFileSync(golden, 'utf8')).toBe(text);
  });
});
