import './agency-lanes.css';
import { useViewport, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { DrawnAgencyLane } from './derive-elements.ts';
import { useText } from '../text/text.ts';

/** The lanes of the view by agency, behind everything drawn. Their names stay in sight while the paper moves. */
export const AgencyLanes = memo(function AgencyLanes({ lanes }: { lanes: readonly DrawnAgencyLane[] }) {
  const text = useText().views;
  const { x, zoom } = useViewport();
  return (
    <ViewportPortal>
      {lanes.map(({ key, title, hue, area }) => (
        <div
          key={key}
          className="mc-agency-lane"
          data-hue={hue}
          role="img"
          aria-label={text.lane(title)}
          style={{ transform: `translate(${area.x}px, ${area.y}px)`, width: area.width, height: area.height }}
        >
          <span
            className="mc-agency-lane-name"
            style={{ left: Math.max(0, Math.min(area.width - 200, -x / zoom - area.x)) + 12 }}
          >
            {title}
          </span>
        </div>
      ))}
    </ViewportPortal>
  );
});
