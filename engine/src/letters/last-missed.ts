import type { Dossier, Instant, Letter } from '../dossier/dossier.ts';
import { lettersOf } from './letters.ts';

type Misses = Pick<Dossier, 'overdue' | 'missedAgain' | 'letters'>;

/**
 * The latest date of a limit that was missed and said to be; undefined while none was. A limit that has moved later than
 * this can be missed once more.
 */
export function lastMissed(dossier: Misses, limit: string): Instant | undefined {
  const { overdue, missedAgain } = dossier;
  if (!Object.hasOwn(overdue, limit)) return undefined;
  const again = missedAgain && Object.hasOwn(missedAgain, limit) ? missedAgain[limit] : undefined;
  // A letter that nobody drafted was drafted by the date it is about: by that of the letter before, where there was one.
  const told = dossier.letters ? lettersOf(dossier, limit).flatMap(missedBy) : [];
  return [again, ...told].reduce<Instant>(
    (last, at) => (at !== undefined && at > last ? at : last),
    overdue[limit]!,
  );
}

const missedBy = ({ draftedBy, dueAt }: Letter) => (draftedBy === undefined ? [dueAt] : []);

/** Has the date that a letter is about moved later since it was drafted? Then there may be nothing to apologise for. */
export function hasMovedSince({ ledgers }: Pick<Dossier, 'ledgers'>, letter: Letter): boolean {
  return (ledgers[letter.limit] ?? []).some((line) => {
    if (line.at < letter.draftedAt) return false;
    switch (line.kind) {
      case 'restarted':
      case 'limited':
      case 'extended':
      case 'adopted':
        return true;
      case 'corrected':
        return line.dueAt > letter.dueAt;
      case 'calendarChanged':
        return line.dueAfter !== null && line.dueAfter > letter.dueAt;
      default:
        return false;
    }
  });
}
