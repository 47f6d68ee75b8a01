import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Drawing } from '../drawing/derive-elements.ts';
import { edgeKey } from '../model/selection.ts';
import { useText } from '../text/text.ts';
import { ChangeFlag } from './change-flag.tsx';
import type { ChangeMark } from './change-places.ts';

interface ChangeMarksProps {
  readonly drawing: Drawing;
  readonly marks: ReadonlyMap<string, ChangeMark>;
  /** The place that is being looked at. */
  readonly here: string | undefined;
}

const containers = ['group', 'parallel', 'branch'];

/** Frames around what changed, and flags on the ways, above the drawing. */
export const ChangeMarks = memo(function ChangeMarks({ drawing, marks, here }: ChangeMarksProps) {
  const text = useText().comparison;
  return (
    <ViewportPortal>
      {drawing.nodes.map(({ id, type }) => {
        const mark = marks.get(id);
        const place = drawing.placements.get(id)?.absolute;
        if (mark === undefined || place === undefined) return null;
        const classes = [
          'mc-change-frame',
          `is-${mark}`,
          here === id ? 'is-here' : '',
          containers.includes(type) ? 'is-container' : '',
        ];
        const around = containers.includes(type) ? 0 : 5;
        return (
          <div
            key={id}
            className={classes.join(' ')}
            style={{
              transform: `translate(${place.x - around}px, ${place.y - around}px)`,
              width: place.width + 2 * around,
              height: place.height + 2 * around,
            }}
          >
            <ChangeFlag mark={mark} />
          </div>
        );
      })}
      {drawing.edges.map(({ id, data }) => {
        const mark = marks.get(edgeKey(id));
        const at = data?.route?.label ?? data?.ends[0];
        // A pill says it itself.
        if (mark === undefined || at === undefined || data?.words !== '') return null;
        const isOld = id.startsWith('was:');
        return (
          <div
            key={id}
            className="mc-change-point"
            style={{ transform: `translate(${at.x}px, ${at.y - 12}px) translate(-50%, -100%)` }}
          >
            <ChangeFlag mark={mark} {...(isOld && { word: text.oldWay })} />
          </div>
        );
      })}
    </ViewportPortal>
  );
});
