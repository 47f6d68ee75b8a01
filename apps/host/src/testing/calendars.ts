import type { CalendarDocument, SpecialDay } from '@motcua/engine';
import type { Answer, TestClient } from './test-client.ts';

const title = { vi: 'Ngày thử', en: 'Test day' };

/** A day for a test's calendar. */
export const testDay = (
  date: string,
  kind: SpecialDay['kind'],
  more: Partial<SpecialDay> = {},
): SpecialDay => ({
  date,
  kind,
  title,
  notice: '1/TB-TEST',
  ...more,
});

/** The document with these days instead of what it said of them in their year, or without them. */
export function withDays(
  document: CalendarDocument,
  days: readonly SpecialDay[],
  without: readonly string[] = [],
): CalendarDocument {
  const years = { ...document.years };
  for (const date of [...days.map((day) => day.date), ...without]) {
    const year = date.slice(0, 4);
    const { status, notice, days: present } = years[year] ?? { status: 'final', notice: '', days: [] };
    years[year] = {
      status,
      notice,
      days: [...present.filter((day) => day.date !== date), ...days.filter((day) => day.date === date)].sort(
        (a, b) => (a.date < b.date ? -1 : 1),
      ),
    };
  }
  return { ...document, years };
}

export async function calendarOf(client: TestClient, id: string): Promise<CalendarDocument> {
  return (await client.get(`/api/calendars/${id}`)).body.document as CalendarDocument;
}

/** Looks at the impact and saves, as the administration page does. Answers both. */
export async function saveCalendar(
  client: TestClient,
  document: CalendarDocument,
  more: Record<string, unknown> = {},
): Promise<{ impact: Answer; saved: Answer }> {
  const { version } = (await client.get(`/api/calendars/${document.id}`)).body;
  const impact = await client.post(`/api/calendars/${document.id}/impact`, { document });
  const saved = await client.put(`/api/calendars/${document.id}`, {
    document,
    reason: 'Theo thông báo',
    notice: '77/TB-VPCP',
    basedOn: version ?? 0,
    impact: impact.body.token ?? '',
    ...more,
  });
  return { impact, saved };
}
