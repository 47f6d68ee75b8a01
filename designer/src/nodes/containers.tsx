import { IconArrowMerge, IconArrowsSplit2, IconClockPause, IconClockPlay } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnLane, DrawnNode, NodeData } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { DeadlineMarks } from './deadline-marks.tsx';
import { LimitBars } from './limit-bars.tsx';
import { PathOrder } from './path-order.tsx';
import { gravest, ProblemMark } from './problem-mark.tsx';

const classesOf = (kind: string, data: NodeData, selected: boolean): string =>
  [
    'mc-container',
    kind,
    selected ? 'is-selected' : '',
    data.live === undefined ? '' : `is-${data.live}`,
    data.pathOrder === undefined ? '' : 'is-on-path',
    data.problems.length === 0 ? '' : `has-${gravest(data.problems)?.severity ?? 'note'}`,
  ].join(' ');

/** A titled band around the steps of a phase. */
export const GroupBand = memo(function GroupBand({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { clock, deadlines } = data.more;
  const Clock = data.stands ? IconClockPause : IconClockPlay;
  return (
    <div className={classesOf('mc-group', data, selected)}>
      <Handle type="target" position={Position.Left} style={{ top: data.axis }} />
      <div className="mc-container-title">
        <span className="mc-kind">{text.kinds.group}</span>
        <span className="mc-title-words">{data.title}</span>
        {(clock !== '' || deadlines.length > 0) && (
          <span className="mc-join mc-phase-rules">
            {clock !== '' && (
              <span className={data.stands ? 'mc-chip is-paused' : 'mc-chip'} title={clock}>
                <Clock size={13} aria-hidden />
                <span className="mc-chip-words">{clock}</span>
              </span>
            )}
            <DeadlineMarks deadlines={deadlines} />
          </span>
        )}
      </div>
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
      <LimitBars limits={data.limits} />
      <Handle type="source" position={Position.Right} style={{ top: data.axis }} />
    </div>
  );
});

/** The container of branches, with its join written at the edge where the branches meet. */
export const ParallelBlock = memo(function ParallelBlock({ data, selected }: NodeProps<DrawnNode>) {
  const text = useText();
  const { node } = data;
  if (node.kind !== 'parallel') return null;
  const join = node.join.mode === 'count' ? text.join.count(node.join.count) : text.join[node.join.mode];
  return (
    <div className={classesOf('mc-parallel', data, selected)}>
      <Handle type="target" position={Position.Left} style={{ top: data.axis }} />
      <div className="mc-container-title">
        <IconArrowsSplit2 size={16} aria-hidden />
        <span className="mc-title-words">{data.title}</span>
        <span className="mc-join">
          <IconArrowMerge size={14} aria-hidden /> {join}
        </span>
      </div>
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
      <LimitBars limits={data.limits} />
      <Handle type="source" position={Position.Right} style={{ top: data.axis }} />
    </div>
  );
});

export const BranchLane = memo(function BranchLane({ data }: NodeProps<DrawnLane>) {
  return (
    <div className={data.first ? 'mc-lane is-first' : 'mc-lane'}>
      <span className="mc-lane-title">
        {data.title}
        {data.entry !== '' && <em> · {data.entry}</em>}
      </span>
    </div>
  );
});
