import { addTexts } from './catalogue.ts';
import { calendarEn } from './calendar-en.ts';
import { calendarVi } from './calendar-vi.ts';

/* The texts of the administration of working calendars: importing this brings them, so that other pages need not load them. */
addTexts('calendar', calendarVi, calendarEn);
