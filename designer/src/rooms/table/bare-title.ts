import { fold } from '../../model/ids.ts';
import type { WaitFor } from './written-rows.ts';

const spoken =
  /^((tong )?(cong|thoi (gian|han)( giai quyet| thuc hien)?)?( la)?[: ]*)?(khong qua |toi da )?[\d.,½]+ ?([-–/] ?[\d.,½]+ )?(ngay|gio|thang|phut|working|calendar|days?|hours?|months?)\b/;

/** The name of a phase without the time that offices write behind it: `Giai đoạn 1 (9 ngày / 15 ngày)`. */
export const barePhaseTitle = (title: string): string =>
  tidy(
    title.replace(/\(([^()]*)\)/g, (whole, inside: string) =>
      spoken.test(fold(inside).trim()) ? ' ' : whole,
    ),
    title,
  );

/**
 * The name of a wait without the brackets around the whole sentence; of a payment also without the clause that its time
 * does not count: its pause says that. Other waits bring no pause, so there the words stay.
 */
export function bareWaitTitle(title: string, waitFor: WaitFor): string {
  const inside = /^\(([^()]*(?:\([^()]*\)[^()]*)*)\)\.?$/.exec(title.trim())?.[1] ?? title;
  return tidy(waitFor === 'payment' ? inside.replace(uncounted, '') : inside, title);
}

const uncounted =
  /\s*[—–,;.(:-]\s*(?:(?:khoảng )?thời gian (?:này|đó|trên|nêu trên)\s+)?không (?:được )?tính(?: vào)? (?:thời|trong|vào)[^()]*\)?\s*$/iu;

/** Never less than what stood there. */
function tidy(words: string, written: string): string {
  const tidied = words
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[:.,;])/g, '')
    .replace(/[\s:—–;,-]+$/, '')
    .trim();
  return tidied === '' ? written : tidied;
}
