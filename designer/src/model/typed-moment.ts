const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * The calendar day `yyyy-MM-dd` meant by what was typed: `5/8/26`, `05082026`, `5.8.2026`, or already `2026-08-05`. The
 * day comes first, two-digit years are of this century. Null when there is no such day.
 */
export function typedDay(typed: string): string | null {
  const clean = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(clean);
  const spaced = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/.exec(clean);
  const solid = /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(clean);
  const found = iso ? [iso[3], iso[2], iso[1]] : (spaced ?? solid)?.slice(1);
  if (!found) return null;
  const [day = 0, month = 0, shortYear = 0] = found.map(Number);
  const year = found[2]?.length === 2 ? 2000 + shortYear : shortYear;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The time of day `HH:mm` meant by `8`, `8:5`, `0830`, `8h30` or `08:30`; null when there is no such time. */
export function typedTime(typed: string): string | null {
  const [, hours, minutes = '0'] = /^(\d{1,2})(?:[:hH.]?(\d{1,2})?)?$/.exec(typed.trim()) ?? [];
  if (hours === undefined) return null;
  const [h, m] = [Number(hours), Number(minutes)];
  return h < 24 && m < 60 ? `${pad(h)}:${pad(m)}` : null;
}

/** `2026-08-05` as people write it: `05/08/2026`; any other text as it is. */
export function writtenDay(day: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year === undefined ? day : `${date}/${month}/${year}`;
}
