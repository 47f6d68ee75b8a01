import type { WorkCalendar } from '../../calendar/work-calendar.ts';
import type { CheckCalendars } from './limit-verdict.ts';

/** Each agency's calendar; of those that count alike always the same one, so that nothing has to be converted. */
export class AgencyCalendars {
  private readonly calendars: CheckCalendars | undefined;
  private readonly known: WorkCalendar[];
  private readonly byAgency = new Map<string, WorkCalendar>();

  constructor(usual: WorkCalendar, calendars: CheckCalendars | undefined) {
    this.calendars = calendars;
    this.known = [usual];
  }

  of(agency: string): WorkCalendar {
    let calendar = this.byAgency.get(agency);
    if (!calendar) {
      calendar = this.found(agency);
      this.byAgency.set(agency, calendar);
    }
    return calendar;
  }

  private found(agency: string): WorkCalendar {
    const own = this.calendars?.of(agency) ?? this.known[0]!;
    const alike = this.known.find((calendar) => calendar.countsLike(own));
    if (alike) return alike;
    this.known.push(own);
    return own;
  }
}
