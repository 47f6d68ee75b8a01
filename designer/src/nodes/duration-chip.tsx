import type { Duration } from '@motcua/engine';
import { IconClock, IconQuestionMark } from '@tabler/icons-react';

/** The planned time of a card; a step without one says so in words instead of looking instant. */
export function DurationChip({ duration, words }: { duration: Duration | undefined; words: string }) {
  const open = duration === undefined || 'notStated' in duration;
  return (
    <span className={open ? 'mc-chip is-open' : 'mc-chip'}>
      {open ? <IconQuestionMark size={12} aria-hidden /> : <IconClock size={12} aria-hidden />}
      {words}
    </span>
  );
}
