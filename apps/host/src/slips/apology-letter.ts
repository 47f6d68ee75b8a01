import type { Dossier } from '@motcua/engine';

/** An apology with a new date, and in the 2025 form the request for more time, as a dossier keeps it. */
export interface ApologyLetter {
  readonly id: string;
  /** The limit that was missed. */
  readonly limit: string;
  readonly draftedAt: string;
  /** The date that was missed. */
  readonly dueAt: string;
  readonly proposedDueAt?: string;
  readonly reason?: string;
  /** Which agency held the dossier, for how many working minutes. */
  readonly heldBy?: readonly { readonly agency: string; readonly minutes: number }[];
  readonly signBy?: string;
  readonly signedAt?: string;
  /** Id of the person who signed. */
  readonly signer?: string;
  readonly newDueAt?: string;
  readonly requestedExtension?: { readonly value: number; readonly unit: string };
  /** Number and date of the letter once it was issued. */
  readonly document?: string;
}

/** The letters of a dossier, oldest first. */
export function lettersOf(dossier: Dossier): readonly ApologyLetter[] {
  const { letters } = dossier as Dossier & { readonly letters?: readonly ApologyLetter[] };
  return letters ?? [];
}
