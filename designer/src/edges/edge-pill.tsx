import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconFileCheck,
  IconHourglassLow,
  IconMessage2,
  IconSignature,
} from '@tabler/icons-react';
import { EdgeLabelRenderer } from '@xyflow/react';
import { ChangeSign } from '../comparison/change-flag.tsx';
import type { EdgeSign } from '../drawing/edge-signs.ts';
import type { EdgeData } from '../drawing/flow-elements.ts';
import { labelSize } from '../drawing/label-size.ts';
import type { Point } from '../model/node-size.ts';
import { useText } from '../text/text.ts';
import { useEdgeSelection } from './edge-selection.ts';

interface EdgePillProps {
  readonly data: EdgeData;
  readonly at: Point;
  readonly className: string;
}

/** The clerk's words on a line, with the small signs of what taking it means. */
export function EdgePill({ data, at, className }: EdgePillProps) {
  const text = useText();
  const select = useEdgeSelection();
  if (data.words === '') return null;
  const size = labelSize(data.words, data.signs.length + (data.change === undefined ? 0 : 1));
  const has = (sign: EdgeSign): boolean => data.signs.includes(sign);
  const signers = data.edge.demands?.signatures.length ?? 0;
  return (
    <EdgeLabelRenderer>
      <button
        type="button"
        tabIndex={-1}
        className={`mc-pill ${className} nodrag nopan`}
        style={{
          ...(size.height > 30 ? { width: size.width } : {}),
          transform: `translate(-50%, -50%) translate(${at.x}px, ${at.y}px)`,
        }}
        onClick={() => select(data.edge.id)}
        title={[...data.details, ...data.problems.map((problem) => problem.what)].join('\n')}
      >
        {data.change !== undefined && <ChangeSign mark={data.change} />}
        {has('returns') && <IconArrowBackUp size={13} aria-label={text.edgeWords.returns} />}
        {data.problems.length > 0 && <IconAlertTriangle size={13} aria-label={text.problems.title} />}
        {data.arm !== undefined && <ArmSign arm={data.arm} label={text.pill.automatic} />}
        <span>{data.words}</span>
        {has('asks') && <IconMessage2 size={12} aria-label={text.panel.demands} />}
        {has('signed') && (
          <span className="mc-pill-sign">
            <IconSignature size={13} aria-label={text.panel.signatures} />
            {signers > 1 && signers}
          </span>
        )}
        {has('timed') && <IconHourglassLow size={13} aria-label={text.pill.timed} />}
        {has('result') && <IconFileCheck size={13} aria-label={text.factSources.result} />}
      </button>
    </EdgeLabelRenderer>
  );
}

const armIcons = { good: IconCircleCheck, bad: IconCircleX, none: IconCircleDashed };

function ArmSign({ arm, label }: { arm: keyof typeof armIcons; label: string }) {
  const Icon = armIcons[arm];
  return <Icon size={13} aria-label={label} />;
}
