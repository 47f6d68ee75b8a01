import type { Calendars } from '../clock/deadlines.ts';
import type { Directory } from '../register/directory.ts';

/** What a procedure is played in: the register and the calendars of an installation. */
export interface PlayWorld {
  readonly directory: Directory;
  readonly calendars: Calendars;
}

/** The person of a scenario in which nobody is named. */
export const somebody = 'scenario';
