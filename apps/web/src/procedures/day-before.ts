/** Whether this is a day as it is stored, `yyyy-MM-dd`. */
export const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(day);

/** The civil day before: no clock and no zone has a part in it. */
export function dayBefore(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10);
}
