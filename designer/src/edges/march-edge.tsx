import { IconAlertTriangle, IconArrowBackUp, IconMessage2 } from '@tabler/icons-react';
import { BaseEdge, EdgeLabelRenderer, type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { memo } from 'react';
import { labelSize, signsOn } from '../drawing/label-size.ts';
import { roundedPath } from '../drawing/rounded-path.ts';
import type { DrawnEdge } from '../drawing/flow-elements.ts';
import { useText } from '../text/text.ts';
import { useEdgeSelection } from './edge-selection.ts';

/** Ports are drawn around the border, so a line found earlier still fits when its end is this near. */
const nearEnough = 9;

/** A line of the march with the clerk's words as a pill on it. */
export const MarchEdge = memo(function MarchEdge(props: EdgeProps<DrawnEdge>) {
  const { data, selected, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition } = props;
  const text = useText();
  const select = useEdgeSelection();
  if (data === undefined) return null;
  const [start, end] = data.ends;
  const inPlace =
    data.route !== undefined &&
    Math.abs(start.x - sourceX) < nearEnough &&
    Math.abs(start.y - sourceY) < nearEnough &&
    Math.abs(end.x - targetX) < nearEnough &&
    Math.abs(end.y - targetY) < nearEnough;
  const [simplePath, simpleX, simpleY] = getSmoothStepPath({
    sourceX,
    sourceY,
    targetX,
    targetY,
    sourcePosition,
    targetPosition,
    borderRadius: 10,
  });
  const path = inPlace && data.route !== undefined ? roundedPath(data.route.points) : simplePath;
  const label = inPlace && data.route !== undefined ? data.route.label : { x: simpleX, y: simpleY };
  const size = labelSize(data.words, signsOn(data.edge));
  const classes = [
    'mc-march',
    data.edge.returns ? 'is-return' : '',
    data.taken ? 'is-taken' : '',
    selected === true ? 'is-selected' : '',
    data.problems.length > 0 ? 'has-problem' : '',
  ].join(' ');
  const marker =
    selected === true || data.taken ? 'mc-arrow-leaf' : data.edge.returns ? 'mc-arrow-back' : 'mc-arrow';

  return (
    <>
      <BaseEdge path={path} className={classes} markerEnd={`url(#${marker})`} interactionWidth={18} />
      {data.words !== '' && (
        <EdgeLabelRenderer>
          <button
            type="button"
            tabIndex={-1}
            className={`mc-pill ${classes} nodrag nopan`}
            style={{
              ...(size.height > 30 ? { width: size.width } : {}),
              transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)`,
            }}
            onClick={() => select(data.edge.id)}
            title={data.problems.map((problem) => problem.what).join('\n')}
          >
            {data.edge.returns && <IconArrowBackUp size={13} aria-label={text.edgeWords.returns} />}
            {data.problems.length > 0 && <IconAlertTriangle size={13} aria-label={text.problems.title} />}
            <span>{data.words}</span>
            {data.asks && <IconMessage2 size={12} aria-label={text.panel.demands} />}
          </button>
        </EdgeLabelRenderer>
      )}
    </>
  );
});
