import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnEdge } from '../drawing/flow-elements.ts';
import { labelSize } from '../drawing/label-size.ts';
import { EdgePill } from './edge-pill.tsx';
import { edgeClasses } from './march-edge.tsx';

/** An edge that only closes a side step: a pill under its card, outlined where a line would be marked. */
export const ClosingEdge = memo(function ClosingEdge(props: EdgeProps<DrawnEdge>) {
  const { data, selected, sourceX, sourceY } = props;
  if (data === undefined) return null;
  const [start] = data.ends;
  const found = data.route?.label ?? start;
  // The pill goes where its card goes while that is being dragged.
  const moved = { x: sourceX - start.x, y: sourceY - start.y };
  const far = Math.abs(moved.x) + Math.abs(moved.y) > 18;
  const at = far ? { x: found.x + moved.x, y: found.y + moved.y } : found;
  const { width, height } = labelSize(data.words, data.signs.length);
  const outline = `M ${at.x - width / 2} ${at.y - height / 2} h ${width} v ${height} h ${-width} Z`;
  const classes = `${edgeClasses(data, selected === true)} is-closing`;
  return (
    <>
      <BaseEdge path={outline} className={classes} interactionWidth={0} />
      <EdgePill data={data} at={at} className={classes} />
    </>
  );
});
