import { Handle, Position } from '@xyflow/react';
import { IconCircleCheckFilled, IconMapPinFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NodeData } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { LimitBars } from './limit-bars.tsx';
import { PathOrder } from './path-order.tsx';
import { gravest, ProblemMark } from './problem-mark.tsx';

interface CardProps {
  readonly data: NodeData;
  readonly selected: boolean;
  readonly className: string;
  /** A small drawing before the title that says what kind of place this is. */
  readonly sign?: ReactNode;
  /** Second line; role and agency where nothing else is given. */
  readonly under?: ReactNode;
  /** What the card lists, between the second line and its foot. */
  readonly list?: ReactNode;
  readonly foot?: ReactNode;
  /** A small flag on the upper edge. */
  readonly tab?: ReactNode;
  readonly chip?: ReactNode;
}

/** The sheet of paper that steps, waits, consultations and services are drawn on. */
export function Card({ data, selected, className, sign, under, list, foot, tab, chip }: CardProps) {
  const text = useText();
  const worst = gravest(data.problems);
  const classes = [
    'mc-card',
    className,
    selected ? 'is-selected' : '',
    data.live === undefined ? '' : `is-${data.live}`,
    worst === undefined ? '' : `has-${worst.severity}`,
    data.pathOrder === undefined ? '' : 'is-on-path',
  ];
  return (
    <div className={classes.join(' ')} data-hue={data.hue}>
      <Handle type="target" position={Position.Left} style={{ top: data.axis }} />
      <div className="mc-band" />
      <div className="mc-card-body">
        <div className="mc-card-title" title={data.title}>
          {sign}
          <span className="mc-title-words">{data.title}</span>
        </div>
        <div className="mc-card-under">{under ?? <RoleAndAgency data={data} />}</div>
        {list}
        <div className="mc-card-foot">
          <span className="mc-card-marks">
            {data.live === 'open' && (
              <span className="mc-live">
                <IconMapPinFilled size={13} aria-hidden /> {text.live.open}
              </span>
            )}
            {data.live === 'done' && (
              <span className="mc-live">
                <IconCircleCheckFilled size={13} aria-hidden /> {text.live.done}
              </span>
            )}
            {foot}
          </span>
          {chip}
        </div>
      </div>
      {tab}
      <ProblemMark problems={data.problems} title={data.title} />
      <PathOrder at={data.pathOrder} />
      <LimitBars limits={data.limits} />
      <Handle type="source" position={Position.Right} style={{ top: data.axis }} />
    </div>
  );
}

export function RoleAndAgency({ data }: { data: NodeData }) {
  const text = useText();
  if (data.role === '') return <span className="mc-missing">{text.noPerformer}</span>;
  return (
    <>
      <span className="mc-role">{data.role}</span>
      <span className="mc-agency" title={data.agency}>
        {data.agency}
      </span>
    </>
  );
}
