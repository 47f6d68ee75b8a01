/** A civil day as it is stored, from what an office types: 5/8/2026, 05-08-26, 05082026, or the stored form itself. */
export function typedDate(typed: string): string | undefined {
  const text = typed.trim();
  const stored = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (stored) return dayOf(Number(stored[1]), Number(stored[2]), Number(stored[3]));
  const parts =
    /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(text) ??
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text);
  if (parts === null) return undefined;
  return dayOf(fullYear(parts[3] ?? ''), Number(parts[2]), Number(parts[1]));
}

/** Two digits up to 50 are of this century, the others years in which somebody may have been born. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= 50 ? 2000 + year : 1900 + year;
}

function dayOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThatDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1000;
  return isThatDay ? date.toISOString().slice(0, 10) : undefined;
}

/** A stored day as it is written: 05/08/2026. Anything else is shown as it is. */
export function writtenDate(stored: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored);
  return parts === null ? stored : `${parts[3]}/${parts[2]}/${parts[1]}`;
}
