import type { ResolvedCalendar } from '@motcua/engine';
import type { WholeCalendar } from './shapes.ts';

/** A whole calendar as it is sent: a copy, whose lists the answer may keep. */
export function wholeView(calendar: ResolvedCalendar): WholeCalendar {
  return {
    ...calendar,
    chain: [...calendar.chain],
    weekend: [...calendar.weekend],
    windows: calendar.windows.map(([open, close]) => [open, close]),
    deadlines: { ...calendar.deadlines },
    reception: {
      weekdays: { ...calendar.reception.weekdays },
      days: calendar.reception.days.map((day) => ({ ...day })),
    },
    statutory: [...calendar.statutory],
    years: { ...calendar.years },
  };
}
