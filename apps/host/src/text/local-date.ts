/** Vietnam keeps one offset all year and has no daylight saving. */
const offset = 7 * 60 * 60_000;

/** The calendar day in Vietnam at an instant, `yyyy-MM-dd`. */
export function localDate(instant: string): string {
  return new Date(Date.parse(instant) + offset).toISOString().slice(0, 10);
}

/** The last instant of the day in Vietnam that contains this instant. */
export function endOfLocalDay(instant: string): string {
  return new Date(Date.parse(`${localDate(instant)}T23:59:59.999Z`) - offset).toISOString();
}

/** The first instant of a calendar day `yyyy-MM-dd` in Vietnam. */
export function startOfLocalDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - offset).toISOString();
}
