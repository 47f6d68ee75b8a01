/** What is known of an agency that may be named in a field. */
export interface AskedAgency {
  readonly kind?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | null | undefined;
}

/** Is it there on that day? Both ends of its time count, as the host counts them at reception. */
export function isThere({ validFrom, validTo }: AskedAgency, day: string): boolean {
  return (
    (validFrom === undefined || validFrom <= day) &&
    (validTo === undefined || validTo === null || day <= validTo)
  );
}

/**
 * The agencies that a list offers on a day: those that are there, and what stands in the field already, whatever became of it.
 * Every list of agencies in the designer is made by this.
 */
export function agenciesOffered<A extends AskedAgency & { readonly id: string }>(
  agencies: readonly A[],
  day: string,
  chosen: readonly string[] = [],
): readonly A[] {
  const held = new Set(chosen);
  return agencies.filter((agency) => isThere(agency, day) || held.has(agency.id));
}

/** Since when it is gone on that day, or from when it will be there; undefined where it is there. */
export function absenceOf(
  { validFrom, validTo }: AskedAgency,
  day: string,
): { readonly gone: string } | { readonly comes: string } | undefined {
  if (validTo !== undefined && validTo !== null && validTo < day) return { gone: dayAfter(validTo) };
  return validFrom !== undefined && validFrom > day ? { comes: validFrom } : undefined;
}

/** Its last day was its last: it is gone from the next on. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/** May a field of this schema hold it? Of an agency whose kind nobody told, nothing can be said against it. */
export function isAskedFor({ kind }: AskedAgency, schema: Readonly<Record<string, unknown>>): boolean {
  const asked = schema['x-agencyKind'];
  return typeof asked !== 'string' || kind === undefined || kind === asked;
}

/** The day it is for whoever sits there. */
export function today(): string {
  const now = new Date();
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
