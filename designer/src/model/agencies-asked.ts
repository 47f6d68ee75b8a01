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
