import {
  IconAlarm,
  IconAlertOctagon,
  IconCalendarTime,
  IconCircleCheck,
  IconClockHour4,
  IconMinus,
  IconPlayerPause,
  type Icon,
} from '@tabler/icons-react';
import type { LimitState } from '../api/contract.ts';

/** How the state of a clock looks: an icon and a token, always beside its word. */
export const clockLook: Record<LimitState, { Icon: Icon; tone: string }> = {
  notStarted: { Icon: IconMinus, tone: 'var(--mc-ink-2)' },
  running: { Icon: IconClockHour4, tone: 'var(--mc-leaf)' },
  paused: { Icon: IconPlayerPause, tone: 'var(--mc-slate)' },
  dueToday: { Icon: IconAlarm, tone: 'var(--mc-amber)' },
  dueSoon: { Icon: IconCalendarTime, tone: 'var(--mc-saffron)' },
  overdue: { Icon: IconAlertOctagon, tone: 'var(--mc-lacquer)' },
  endedInTime: { Icon: IconCircleCheck, tone: 'var(--mc-moss)' },
  endedLate: { Icon: IconAlertOctagon, tone: 'var(--mc-lacquer)' },
};
