import type { Language } from '../problem/language.ts';
import { localDate } from '../text/local-date.ts';
import type { SlipValue } from './slip-fields.ts';
import type { SlipFormat } from './slip-template.ts';

/** Room to write by hand what is not known. */
export const dots = '……………………';

const vietnam = 7 * 60 * 60_000;

/** `14:30` in Vietnam. */
function localTime(instant: string): string {
  return new Date(Date.parse(instant) + vietnam).toISOString().slice(11, 16);
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/**
 * A day in the manner of Decree 30/2020/NĐ-CP: a zero before days 1-9 and months 1-2 only, so that nobody can write a
 * figure before them. `ngày 05 tháng 02 năm 2026`.
 */
export function decreeDate(day: string, language: Language): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  if (language === 'en') return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year}`;
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

/** `14 giờ 30 phút, ngày 05 tháng 02 năm 2026`, as receipts say it. */
export function decreeDateTime(instant: string, language: Language): string {
  const [hour = '', minute = ''] = localTime(instant).split(':');
  const day = decreeDate(localDate(instant), language);
  return language === 'en' ? `${hour}:${minute}, ${day}` : `${hour} giờ ${minute} phút, ${day}`;
}

/** `14:30` over `05/02/2026`, where a column is narrow. */
export function shortDateTime(instant: string): string {
  const [year = '', month = '', day = ''] = localDate(instant).split('-');
  return `${localTime(instant)}\n${day}/${month}/${year}`;
}

interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly cutOff?: string | undefined;
}

/** A time limit as the law states it. */
export function amountInWords({ value, unit, cutOff }: Amount, language: Language): string {
  const vi = language === 'vi';
  const number = String(value).replace('.', vi ? ',' : '.');
  const many = value === 1 ? '' : 's';
  switch (unit) {
    case 'WORKING_DAY':
      return vi ? `${number} ngày làm việc` : `${number} working day${many}`;
    case 'CALENDAR_DAY':
      return vi ? `${number} ngày` : `${number} day${many}`;
    case 'HOUR':
      return vi ? `${number} giờ làm việc` : `${number} working hour${many}`;
    case 'MONTH':
      return vi ? `${number} tháng` : `${number} month${many}`;
    default:
      if (cutOff === undefined) return vi ? 'trong ngày làm việc' : 'on the same working day';
      return vi
        ? `trong ngày làm việc; nhận sau ${cutOff} thì trong ngày làm việc tiếp theo`
        : `on the same working day; after ${cutOff} on the next one`;
  }
}

/** Working minutes in words, a day being eight hours: `1 ngày 3 giờ làm việc`. */
export function workingTime(minutes: number): { vi: string; en: string } {
  const days = Math.floor(minutes / 480);
  const hours = Math.floor((minutes % 480) / 60);
  const rest = Math.round(minutes % 60);
  const say = (day: string, hour: string, minute: string, many: string) => {
    const parts = [
      [days, day],
      [hours, hour],
      // Beside whole days, minutes are noise.
      [days === 0 ? rest : 0, minute],
    ] as const;
    const said = parts.filter(([count]) => count > 0).map(([count, word]) => plural(count, word, many));
    return said.length > 0 ? said.join(' ') : `0 ${minute}`;
  };
  return {
    vi: `${say('ngày', 'giờ', 'phút', '')} làm việc`,
    en: `${say('day', 'hour', 'minute', 's')} of working time`,
  };
}

function plural(count: number, word: string, many: string): string {
  return `${count} ${word}${count === 1 ? '' : many}`;
}

const channels: Readonly<Record<string, { vi: string; en: string }>> = {
  counter: { vi: 'Trực tiếp tại Bộ phận Một cửa', en: 'At the counter' },
  online: {
    vi: 'Trực tuyến qua Cổng Dịch vụ công quốc gia',
    en: 'Online, through the National Public Service Portal',
  },
  post: { vi: 'Qua dịch vụ bưu chính công ích', en: 'By public post' },
};

/** A value in words; null where there is none. Text that applicants typed keeps its lines but not its tabs. */
export function written(value: SlipValue, format: SlipFormat, language: Language): string | null {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return String(value).replace('.', language === 'vi' ? ',' : '.');
  if (typeof value === 'object')
    return 'unit' in value ? amountInWords(value, language) : value[language] || value.vi || null;
  switch (format) {
    case 'date':
      return decreeDate(value.length > 10 ? localDate(value) : value, language);
    case 'dateTime':
      return decreeDateTime(value, language);
    case 'shortDateTime':
      return shortDateTime(value);
    case 'channel':
      return channels[value]?.[language] ?? value;
    case 'text':
    case 'number':
    case 'amount':
      return value.replace(/[\t\r]/g, ' ').trim() || null;
  }
}
