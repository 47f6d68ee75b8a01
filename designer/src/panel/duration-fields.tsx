import type { Duration } from '@motcua/engine';
import { withField } from '../commands/with-field.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useLanguage, useText } from '../text/text.ts';
import { AmountRows } from './amount-rows.tsx';
import { ChoiceField, SelectField } from './fields.tsx';
import { TextPair } from './text-pair.tsx';

type Way = 'rows' | 'restOf' | 'notStated';

interface DurationFieldsProps {
  readonly duration: Duration | undefined;
  readonly onCommit: (duration: Duration) => void;
  readonly disabled: boolean;
  /** The step whose time it is: it must have one whatever the facts. */
  readonly at?: string;
}

/** A set time, by case where it depends on one; the rest of a limit; or openly not stated. */
export function DurationFields({ duration, onCommit, disabled, at }: DurationFieldsProps) {
  const {
    panel: text,
    more: { notStatedNote },
  } = useText();
  const language = useLanguage();
  const { document } = useDesigner();
  const way: Way | '' =
    duration === undefined ? '' : 'rows' in duration ? 'rows' : 'restOf' in duration ? 'restOf' : 'notStated';
  const [firstLimit] = document.limits;
  const ways: Way[] = firstLimit === undefined ? ['rows', 'notStated'] : ['rows', 'restOf', 'notStated'];
  const choose = (next: string): void => {
    if (next === 'rows') onCommit({ rows: [{ value: 1, unit: 'WORKING_DAY' }] });
    if (next === 'restOf' && firstLimit !== undefined) onCommit({ restOf: firstLimit.id });
    if (next === 'notStated') onCommit({ notStated: true });
  };
  return (
    <>
      <ChoiceField
        label={text.time}
        value={way}
        options={ways.map((value) => ({ value, label: text.timeWays[value] }))}
        disabled={disabled}
        onCommit={choose}
      />
      {duration !== undefined && 'rows' in duration && (
        <AmountRows
          rows={duration.rows}
          at={at}
          isNeeded={at !== undefined}
          disabled={disabled}
          onCommit={(rows) => onCommit({ rows })}
        />
      )}
      {duration !== undefined && 'restOf' in duration && (
        <SelectField
          label={text.limit}
          value={duration.restOf}
          options={document.limits.map((limit) => ({
            value: limit.id,
            label: textIn(limit.title, language),
          }))}
          disabled={disabled}
          onCommit={(restOf) => onCommit({ restOf })}
        />
      )}
      {duration !== undefined && 'notStated' in duration && (
        <TextPair
          label={notStatedNote}
          text={duration.note}
          onCommit={(note) => onCommit(withField(duration, 'note', note))}
        />
      )}
    </>
  );
}
