/** What went wrong, in the words of whoever says it. */
export const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason);
