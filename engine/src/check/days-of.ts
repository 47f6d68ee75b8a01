/** Working days of eight hours. */
export const daysOf = (minutes: number): number => Math.round((minutes / 480) * 100) / 100;
