import type { Milestone } from '@motcua/engine';
import { addMilestone, moveMilestone, removeMilestone, setMilestone } from '../../commands/milestone-edit.ts';
import { textIn } from '../../model/document-types.ts';
import { milestoneTitle } from '../../model/milestone-words.ts';
import { useRemoval } from '../../panel/remove-part.tsx';
import { TitlePair } from '../../panel/text-pair.tsx';
import { UsedWhere } from '../../panel/used-where.tsx';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';
import { RowTools } from '../papers/row-tools.tsx';
import { ProblemsUnder } from '../problems-under.tsx';
import { EventChoice } from './milestone-choice.tsx';

/** The moments that limits, waits and facts go by. */
export function MilestoneSection() {
  const text = useText().clocks;
  const { document, run, readOnly } = useDesigner();
  const { milestones } = document;
  return (
    <>
      {milestones.length === 0 && <p className="mc-hint">{text.noMilestones}</p>}
      {milestones.map((milestone, at) => (
        <MilestoneCard key={milestone.id} milestone={milestone} at={at} last={at === milestones.length - 1} />
      ))}
      {!readOnly && (
        <div className="mc-add-by-name">
          <EventChoice
            label={text.addMilestone}
            value={undefined}
            onCommit={(on) => run(addMilestone, { on, title: milestoneTitle(document, on) })}
          />
        </div>
      )}
    </>
  );
}

function MilestoneCard({ milestone, at, last }: { milestone: Milestone; at: number; last: boolean }) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document, run } = useDesigner();
  const { id, on, title } = milestone;
  const name = textIn(title, language);
  const removal = useRemoval({
    list: 'milestones',
    id,
    name,
    instead: document.milestones
      .filter((other) => other.id !== id)
      .map((other) => ({ value: other.id, label: textIn(other.title, language) })),
    onRemove: (instead) => run(removeMilestone, { id, instead }),
  });
  /** A name that only says what reached it follows; one that the author chose stays. */
  const first = milestoneTitle(document, on);
  const named = title.vi === first.vi && title.en === first.en;
  return (
    <div className="mc-entry" role="group" aria-label={name}>
      <div className="mc-entry-head">
        <TitlePair
          label={text.milestoneTitle}
          title={title}
          onCommit={(next) => run(setMilestone, { id, changes: { title: next } })}
        />
        <RowTools name={name} first={at === 0} last={last} onMove={(by) => run(moveMilestone, { id, by })}>
          {removal.button}
        </RowTools>
      </div>
      {removal.question}
      <ProblemsUnder path={`/milestones/${at}`} />
      <EventChoice
        label={text.reachedBy}
        value={on}
        onCommit={(next) =>
          run(setMilestone, {
            id,
            changes: { on: next, ...(named && { title: milestoneTitle(document, next) }) },
          })
        }
      />
      <UsedWhere list="milestones" id={id} />
    </div>
  );
}
