import { timeLeft } from '@motcua/engine';
import type { StatutoryAmount } from '../api/contract.ts';
import type { Translate } from '../text/catalogue.ts';

const hour = 60;
const day = 8 * hour;

/** Working minutes in words, the two largest units that matter: `1 ngày 3 giờ`, `3 giờ 20 phút`, `0 phút`. */
export function workingTime(minutes: number, t: Translate): string {
  const total = Math.abs(Math.round(minutes));
  const days = Math.floor(total / day);
  const hours = Math.floor((total % day) / hour);
  const rest = total % hour;
  const said: string[] = [];
  if (days > 0) said.push(t('time.days', { count: days }));
  if (hours > 0) said.push(t('time.hours', { count: hours }));
  // Beside whole days, minutes are noise.
  if (days === 0 && (rest > 0 || hours === 0)) said.push(t('time.minutes', { count: rest }));
  return said.join(' ');
}

/** As `workingTime`, with nothing left out: `2 ngày 3 giờ 20 phút`. For what must add up. */
export function exactWorkingTime(minutes: number, t: Translate): string {
  const days = Math.floor(minutes / day);
  const hours = Math.floor((minutes % day) / hour);
  const rest = minutes % hour;
  const said: string[] = [];
  if (days > 0) said.push(t('time.days', { count: days }));
  if (hours > 0) said.push(t('time.hours', { count: hours }));
  if (rest > 0 || said.length === 0) said.push(t('time.minutes', { count: rest }));
  return said.join(' ');
}

/**
 * `còn 1 ngày 3 giờ làm việc`, or `quá 2 giờ làm việc` once the time is negative. What is overdue while no working
 * minute has passed since (a closing hour, a weekend) is just overdue, not "0 minutes left".
 */
export function remainingTime(minutes: number, t: Translate, overdue = minutes < 0): string {
  if (overdue && minutes >= 0) return t('time.justOver');
  return t(minutes < 0 ? 'time.over' : 'time.left', { time: workingTime(minutes, t) });
}

/** As `remainingTime`, of a limit that is known: never more than the limit, on the day it begins on. */
export function remainingOf(minutes: number, allowed: StatutoryAmount | null, t: Translate): string {
  const left = timeLeft(minutes, allowed);
  return left.isWhole
    ? t('time.leftWhole', { time: workingTime(left.minutes, t) })
    : remainingTime(minutes, t);
}

/** A statutory amount in words: `7 ngày làm việc`. */
export function amountInWords(amount: StatutoryAmount, t: Translate): string {
  switch (amount.unit) {
    case 'WORKING_DAY':
      return t('time.workingDays', { count: amount.value });
    case 'CALENDAR_DAY':
      return t('time.calendarDays', { count: amount.value });
    case 'HOUR':
      return t('time.workingHours', { count: amount.value });
    case 'MONTH':
      return t('time.months', { count: amount.value });
    default:
      return amount.cutOff ? t('time.sameDayCutOff', { cutOff: amount.cutOff }) : t('time.sameDay');
  }
}
