import { outcomes } from './outcomes.ts';
import type { ScenarioExpectation } from '../../../commands/scenario-edit.ts';
import { withField } from '../../../commands/with-field.ts';
import { CheckField, SelectField } from '../../../panel/fields.tsx';
import { useDesigner } from '../../../state/designer-context.ts';
import { useText } from '../../../text/text.ts';
import { MomentField } from '../fields/moment-field.tsx';
import { usePlay } from '../use-play-parts.ts';

interface ExpectationEditorProps {
  readonly expect: ScenarioExpectation;
  /** What is so at this point when the draft is played now. */
  readonly found: ScenarioExpectation | undefined;
  readonly onChange: (expect: ScenarioExpectation | undefined) => void;
}

const statuses = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];

/** What must hold at one point of a scenario; every part of it may be left open. */
export function ExpectationEditor({ expect, found, onChange }: ExpectationEditorProps) {
  const { document } = useDesigner();
  const text = useText().play.expect;
  const { words } = usePlay();
  const set = <K extends keyof ScenarioExpectation>(key: K, value: ScenarioExpectation[K]): void => {
    const next = withField(expect, key, value);
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const { at, status, closed, outcome, due, overdue } = expect;
  const stays = document.flow.nodes.filter(
    ({ kind }) =>
      kind !== 'start' && kind !== 'end' && kind !== 'decision' && kind !== 'group' && kind !== 'parallel',
  );
  return (
    <div className="mc-play-expect">
      <div className="mc-play-go">
        {found !== undefined && (
          <button type="button" className="mc-link" onClick={() => onChange(found)}>
            {text.asFound}
          </button>
        )}
        <button type="button" className="mc-link is-destructive" onClick={() => onChange(undefined)}>
          {text.drop}
        </button>
      </div>
      <fieldset className="mc-play-checks">
        <legend>{text.at}</legend>
        <CheckField
          label={text.anywhere}
          checked={at === undefined}
          onCommit={(any) => set('at', any ? undefined : [...(found?.at ?? [])])}
        />
        {at !== undefined &&
          stays.map(({ id }) => (
            <CheckField
              key={id}
              label={words.node(id)}
              checked={at.includes(id)}
              onCommit={(isHere) => set('at', isHere ? [...at, id] : at.filter((one) => one !== id))}
            />
          ))}
      </fieldset>
      <SelectField
        label={text.status}
        value={status === undefined ? '' : String(status)}
        empty={text.anyStatus}
        options={statuses.map((one) => ({ value: one, label: words.status(Number(one)) }))}
        onCommit={(value) =>
          set('status', value === '' ? undefined : (Number(value) as ScenarioExpectation['status']))
        }
      />
      <SelectField
        label={text.closed}
        value={closed === undefined ? '' : String(closed)}
        empty={text.anyClosed}
        options={[
          { value: 'true', label: text.isClosed },
          { value: 'false', label: text.isOpen },
        ]}
        onCommit={(value) => set('closed', value === '' ? undefined : value === 'true')}
      />
      <SelectField
        label={text.outcome}
        value={outcome ?? ''}
        empty={text.anyOutcome}
        options={outcomes.map((one) => ({ value: one, label: words.outcome(one) }))}
        onCommit={(value) => set('outcome', value === '' ? undefined : value)}
      />
      {document.limits.map(({ id }) => (
        <DueField
          key={id}
          label={text.due(words.limit(id))}
          value={due?.[id]}
          suggested={found?.due?.[id] ?? null}
          onChange={(moment) => {
            const next = withField({ ...due }, id, moment);
            set('due', Object.keys(next).length === 0 ? undefined : next);
          }}
        />
      ))}
      {document.limits.length > 0 && (
        <fieldset className="mc-play-checks">
          <legend>{text.overdue}</legend>
          <CheckField
            label={text.anyOverdue}
            checked={overdue === undefined}
            onCommit={(any) => set('overdue', any ? undefined : [...(found?.overdue ?? [])])}
          />
          {overdue !== undefined &&
            document.limits.map(({ id }) => (
              <CheckField
                key={id}
                label={words.limit(id)}
                checked={overdue.includes(id)}
                onCommit={(isOver) =>
                  set('overdue', isOver ? [...overdue, id] : overdue.filter((one) => one !== id))
                }
              />
            ))}
        </fieldset>
      )}
    </div>
  );
}

interface DueFieldProps {
  readonly label: string;
  /** Undefined: nothing is expected. Null: the clock has not started. */
  readonly value: string | null | undefined;
  readonly suggested: string | null;
  readonly onChange: (moment: string | null | undefined) => void;
}

function DueField({ label, value, suggested, onChange }: DueFieldProps) {
  const text = useText().play.expect;
  const kind = value === undefined ? '' : value === null ? 'notStarted' : 'at';
  return (
    <>
      <SelectField
        label={label}
        value={kind}
        empty={text.anyDue}
        options={[
          { value: 'notStarted', label: text.notStarted },
          { value: 'at', label: text.dueAt },
        ]}
        onCommit={(next) => {
          if (next === '') onChange(undefined);
          else onChange(next === 'notStarted' ? null : (suggested ?? '2026-01-05T17:00'));
        }}
      />
      {typeof value === 'string' && (
        <MomentField label={label} value={value} onCommit={(moment) => moment !== '' && onChange(moment)} />
      )}
    </>
  );
}
