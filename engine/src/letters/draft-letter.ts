import type { Instant, Letter } from '../dossier/dossier.ts';
import type { Turn } from '../dossier/turn.ts';
import { letterId, signerOf } from './letters.ts';

/**
 * Drafts a letter that apologises for a date and gives another one, and puts it before whoever signs. It is work of its
 * own: it holds neither the dossier nor a clock, and does not keep the dossier from closing.
 */
export function draftLetter(
  turn: Turn,
  limit: string,
  dueAt: Instant,
  more: Pick<Letter, 'draftedBy' | 'reason' | 'newDay'> = {},
): void {
  const before = turn.draft.letters ?? [];
  const letter: Letter = { id: letterId(before.length + 1), limit, draftedAt: turn.when, dueAt, ...more };
  turn.draft.letters = [...before, letter];
  turn.effects.push({
    kind: 'notify',
    about: 'letter',
    instance: letter.id,
    limit,
    dueAt,
    ...signerOf(turn.procedure, turn.draft, limit),
  });
}

/** Changes one letter of the draft. */
export function patchLetter(turn: Turn, id: string, change: Partial<Letter>): void {
  turn.draft.letters = (turn.draft.letters ?? []).map((letter) =>
    letter.id === id ? { ...letter, ...change } : letter,
  );
}
