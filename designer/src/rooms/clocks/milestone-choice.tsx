import { useId } from 'react';
import { type MilestoneEvent, textIn } from '../../model/document-types.ts';
import { milestoneEvents, milestoneWords } from '../../model/milestone-words.ts';
import { useDesigner } from '../../state/designer-context.ts';
import { useLanguage, useText } from '../../text/text.ts';

interface MilestoneChoiceProps {
  readonly label: string;
  /** The id of the milestone chosen now. */
  readonly value: string;
  readonly onKnown: (milestone: string) => void;
  /** A moment for which there is no milestone yet. */
  readonly onNew: (on: MilestoneEvent) => void;
}

/** A moment of the dossier: a milestone there is, or anything that happens in the drawing. */
export function MilestoneChoice({ label, value, onKnown, onNew }: MilestoneChoiceProps) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const id = useId();
  const { milestones } = document;
  return (
    <div className="mc-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="mc-input"
        value={`known:${value}`}
        disabled={readOnly}
        onChange={({ target }) => {
          if (target.value.startsWith('known:')) onKnown(target.value.slice('known:'.length));
          else onNew(JSON.parse(target.value) as MilestoneEvent);
        }}
      >
        <optgroup label={text.known}>
          {milestones.map((milestone) => (
            <option key={milestone.id} value={`known:${milestone.id}`}>
              {textIn(milestone.title, language)}
            </option>
          ))}
          {!milestones.some((milestone) => milestone.id === value) && (
            <option value={`known:${value}`}>{value}</option>
          )}
        </optgroup>
        <EventOptions except={milestones.map(({ on }) => JSON.stringify(on))} />
      </select>
    </div>
  );
}

interface EventChoiceProps {
  readonly label: string;
  readonly value: MilestoneEvent | undefined;
  readonly onCommit: (on: MilestoneEvent) => void;
}

/** What reaches a milestone. */
export function EventChoice({ label, value, onCommit }: EventChoiceProps) {
  const language = useLanguage();
  const { document, readOnly } = useDesigner();
  const id = useId();
  const now = value === undefined ? '' : JSON.stringify(value);
  const offered = milestoneEvents(document).map((on) => JSON.stringify(on));
  return (
    <div className="mc-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="mc-input"
        value={now}
        disabled={readOnly}
        onChange={({ target }) => {
          if (target.value !== '') onCommit(JSON.parse(target.value) as MilestoneEvent);
        }}
      >
        {value === undefined && <option value="">…</option>}
        {value !== undefined && !offered.includes(now) && (
          <option value={now}>{milestoneWords(document, value, language)}</option>
        )}
        <EventOptions except={[]} />
      </select>
    </div>
  );
}

const kinds = ['marked', 'left', 'entered', 'taken', 'opened'] as const;

function EventOptions({ except }: { except: readonly string[] }) {
  const text = useText().clocks;
  const language = useLanguage();
  const { document } = useDesigner();
  const events = milestoneEvents(document).filter((on) => !except.includes(JSON.stringify(on)));
  return kinds.map((kind) => {
    const ofKind = events.filter((on) => on.kind === kind);
    if (ofKind.length === 0) return null;
    return (
      <optgroup key={kind} label={text.make[kind]}>
        {ofKind.map((on) => (
          <option key={JSON.stringify(on)} value={JSON.stringify(on)}>
            {milestoneWords(document, on, language)}
          </option>
        ))}
      </optgroup>
    );
  });
}
