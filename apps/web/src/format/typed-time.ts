/**
 * The time of day `HH:mm` that someone meant by what they typed: `8:30`, `8h30`, `08.30`, `0830`, `8h`, `8`. Null when
 * it is no time of day.
 */
export function typedTime(typed: string): string | null {
  const clean = typed.trim().toLowerCase();
  const parted = /^(\d{1,2})(?:\s*(?:[:.hg]|giờ)\s*(\d{2})?)?$/.exec(clean);
  const solid = /^(\d{2})(\d{2})$/.exec(clean);
  const found = solid ?? parted;
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** The instant of a date and a time of day in Vietnam. */
export function instantOf(date: string, time: string): string {
  return new Date(`${date}T${time}:00+07:00`).toISOString();
}
