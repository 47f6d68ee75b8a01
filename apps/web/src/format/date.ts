/**
 * Dates as Vietnamese offices write them, spelled part by part: `dateStyle` gives other orders and separators from one
 * browser version to the next. Every instant is shown in the time of Vietnam, wherever the screen stands.
 */
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

type Part = 'year' | 'month' | 'day' | 'hour' | 'minute';

function partsOf(instant: string): Record<Part, string> {
  const found: Record<string, string> = {};
  for (const { type, value } of parts.formatToParts(new Date(instant))) found[type] = value;
  return found as Record<Part, string>;
}

/** `21/11/2026` of an instant. */
export function dateOf(instant: string): string {
  const { day, month, year } = partsOf(instant);
  return `${day}/${month}/${year}`;
}

/** `21/11/2026 14:30` of an instant. */
export function dateTimeOf(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${dateOf(instant)} ${hour}:${minute}`;
}

/** `14:30` of an instant. */
export function timeOf(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour}:${minute}`;
}

/** `2026-11-21` of an instant, the calendar date in Vietnam. */
export function localDateOf(instant: string): string {
  const { day, month, year } = partsOf(instant);
  return `${year}-${month}-${day}`;
}

/** `21/11/2026` of a calendar date `2026-11-21`; nothing when there is none. */
export function writtenDate(date: string | null): string {
  if (date === null) return '';
  const [year, month, day] = date.slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}

/** Decree 30/2020/NĐ-CP: a zero before days 1-9 and months 1-2 only. `ngày 05 tháng 8 năm 2026`. */
export function decreeDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

/** `14 giờ 30 phút, ngày 05 tháng 8 năm 2026` of an instant, as receipts say it. */
export function decreeDateTime(instant: string): string {
  const { hour, minute } = partsOf(instant);
  return `${hour} giờ ${minute} phút, ${decreeDate(localDateOf(instant))}`;
}
