import { parseCivilDay, weekdayOf, type DayKind, type ResolvedCalendar } from '@motcua/engine';
import type { IcsProposal } from '../shapes.ts';
import type { ReadIcs } from './read-ics.ts';

/** What the words of a title say of the kind, most telling first. */
const words: readonly (readonly [RegExp, DayKind])[] = [
  [/làm bù|đi làm bù|make-?up|working day/i, 'MAKEUP_WORKDAY'],
  [/hoán đổi|swap/i, 'SWAPPED_OFF'],
  [/nghỉ bù|in lieu|compensat/i, 'COMPENSATORY'],
];

/**
 * A file of another program as a proposal: it says which days, not of which kind. A day off on a working day is a
 * holiday unless its title says otherwise; what falls on a weekly day off has to be chosen, because it may be a make-up
 * Saturday or a holiday that moves nothing.
 */
export function propose(read: ReadIcs, id: string, whole: ResolvedCalendar | undefined): IcsProposal {
  const present = new Map(
    Object.values(whole?.years ?? {}).flatMap(({ days }) => days.map((day) => [day.date, day.kind])),
  );
  const isOurs = read.document?.id === id;
  return {
    document: isOurs ? read.document : null,
    days: read.days
      .map(({ day: { kind, ...day } }) => {
        const isWeekend = whole?.weekend.includes(weekdayOf(parseCivilDay(day.date))) ?? false;
        const told = kind ?? words.find(([pattern]) => pattern.test(day.title.vi))?.[1] ?? null;
        return {
          ...day,
          kind: told ?? (isWeekend ? null : 'HOLIDAY'),
          isSure: kind !== null,
          present: present.get(day.date) ?? null,
        };
      })
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    notTaken: [...read.notTaken],
  };
}
