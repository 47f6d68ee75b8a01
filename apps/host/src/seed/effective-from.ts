import type { ProcedureDocument } from '@motcua/engine';

/** The day the two-level administration began: procedures whose publication names no day are in force since then. */
const registerBegins = '2025-07-01';
/** Beginning of what ended before it and names no day either. */
const longBefore = '2015-01-01';

/** Since when a procedure of the demonstration province has been in force. */
export function effectiveFromOf({ head }: ProcedureDocument): string {
  if (head.effectiveFrom !== undefined) return head.effectiveFrom;
  return head.effectiveTo !== null && head.effectiveTo < registerBegins ? longBefore : registerBegins;
}
