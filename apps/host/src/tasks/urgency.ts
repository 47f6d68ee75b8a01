import type { WorkCalendar } from '@motcua/engine';
import { endOfLocalDay } from '../text/local-date.ts';
import type { Urgency } from './shapes.ts';
import { paused, running, undated } from './task-rows.ts';

/** A stretch of the sort key: from (inclusive) and up to (exclusive). */
export interface Stretch {
  readonly urgency: Urgency;
  readonly from: string;
  readonly to: string;
}

/**
 * Where in the sorted work list each group begins and ends at this moment. Groups are stretches of one index, so
 * counting and paging them needs no other column.
 */
export function stretchesAt(now: string, calendar: WorkCalendar): readonly Stretch[] {
  const today = after(endOfLocalDay(now));
  const soon = after(endOfLocalDay(inTwoWorkingDays(now, calendar)));
  return [
    { urgency: 'overdue', from: running, to: `${running}${now}` },
    { urgency: 'today', from: `${running}${now}`, to: `${running}${today}` },
    { urgency: 'soon', from: `${running}${today}`, to: `${running}${soon}` },
    { urgency: 'later', from: `${running}${soon}`, to: paused },
    { urgency: 'paused', from: paused, to: undated },
    { urgency: 'none', from: undated, to: '3' },
  ];
}

export function urgencyOf(key: string, stretches: readonly Stretch[]): Urgency {
  return stretches.find((stretch) => key >= stretch.from && key < stretch.to)?.urgency ?? 'none';
}

function after(instant: string): string {
  return new Date(Date.parse(instant) + 1).toISOString();
}

function inTwoWorkingDays(now: string, calendar: WorkCalendar): string {
  try {
    return new Date(calendar.dueOf(Date.parse(now), { value: 2, unit: 'WORKING_DAY' }).at).toISOString();
  } catch {
    // Beyond the years the calendar knows, two ordinary days.
    return new Date(Date.parse(now) + 2 * 86_400_000).toISOString();
  }
}
