import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnEdge } from '../drawing/flow-elements.ts';
import { EdgePill } from './edge-pill.tsx';
import { pathOf } from './path-of.ts';

/** A line of the march with the clerk's words as a pill on it. */
export const MarchEdge = memo(function MarchEdge(props: EdgeProps<DrawnEdge>) {
  const { data, selected } = props;
  if (data === undefined) return null;
  const { path, label } = pathOf(props, data);
  const classes = edgeClasses(data, selected === true);
  const marker =
    selected === true || data.taken ? 'mc-arrow-leaf' : data.edge.returns ? 'mc-arrow-back' : 'mc-arrow';
  return (
    <>
      <BaseEdge path={path} className={classes} markerEnd={`url(#${marker})`} interactionWidth={18} />
      <EdgePill data={data} at={label} className={classes} />
    </>
  );
});

export const edgeClasses = (data: NonNullable<DrawnEdge['data']>, selected: boolean): string =>
  [
    'mc-march',
    data.edge.returns ? 'is-return' : '',
    data.taken ? 'is-taken' : '',
    data.onPath ? 'is-on-path-line' : '',
    selected ? 'is-selected' : '',
    data.problems.length > 0 ? 'has-problem' : '',
    data.change === undefined ? '' : `is-${data.change}`,
  ].join(' ');
