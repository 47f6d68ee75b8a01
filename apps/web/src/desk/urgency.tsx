import {
  IconAlarm,
  IconAlertOctagon,
  IconCalendarTime,
  IconClockHour4,
  IconMinus,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { Urgency } from '../api/contract.ts';

/** The groups of the desk in the order they are worked off. */
export const urgencies: Urgency[] = ['overdue', 'today', 'soon', 'later', 'paused', 'none'];

export const urgencyLook: Record<Urgency, { Icon: Icon; tone: string }> = {
  overdue: { Icon: IconAlertOctagon, tone: 'lacquer' },
  today: { Icon: IconAlarm, tone: 'amber' },
  soon: { Icon: IconCalendarTime, tone: 'saffron' },
  later: { Icon: IconClockHour4, tone: 'leaf' },
  paused: { Icon: IconPlayerPause, tone: 'slate' },
  none: { Icon: IconMinus, tone: 'ink-2' },
};
