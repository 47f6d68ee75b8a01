import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Drawing } from '../../../drawing/derive-elements.ts';
import { edgeKey } from '../../../model/selection.ts';
import { useText } from '../../../text/text.ts';
import type { PlaceCoverage } from './item-place.ts';

interface CoverageMarksProps {
  readonly drawing: Drawing;
  readonly places: ReadonlyMap<string, PlaceCoverage>;
}

/** Half the height of a pill: a mark hangs below it. */
const belowPill = 13;

/**
 * On every place of the drawing whether scenarios go through it: a sign, not a colour alone. The word is seen where
 * none goes, which is what one looks for; where some do it is heard.
 */
export const CoverageMarks = memo(function CoverageMarks({ drawing, places }: CoverageMarksProps) {
  return (
    <ViewportPortal>
      {[...drawing.placements].map(([id, { absolute }]) => {
        const place = places.get(id);
        return place && <Mark key={id} place={place} x={absolute.x} y={absolute.y} />;
      })}
      {drawing.edges.map((edge) => {
        const place = places.get(edgeKey(edge.id));
        const label = edge.data?.route?.label;
        if (place === undefined || label === undefined) return null;
        const isSaid = edge.data?.words !== '';
        return (
          <Mark key={edge.id} place={place} x={label.x} y={isSaid ? label.y + belowPill : label.y} isOnLine />
        );
      })}
    </ViewportPortal>
  );
});

interface MarkProps {
  readonly place: PlaceCoverage;
  readonly x: number;
  readonly y: number;
  readonly isOnLine?: boolean;
}

function Mark({ place, x, y, isOnLine = false }: MarkProps) {
  const text = useText().play.coverage;
  const Icon = place.isCovered ? IconCircleCheck : IconCircleX;
  const classes = ['mc-went', place.isCovered ? 'is-covered' : 'is-uncovered', isOnLine ? 'is-on-line' : ''];
  return (
    <span
      className={classes.join(' ')}
      title={text.by(place.scenarios)}
      style={{ transform: `translate(${x}px, ${y}px) translate(${isOnLine ? '-50%, 0' : '-20%, -70%'})` }}
    >
      <Icon size={13} aria-hidden />
      <span className={place.isCovered ? 'mc-hidden' : undefined}>
        {place.isCovered ? text.covered : text.uncovered}
      </span>
    </span>
  );
}
