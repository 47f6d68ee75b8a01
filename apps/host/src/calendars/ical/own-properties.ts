/** Names of what iCalendar has no word for (RFC 5545, 3.8.8.2: properties of our own begin with X-). */
export const own = {
  /** On the calendar: everything but the days, as JSON. */
  calendar: 'x-motcua-calendar',
  year: 'x-motcua-year',
  kind: 'x-motcua-kind',
  for: 'x-motcua-for',
  notice: 'x-motcua-notice',
  titleVi: 'x-motcua-title-vi',
  titleEn: 'x-motcua-title-en',
} as const;

/** A text that survives any reader: what iCalendar cannot carry is written as %XX, and so is the percent sign. */
export function encoded(text: string): string {
  return text.replace(/[\p{Cc}%]/gu, (character) => encodeURIComponent(character));
}

export function decoded(text: string): string {
  return text.replace(/%([0-9A-F]{2})(%[89AB][0-9A-F])?/g, (all) => {
    try {
      return decodeURIComponent(all);
    } catch {
      return all;
    }
  });
}

/** Can a standard property carry this text as it is? */
export const isPlain = (text: string): boolean => text.trim() === text && !/\p{Cc}/u.test(text);
