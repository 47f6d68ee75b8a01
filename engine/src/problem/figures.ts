import type { Language } from './wording.ts';

/** A number as people write it: 1,5 in Vietnamese, 1.5 in English. */
export function inFigures(value: number, language: Language): string {
  return language === 'vi' ? String(value).replace('.', ',') : String(value);
}

/** Units in the singular and in the plural; Vietnamese makes no difference. */
const units: Readonly<Record<string, Readonly<Record<Language, readonly [one: string, many: string]>>>> = {
  WORKING_DAY: { vi: ['ngày làm việc', 'ngày làm việc'], en: ['working day', 'working days'] },
  CALENDAR_DAY: { vi: ['ngày', 'ngày'], en: ['calendar day', 'calendar days'] },
  HOUR: { vi: ['giờ làm việc', 'giờ làm việc'], en: ['working hour', 'working hours'] },
  MONTH: { vi: ['tháng', 'tháng'], en: ['month', 'months'] },
};

const sameDay: Readonly<Record<Language, string>> = { vi: 'trong ngày', en: 'the same day' };

/** An amount of time as people say it: `7 ngày làm việc`, `1 working day`, `trong ngày`. */
export function quantity(value: number, unit: string, language: Language): string {
  if (unit === 'SAME_DAY_CUTOFF') return sameDay[language];
  const [one, many] = units[unit]?.[language] ?? [unit, unit];
  return `${inFigures(value, language)} ${value === 1 ? one : many}`;
}

const localMoment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2}))?$/;

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-03-06` or `2026-03-06T15:00` as people write it, the moment with its weekday; undefined for any other text. */
export function dateInWords(text: string, language: Language): string | undefined {
  const [, year, month, day, time] = localMoment.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date =
    language === 'vi'
      ? `${day}/${month}/${year}`
      : `${String(Number(day))} ${months[Number(month) - 1] ?? month} ${year}`;
  if (time === undefined) return date;
  const weekday = weekdays[language][new Date(`${year}-${month}-${day}T00:00:00Z`).getUTCDay()] ?? '';
  return language === 'vi' ? `${time} ${weekday} ${date}` : `${time} on ${weekday} ${date}`;
}
