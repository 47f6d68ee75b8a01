import {
  closingOn,
  extendableUntil,
  extensionRule,
  limitCalendar,
  pendingLetters,
  proposedDay,
  signBy,
  signerOf,
  type AllowedAction,
  type Letter,
  type Signatory,
} from '@motcua/engine';
import { amountOf } from '../dossiers/clock-view.ts';
import type { Seen } from '../dossiers/dossier-view.ts';
import { named } from '../dossiers/named.ts';
import { extensionHint, holderName, letterStates, proposedReason } from './letter-words.ts';
import type { LocalText } from '../http/shapes.ts';
import type { LetterView } from './shapes.ts';

/** What a letter is read from. */
export type LetterSeen = Pick<Seen, 'dossier' | 'procedure' | 'register' | 'letters' | 'now'>;

/** The letters of apology of a dossier, oldest first: what waits for a signature, what was signed, what was dropped or never sent. */
export function lettersView(seen: LetterSeen): LetterView[] {
  return (seen.dossier.letters ?? []).map((letter) => letterView(seen, letter));
}

function letterView(seen: LetterSeen, letter: Letter): LetterView {
  const { dossier, procedure, register, letters, now } = seen;
  const { id, limit, signedAt, extension } = letter;
  const held = letters.heldBy.get(id) ?? [];
  // What is over was to be signed by the calendar of its day.
  const over = signedAt ?? letter.droppedAt ?? dossier.closedAt ?? undefined;
  const by = signBy(dossier, letter.draftedAt, (agency) => register.calendarOf(agency, over));
  const isLate = by !== null && (over ?? now) > by;
  const state = stateOf(seen, letter, isLate);
  const isOpen = state === 'waiting' || state === 'late';
  const waitsFor = signerOf(procedure, dossier, limit);
  return {
    id,
    limit,
    limitTitle: procedure.document.limits.find((each) => each.id === limit)?.title ?? {
      vi: limit,
      en: limit,
    },
    state,
    stateTitle: letterStates[state],
    draftedAt: letter.draftedAt,
    draftedBy: signatory(seen, letter.draftedBy),
    dueAt: letter.dueAt,
    reason: letter.reason ?? proposedReason(register, held),
    proposedDueAt: isOpen ? closingOf(seen, letter.newDay ?? proposed(seen)) : null,
    heldBy: held.flatMap(({ holder: { agency }, ms }) =>
      agency === undefined ? [] : [{ agency: named(register, agency), minutes: inMinutes(ms) }],
    ),
    heldElsewhere: held.flatMap(({ holder, ms }) =>
      holder.agency === undefined
        ? [{ kind: holder.kind, title: holderName(register, holder), minutes: inMinutes(ms) }]
        : [],
    ),
    signBy: by,
    signedLate: isLate,
    waitsFor: {
      role: waitsFor.role ?? '',
      roleTitle: register.roleTitle(waitsFor.role ?? ''),
      agency: named(register, waitsFor.agency ?? ''),
    },
    ...(isOpen ? extensionOf(seen, letter) : notExtended),
    signedAt: signedAt ?? null,
    signer: signatory(seen, letter.signer),
    document: letter.document ?? null,
    newDueAt: letter.newDueAt ?? null,
    requestedExtension: extension === undefined ? null : amountOf(extension),
    override: letter.override ?? null,
    droppedAt: letter.droppedAt ?? null,
    droppedBy: signatory(seen, letter.droppedBy),
    dropReason: letter.dropReason ?? null,
  };
}

/** May the limit be extended with this letter, and how far, where its rule says so? Not to a date that is past. */
function extensionOf({ procedure, dossier, register, now }: LetterSeen, { limit }: Letter): Extension {
  const bound = extendableUntil(procedure, dossier, limit, register.calendarOf);
  const mayExtend = bound !== null && bound > now;
  const isStated = extensionRule(procedure, limit)?.amount !== undefined;
  return { mayExtend, extendableUntil: mayExtend && isStated ? bound : null };
}

type Extension = Pick<LetterView, 'mayExtend' | 'extendableUntil'>;

const notExtended: Extension = { mayExtend: false, extendableUntil: null };

const inMinutes = (ms: number) => Math.round(ms / 60_000);

function stateOf(
  { dossier }: LetterSeen,
  { signedAt, droppedAt }: Letter,
  isLate: boolean,
): LetterView['state'] {
  if (signedAt !== undefined) return 'signed';
  if (droppedAt !== undefined) return 'dropped';
  if (dossier.closedAt !== null) return 'neverSent';
  return isLate ? 'late' : 'waiting';
}

function proposed({ procedure, dossier, register, now }: LetterSeen): string | null {
  return proposedDay(procedure, dossier, register.calendarOf, now);
}

/** When a day closes; null where the calendar does not reach it. */
function closingOf({ dossier, register }: LetterSeen, day: string | null): string | null {
  return day === null ? null : closingOn(limitCalendar(dossier, register.calendarOf), day);
}

function signatory({ register, letters }: LetterSeen, who: Signatory | undefined): LetterView['signer'] {
  if (who === undefined) return null;
  const { person, role, agency } = who;
  return {
    person,
    name: letters.names.get(person) ?? person,
    role,
    roleTitle: register.roleTitle(role),
    agency: named(register, agency),
  };
}

/** What the form of an action on a letter may start with. */
export interface LetterSuggestion {
  readonly reason?: string;
  readonly newDay: string | null;
  readonly hint?: LocalText;
}

/** What the forms of actions on letters start with, each asked for by the offer it is for; undefined for all others. */
export function letterSuggestions(
  seen: LetterSeen,
): (action: Pick<AllowedAction, 'action' | 'task'>) => LetterSuggestion | undefined {
  const { dossier, register, letters } = seen;
  return ({ action, task }) => {
    if (action === 'letter.draft') return { newDay: proposed(seen) };
    const letter = pendingLetters(dossier).find(({ id }) => id === task);
    if (letter === undefined) return undefined;
    return {
      reason: letter.reason ?? proposedReason(register, letters.heldBy.get(letter.id) ?? []),
      newDay: letter.newDay ?? proposed(seen),
      hint: extensionHint(extensionOf(seen, letter)),
    };
  };
}
