import { IconClockPause, IconLock, IconPaperclip } from '@tabler/icons-react';
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnNode, NodeData } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { Card } from './card.tsx';
import { DeadlineMarks } from './deadline-marks.tsx';
import { DurationChip } from './duration-chip.tsx';

export const StepCard = memo(function StepCard({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node, more } = data;
  if (node.kind !== 'step') return null;
  const isSide = more.beside !== '';
  return (
    <Card
      data={data}
      selected={selected}
      className={isSide ? 'mc-step mc-side' : 'mc-step'}
      {...(isSide && { sign: <IconPaperclip size={15} aria-hidden /> })}
      {...(more.recordedBy !== '' && { under: <Recorded data={data} /> })}
      foot={
        <>
          {node.mustFinish === true && (
            <span
              className="mc-deadline"
              role="img"
              aria-label={text.beside.mustFinish}
              title={text.beside.mustFinish}
            >
              <IconLock size={13} aria-hidden />
            </span>
          )}
          {node.order !== undefined && <span className="mc-order">{node.order}</span>}
          {data.stands && <IconClockPause size={14} className="mc-slate" aria-label={text.clock.stands} />}
          <DeadlineMarks deadlines={more.deadlines} />
        </>
      }
      {...(isSide && { tab: <SideTab beside={more.beside} /> })}
      chip={<DurationChip duration={node.duration} words={data.duration} share={data.share} />}
    />
  );
});

/** Says that the card hangs beside others, and beside which. */
function SideTab({ beside }: { beside: string }) {
  const text = useText();
  return (
    <span className="mc-side-tab" title={beside}>
      {text.sideStep}
    </span>
  );
}

/** A performer without an account here, and who writes down what they did. */
function Recorded({ data }: { data: NodeData }) {
  const text = useText();
  const who = data.role === '' ? text.noPerformer : `${data.role}, ${data.agency}`;
  return (
    <>
      <span className="mc-role" title={who}>
        {who}
      </span>
      <span className="mc-agency mc-recorded" title={data.more.recordedBy}>
        {data.more.recordedBy}
      </span>
    </>
  );
}
