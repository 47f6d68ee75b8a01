import type { ProcedureDocument } from '../document/procedure-document.ts';

/**
 * The day by which a procedure's agencies and people are judged: today, or the nearest day on which it is in force, since
 * the agencies of an old procedure are gone today and those of a coming one are not there yet. Dates `yyyy-MM-dd`.
 */
export function dayInForce({ head }: Pick<ProcedureDocument, 'head'>, today: string): string {
  const { effectiveFrom, effectiveTo } = head;
  if (effectiveTo !== null && effectiveTo < today) return effectiveTo;
  return effectiveFrom !== undefined && effectiveFrom > today ? effectiveFrom : today;
}
