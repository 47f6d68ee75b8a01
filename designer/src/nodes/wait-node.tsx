import { IconClockPause, IconClockPlay, IconHourglassHigh } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnNode } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { Card } from './card.tsx';

export const WaitCard = memo(function WaitCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'wait') return null;
  const { stands } = data;
  const Clock = stands ? IconClockPause : IconClockPlay;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-wait"
      sign={<IconHourglassHigh size={16} aria-hidden />}
      under={<span className="mc-role">{text.holders[node.holder]}</span>}
      chip={
        <span className={stands ? 'mc-chip is-paused' : 'mc-chip'}>
          <Clock size={13} aria-hidden />
          {stands ? text.clock.stands : text.clock.counts}
        </span>
      }
    />
  );
});
