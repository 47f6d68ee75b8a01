import './clocks-room.css';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import { Sections } from '../sections.tsx';
import { AcknowledgedSection } from './acknowledged-section.tsx';
import { CalendarSection } from './calendar-section.tsx';
import { LimitSection } from './limit-section.tsx';
import { MilestoneSection } from './milestone-section.tsx';
import { PauseSection } from './pause-section.tsx';

/** Everything about time: how long it may take, from when to when, what does not count, by which calendar. */
export function ClocksRoom() {
  const text = useText().clocks;
  const { limits, milestones, pauseRules, acknowledgements } = useDesigner().document;
  const { sections } = text;
  return (
    <Sections
      label={text.contents}
      sections={[
        { id: 'limits', title: sections.limits, count: limits.length, content: <LimitSection /> },
        { id: 'pauses', title: sections.pauses, count: pauseRules.length, content: <PauseSection /> },
        {
          id: 'milestones',
          title: sections.milestones,
          count: milestones.length,
          content: <MilestoneSection />,
        },
        { id: 'calendar', title: sections.calendar, content: <CalendarSection /> },
        {
          id: 'acknowledged',
          title: sections.acknowledged,
          count: acknowledgements.length,
          content: <AcknowledgedSection />,
        },
      ]}
    />
  );
}
