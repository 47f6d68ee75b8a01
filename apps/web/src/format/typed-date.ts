const pad = (value: number) => String(value).padStart(2, '0');

/**
 * The calendar date `yyyy-MM-dd` that someone meant by what they typed: `5/8/26`, `05082026`, `050826`, `5.8.2026`,
 * `5-8-26`, or already `2026-08-05`. Day comes first, always. Two-digit years more than ten years ahead of `thisYear`
 * belong to the last century, for dates of birth. Null when it is no date of the calendar.
 */
export function typedDate(typed: string, thisYear: number): string | null {
  const clean = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  const spaced = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(clean);
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(clean);
  const found = iso ? [iso[3], iso[2], iso[1]] : (spaced ?? solid)?.slice(1);
  if (!found) return null;
  const [day = 0, month = 0, shortYear = 0] = found.map(Number);
  const year = found[2]?.length === 2 ? fullYear(shortYear, thisYear) : shortYear;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? `${year}-${pad(month)}-${pad(day)}` : null;
}

function fullYear(twoDigits: number, thisYear: number): number {
  const century = Math.floor(thisYear / 100) * 100;
  const year = century + twoDigits;
  return year > thisYear + 10 ? year - 100 : year;
}
