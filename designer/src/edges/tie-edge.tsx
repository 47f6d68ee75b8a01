import { BaseEdge, type EdgeProps } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnTie } from '../drawing/flow-elements.ts';
import { pathOf } from './path-of.ts';

/** A thin line without words: to what is done beside a step, or to a further place the dossier may have come from. */
export const TieEdge = memo(function TieEdge(props: EdgeProps<DrawnTie>) {
  const { data, selected } = props;
  if (data === undefined) return null;
  const { path } = pathOf(props, data);
  const classes = ['mc-tie', `is-${data.line.sort}`, selected === true ? 'is-selected' : ''].join(' ');
  const marker =
    data.line.sort === 'beside'
      ? {}
      : { markerEnd: `url(#${selected === true ? 'mc-arrow-leaf' : 'mc-arrow-back'})` };
  return <BaseEdge path={path} className={classes} interactionWidth={0} {...marker} />;
});
