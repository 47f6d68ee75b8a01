import { formatCivilDay, type CivilDay } from '../../calendar/civil-day.ts';
import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import { yearsTried } from './minutes.ts';

/** Holidays and swapped days of some calendars: what makes one week unlike another. */
export class Seasons {
  private readonly calendar: WorkCalendar;
  private readonly days: readonly CivilDay[];
  private readonly names = new Map<CivilDay, string>();

  constructor(calendar: WorkCalendar, others: Iterable<WorkCalendar>) {
    this.calendar = calendar;
    const days = new Set<CivilDay>();
    for (const one of new Set([calendar, ...others]))
      for (const day of yearsTried(one)) {
        const note = one.noteOf(day);
        if (!note || note.kind === 'WEEKEND') continue;
        days.add(day);
        if (!this.names.has(day)) this.names.set(day, note.title.vi);
      }
    this.days = [...days].sort((a, b) => a - b);
  }

  /** The first special day from one moment to another, if there is one. */
  between(from: number, to: number): CivilDay | null {
    const first = this.calendar.dayOf(from);
    let low = 0;
    let high = this.days.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.days[middle]! < first) low = middle + 1;
      else high = middle;
    }
    const day = this.days[low];
    return day !== undefined && this.calendar.startOfDay(day) <= to ? day : null;
  }

  describe(day: CivilDay): { readonly date: string; readonly name: string } {
    return { date: formatCivilDay(day), name: this.names.get(day) ?? '' };
  }
}
