import { nationalCalendar } from '../harness/demonstration.mjs';

/**
 * The national calendar with a day off that the Government announces late.
 * @param {string} date of 2026
 */
export function withOneMoreHoliday(date) {
  const calendar = nationalCalendar();
  const year = calendar.years['2026'];
  if (!year) throw new Error('The national calendar holds no 2026');
  const title = { vi: 'Ngày nghỉ công bố sau', en: 'Day off announced later' };
  const days = [...year.days, { date, kind: /** @type {const} */ ('HOLIDAY'), title }];
  return { ...calendar, years: { ...calendar.years, 2026: { ...year, days } } };
}
