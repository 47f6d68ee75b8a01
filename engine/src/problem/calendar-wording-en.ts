import type { WordingTable } from './wording-table.ts';

/** English words for what can be wrong with a calendar. */
export const calendarWordingEn: WordingTable = {
  'calendar-parent-missing': [
    'There is no calendar "{calendar}".',
    'This calendar inherits from it, so no day can be computed.',
    'Choose a calendar that exists, or create "{calendar}" first.',
  ],
  'calendar-cycle': [
    'The calendars inherit in a circle: {chain}.',
    'None of them has content to begin with.',
    'Take away the parent of one of them.',
  ],
  'calendar-incomplete': [
    'The calendar "{calendar}" does not state: {missing}.',
    'A calendar without a parent must state time zone, weekly days off, office hours and cut-off.',
    'State what is missing, or choose a parent.',
  ],
  'calendar-zone-unknown': [
    'There is no time zone "{zone}".',
    'Local hours cannot be placed in time.',
    'Write Asia/Ho_Chi_Minh.',
  ],
  'calendar-windows-reversed': [
    'Closing at {closes} is not after opening at {opens}.',
    'Such a window holds no working minute.',
    'Correct the opening or the closing hour.',
  ],
  'calendar-windows-overlap': [
    'The window opening at {opens} overlaps the one before, which closes at {closes}.',
    'The same minute would count twice.',
    'Put the windows in order, without overlap.',
  ],
  'calendar-date-impossible': [
    'There is no day {date}.',
    'A day that does not exist has no effect.',
    'Correct the date.',
  ],
  'calendar-day-outside-year': [
    'The day {date} is listed under {year}.',
    'The status and notice of another year would apply to it.',
    'Move the day to its own year.',
  ],
  'calendar-day-twice': [
    'The day {date} is there twice.',
    'Nobody can tell which is right.',
    'Delete one of the two.',
  ],
  'calendar-too-many-days': [
    'The calendar states {days} days, more than {max}.',
    'No working calendar has so many days of its own; perhaps the wrong file was imported.',
    'Delete the years or days that are not needed.',
  ],
  'calendar-notice-missing': [
    '{year} is announced, but no notice is named.',
    'Citizens and reviewers must be able to see what a day off rests on.',
    'Enter number and date of the notice, or keep the year a draft.',
  ],
  'calendar-makeup-on-working-day': [
    '{date} is a working day already and cannot be a make-up day.',
    'A make-up day is a day off that is worked for a working day.',
    'Check the date; a make-up day is usually a Saturday.',
  ],
  'calendar-makeup-without-partner': [
    'The make-up day {date} does not say which day it is worked for.',
    'It cannot be compared with the notice of the swap.',
    'Name the day that was swapped off.',
  ],
  'calendar-swap-without-partner': [
    'The swapped day off {date} has no make-up day.',
    'A swap needs a make-up day; without it every due date moves by a day.',
    'Add the make-up day and let the two name each other.',
  ],
  'calendar-day-already-off': [
    '{date} is a day off already.',
    'Listing it again moves nothing.',
    'Check the date; a day in lieu belongs on the next working day.',
  ],
  'calendar-holiday-without-lieu': [
    'The holiday {date} falls on a weekly day off and has no day in lieu.',
    'Such a holiday is usually given back on the next working day.',
    'Add the day in lieu if the notice names one.',
  ],
  'calendar-statutory-missing': [
    'The announced year lacks the statutory holiday {date} ({en}).',
    'Every due date beyond it would come a day early.',
    'Add the day, or keep the year a draft.',
  ],
  'calendar-adjacent-missing': [
    'The day next to {date} ({en}) is missing.',
    'The law gives one more day before or after it; the Government chooses which.',
    'Add the day before or after, as the notice says.',
  ],
};
