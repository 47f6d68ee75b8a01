import type { Duration } from '@motcua/engine';
import { IconAlertTriangle, IconClock, IconQuestionMark } from '@tabler/icons-react';
import type { TimeShare } from '../drawing/time-shares.ts';
import { useText } from '../text/text.ts';

interface DurationChipProps {
  readonly duration: Duration | undefined;
  readonly words: string;
  readonly share?: TimeShare | undefined;
}

const percent = (share: number): number => Math.round(Math.min(1, share) * 100);

/**
 * The planned time of a card; a step without one says so in words instead of looking instant. Where it is known how much
 * of the limit is used, the chip fills: paler what was used before, darker what is used here.
 */
export function DurationChip({ duration, words, share }: DurationChipProps) {
  const text = useText().law;
  const open = duration === undefined || 'notStated' in duration;
  const isOver = share !== undefined && share.to > 1.0001;
  const Icon = open ? IconQuestionMark : isOver ? IconAlertTriangle : IconClock;
  const classes = ['mc-chip', open ? 'is-open' : '', share ? 'has-share' : '', isOver ? 'is-over' : ''];
  return (
    <span
      className={classes.join(' ').trim()}
      {...(share && { title: text.share(percent(share.to - share.from), Math.round(share.to * 100)) })}
    >
      {share && (
        <span className="mc-chip-share" aria-hidden>
          <span style={{ width: `${percent(share.from)}%` }} />
          <span style={{ width: `${percent(share.to) - percent(share.from)}%` }} />
        </span>
      )}
      <Icon size={12} aria-hidden />
      {words}
    </span>
  );
}
