import { describe, expect, it } from '@jest/globals';
import { CalendarDocument } from '@motcua/engine';
import { readDefinitions } from '../seed/definitions-folder.ts';
import { testDay, withDays } from '../testing/calendars.ts';
import { CalendarBook } from './calendar-book.ts';
import type { CalendarVersion } from './calendar.store.ts';

const documents = readDefinitions('calendars').map((json) => CalendarDocument.parse(json));
const version = (document: CalendarDocument, number: number, savedAt: string): CalendarVersion => ({
  id: document.id,
  version: number,
  document,
  notice: '',
  savedAt,
  savedBy: 'x',
  reason: '',
});
const national = documents.find(({ id }) => id === 'vn_public')!;
const first = documents.map((document) => version(document, 1, '2026-01-01T00:00:00.000Z'));
const second = version(withDays(national, [testDay('2026-12-03', 'HOLIDAY')]), 2, '2026-11-01T00:00:00.000Z');
const agencies = new Map(
  [
    { id: 'tax', calendar: 'vn_public', windows: null },
    { id: 'tax2', calendar: 'vn_public', windows: [['08:00', '12:00']] as [string, string][] },
    { id: 'police', calendar: 'h99_police', windows: null },
    { id: 'other', calendar: null, windows: null },
  ].map((agency) => [agency.id, agency]),
);
const book = new CalendarBook([...first, second], agencies);
const isOff = (agency: string, knownAt?: string) => {
  const calendar = book.calendarOf(agency, knownAt);
  return !calendar.isWorkingDay(calendar.dayOf(Date.parse('2026-12-03T02:00:00.000Z')));
};

describe('the book of calendars', () => {
  it('answers with the calendar of today, or with the one that was known at an instant', () => {
    expect(isOff('tax')).toBe(true);
    expect(isOff('tax', '2026-10-31T23:59:59.999Z')).toBe(false);
    expect(isOff('tax', '2026-11-01T00:00:00.000Z')).toBe(true);
  });

  it('takes the first version for whatever was before it', () => {
    expect(isOff('tax', '2019-05-05T00:00:00.000Z')).toBe(false);
  });

  it('changes those who inherit together with the one that changed', () => {
    expect(isOff('police')).toBe(true);
    expect(isOff('police', '2026-10-31T00:00:00.000Z')).toBe(false);
    expect(book.agenciesUnder('vn_public')).toEqual(['tax', 'tax2', 'police', 'other']);
    expect(book.agenciesUnder('h99')).toEqual(['police']);
  });

  it('gives an agency without a calendar the one that inherits from nobody', () => {
    expect(book.idOf('other')).toBe('vn_public');
    expect(book.idOf('nobody knows it')).toBe('vn_public');
  });

  it('compiles each chain once for each set of office hours', () => {
    expect(book.calendarOf('tax')).toBe(book.calendarOf('other'));
    expect(book.calendarOf('tax')).not.toBe(book.calendarOf('tax2'));
    expect(book.calendarOf('tax', '2019-01-01T00:00:00.000Z')).toBe(
      book.calendarOf('tax', '2026-05-01T00:00:00.000Z'),
    );
  });

  it('tells what was known at an instant even when asked for later ones', () => {
    const then = book.asOf('2026-10-01T00:00:00.000Z');
    expect(then('tax')).toBe(book.calendarOf('tax', '2026-10-01T00:00:00.000Z'));
    expect(then('tax', '2026-12-01T00:00:00.000Z')).toBe(then('tax'));
  });

  it('can be read as if a proposal were saved, without being changed', () => {
    const proposal = {
      ...version(withDays(national, [testDay('2026-12-04', 'HOLIDAY')]), 3, '2026-11-05T00:00:00.000Z'),
      proposal: 'hash',
    };
    const other = book.with(proposal);
    expect(other.calendarOf('tax')).not.toBe(book.calendarOf('tax'));
    expect(other.calendarOf('tax', '2026-11-02T00:00:00.000Z')).toBe(book.calendarOf('tax'));
  });
});
