import type { CalendarDocument, CalendarYear, DayKind, SpecialDay } from '@motcua/engine';

/** The kinds in the order in which an office names them. */
export const kinds: readonly DayKind[] = ['HOLIDAY', 'COMPENSATORY', 'SWAPPED_OFF', 'MAKEUP_WORKDAY'];

const byDate = (a: SpecialDay, b: SpecialDay) => (a.date < b.date ? -1 : 1);

/** The document's own special day of a date. */
export function ownDay(document: CalendarDocument, date: string): SpecialDay | undefined {
  return document.years[date.slice(0, 4)]?.days.find((day) => day.date === date);
}

/** The document with a year said anew; what it did not say of the year, `otherwise` says. */
export function withYear(
  document: CalendarDocument,
  year: string,
  change: Partial<CalendarYear>,
  otherwise: Pick<CalendarYear, 'status' | 'notice'> = { status: 'draft', notice: '' },
): CalendarDocument {
  const present = document.years[year] ?? { ...otherwise, days: [] };
  return { ...document, years: { ...document.years, [year]: { ...present, ...change } } };
}

/**
 * The document with its own day of a date replaced, or with none. A day that names another is named by that one too, so
 * that a swap always has its two halves: the other half is made when the document lacks it.
 */
export function withDay(
  document: CalendarDocument,
  date: string,
  day: SpecialDay | null,
  otherwise?: Pick<CalendarYear, 'status' | 'notice'>,
): CalendarDocument {
  const year = date.slice(0, 4);
  if (day === null && document.years[year] === undefined) return document;
  const others = (document.years[year]?.days ?? []).filter((one) => one.date !== date);
  return withYear(document, year, { days: day === null ? others : [...others, day].sort(byDate) }, otherwise);
}

/** The document with these days; a year that it does not state itself takes the status of the year it inherits. */
export function withDays(
  document: CalendarDocument,
  days: readonly SpecialDay[],
  inherited: Readonly<Record<string, Pick<CalendarYear, 'status'>>>,
): CalendarDocument {
  return days.reduce((next, day) => {
    const status = inherited[day.date.slice(0, 4)]?.status ?? 'draft';
    return withDay(next, day.date, day, { status, notice: '' });
  }, document);
}

const partners: Partial<Record<DayKind, DayKind>> = {
  SWAPPED_OFF: 'MAKEUP_WORKDAY',
  MAKEUP_WORKDAY: 'SWAPPED_OFF',
};

/** The other half of a swap, where the document does not say anything of that date yet. */
export function partnerOf(document: CalendarDocument, day: SpecialDay): SpecialDay | null {
  const kind = partners[day.kind];
  if (kind === undefined || day.for === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(day.for)) return null;
  if (ownDay(document, day.for) !== undefined) return null;
  const { notice } = day;
  return {
    date: day.for,
    kind,
    for: day.date,
    title: swapTitle(kind, day.date),
    ...(notice === undefined ? {} : { notice }),
  };
}

const written = (date: string) => date.split('-').reverse().join('/');

/** What a half of a swap is called until somebody calls it otherwise. */
export function swapTitle(kind: DayKind, other: string): SpecialDay['title'] {
  return kind === 'MAKEUP_WORKDAY'
    ? { vi: `Làm bù cho ngày ${written(other)}`, en: `Worked for ${written(other)}` }
    : { vi: `Nghỉ hoán đổi, làm bù ngày ${written(other)}`, en: `Swapped with ${written(other)}` };
}

/** The document without what it says of one thing: it inherits that again. */
export function without<K extends keyof CalendarDocument>(
  document: CalendarDocument,
  key: K,
): CalendarDocument {
  const { [key]: _, ...rest } = document;
  return rest as CalendarDocument;
}
