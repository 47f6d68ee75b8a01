import { heldByAgency, timeAccounts, type Dossier } from '@motcua/engine';
import type { LocalText } from '../http/shapes.ts';
import { answeringAgency } from '../register/answering-agency.ts';
import type { SlipSource } from './views/slip-source.ts';

/** An apology with a new date, and in the 2025 form the request for more time: what is printed of it. */
export interface ApologyLetter {
  readonly draftedAt: string;
  /** The date that was missed, or will be. */
  readonly dueAt: string;
  readonly reason: string | null;
  /** Which agency held the dossier, for how many working minutes. */
  readonly heldBy: readonly { readonly agency: LocalText; readonly minutes: number }[];
  readonly signedAt: string | null;
  readonly signer: string | null;
  readonly newDueAt: string | null;
  readonly requestedExtension: { readonly value: number; readonly unit: string } | null;
  /** Number and date of the letter once it was issued. */
  readonly document: string | null;
}

/** A letter as a dossier keeps it. */
interface KeptLetter {
  readonly draftedAt: string;
  readonly dueAt: string;
  readonly reason?: string;
  readonly signedAt?: string;
  readonly signer?: { readonly person: string };
  readonly newDueAt?: string;
  readonly extension?: { readonly value: number; readonly unit: string };
  readonly document?: string;
}

/** The letters a dossier keeps, oldest first. */
export function keptLetters(dossier: Dossier): readonly KeptLetter[] {
  return (dossier as Dossier & { readonly letters?: readonly KeptLetter[] }).letters ?? [];
}

/** The letters of a dossier as they are printed, oldest first. */
export function lettersOf(source: SlipSource): ApologyLetter[] {
  const { dossier, names, now } = source;
  return keptLetters(dossier).map((letter) => ({
    draftedAt: letter.draftedAt,
    dueAt: letter.dueAt,
    reason: letter.reason ?? null,
    heldBy: heldUntil(source, letter.signedAt ?? dossier.closedAt ?? now),
    signedAt: letter.signedAt ?? null,
    signer: letter.signer === undefined ? null : (names.get(letter.signer.person) ?? letter.signer.person),
    newDueAt: letter.newDueAt ?? null,
    requestedExtension: letter.extension ?? null,
    document: letter.document ?? null,
  }));
}

/** Who had the dossier while the promise ran, until a moment, longest first: by what the history told until then. */
function heldUntil({ procedure, entries, register }: SlipSource, until: string): ApologyLetter['heldBy'] {
  const accounts = timeAccounts({
    procedure,
    events: entries.map(({ event }) => event).filter((event, seq) => seq === 0 || event.at <= until),
    calendars: register.calendarOf,
    now: until,
    agencyOf: (unit) => answeringAgency(register.agencies, unit),
  });
  return heldByAgency(accounts)
    .map(({ agency, countedMs }) => ({ agency, minutes: Math.round(countedMs / 60_000) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((a, b) => b.minutes - a.minutes)
    .map(({ agency, minutes }) => ({ agency: register.agencyName(agency), minutes }));
}
