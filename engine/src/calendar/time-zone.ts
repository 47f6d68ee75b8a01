import { Temporal } from 'temporal-polyfill';

/** Is this the name of a time zone, such as `Asia/Ho_Chi_Minh`? */
export function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
}
