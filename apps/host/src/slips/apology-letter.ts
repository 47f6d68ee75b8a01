import type { LetterView } from '../letters/shapes.ts';
import { lettersView } from '../letters/letter-view.ts';
import type { SlipSource } from './views/slip-source.ts';

/** An apology with a new date, and in the 2025 form the request for more time: what is printed of it. */
export type ApologyLetter = Pick<
  LetterView,
  | 'draftedAt'
  | 'dueAt'
  | 'reason'
  | 'heldBy'
  | 'heldElsewhere'
  | 'signedAt'
  | 'signer'
  | 'proposedDueAt'
  | 'newDueAt'
  | 'requestedExtension'
  | 'document'
>;

/**
 * The letters of a dossier as they are printed, oldest first: drafts as proposed, signed ones as signed. What was dropped
 * or never sent is no paper that anybody was given.
 */
export function lettersOf(source: SlipSource): readonly ApologyLetter[] {
  return lettersView(source).filter(({ state }) => state !== 'dropped' && state !== 'neverSent');
}
