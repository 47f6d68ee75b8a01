import { IconClockPause } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnNode } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { Card } from './card.tsx';
import { DurationChip } from './duration-chip.tsx';

export const StepCard = memo(function StepCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'step') return null;
  return (
    <Card
      data={data}
      selected={selected}
      className="mc-step"
      foot={
        <>
          {node.order !== undefined && <span className="mc-order">{node.order}</span>}
          {node.clock?.counts === false && (
            <IconClockPause size={14} className="mc-slate" aria-label={text.clock.stands} />
          )}
        </>
      }
      chip={<DurationChip duration={node.duration} words={data.duration} />}
    />
  );
});
