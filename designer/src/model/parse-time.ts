import type { TimeUnit } from './document-types.ts';
import { fold } from './ids.ts';

export type WrittenTime = { value: number; unit: TimeUnit } | { notStated: true };

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/**
 * A time as it stands in a published table: `0,5 ngày`, `½ ngày làm việc`, `04 giờ`, `30 phút`, `trong ngày`,
 * `không nêu`. A number alone and a plain "ngày" count in `day`: in internal processes days of work, unless the cell or
 * the head of its column says otherwise. Undefined when it is no time.
 */
export function parseTime(written: string, day: TimeUnit = 'WORKING_DAY'): WrittenTime | undefined {
  const text = fold(written).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  if (/^(khong (neu|quy dinh)|not stated)$/.test(text)) return { notStated: true };
  if (/^((ngay )?trong ngay|the same day|same day)\b/.test(text))
    return { value: 1, unit: 'SAME_DAY_CUTOFF' };
  const mixed = daysAndHours(text);
  if (mixed !== undefined) return mixed;
  const match = /^(?:khong qua |toi da |<= ?|≤ ?)?([\d.,/½¼¾ ]*[\d½¼¾])\s*\/?\s*(.*)$/.exec(
    withFractions(written),
  );
  if (match === null) return undefined;
  const value = numberIn(match[1] ?? '');
  if (value === undefined) return undefined;
  const words = unitWords(fold(match[2] ?? ''));
  // A span has no one amount.
  if (/^[-–]\s*\d/.test(words)) return undefined;
  if (words.startsWith('phut') || words.startsWith('minute'))
    return { value: Math.round((value / 60) * 100) / 100, unit: 'HOUR' };
  const unit = unitIn(words, day);
  return unit === undefined ? undefined : { value, unit };
}

/** What follows a number: `ngày (08 giờ)` is a day, `(một) ngày` too; only `(ngày)` stands in brackets itself. */
function unitWords(words: string): string {
  const bare = words
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? words.trim() : bare;
}

/** `01 ngày 04 giờ`: in days of eight hours. */
function daysAndHours(text: string): WrittenTime | undefined {
  const match = /^([\d.,]+) ngay(?: lam viec)?,?(?: va)? ([\d.,]+) gio(?: lam viec)?$/.exec(text);
  const [days, hours] = [numberIn(match?.[1] ?? ''), numberIn(match?.[2] ?? '')];
  return days === undefined || hours === undefined
    ? undefined
    : { value: Math.round((days + hours / 8) * 1000) / 1000, unit: 'WORKING_DAY' };
}

/** The unit that some words name, the head of a column for instance. */
export function unitIn(words: string, day: TimeUnit = 'WORKING_DAY'): TimeUnit | undefined {
  const text = fold(words).trim();
  if (text === '' || /^\(?[.*]*\)?$/.test(text)) return day;
  if (/\b(gio|hours?|working hours?|h)\b/.test(text)) return 'HOUR';
  if (/\b(thang|months?)\b/.test(text)) return 'MONTH';
  if (/ngay lam viec|ngay lv|working days?|\bnlv\b/.test(text)) return 'WORKING_DAY';
  if (/ngay (lich|duong lich)|calendar days?/.test(text)) return 'CALENDAR_DAY';
  return /\b(ngay|days?|buoi)\b/.test(text) ? day : undefined;
}

const withFractions = (text: string): string =>
  fold(text.replace(/^(\s*)(nửa|½)(?=\s)/i, '$1½').replace(/(\d)\s*([½¼¾])/g, '$1 $2'))
    .replace(/\s+/g, ' ')
    .trim();

function numberIn(text: string): number | undefined {
  const parts = text
    .trim()
    .split(' ')
    .filter((part) => part !== '');
  const values = parts.map((part): number => {
    const fraction = fractions[part];
    if (fraction !== undefined) return fraction;
    const [over, under] = part.split('/');
    const number = Number((over ?? '').replace(',', '.'));
    return under === undefined ? number : number / Number(under);
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length > 0 && Number.isFinite(sum) && sum >= 0 && sum <= 10_000 ? sum : undefined;
}
