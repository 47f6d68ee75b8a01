import type { Fact } from '@motcua/engine';
import { IconX } from '@tabler/icons-react';
import { type FactCondition, textIn } from '../model/document-types.ts';
import { useAgencies } from '../state/use-agencies.ts';
import { useLanguage, useText } from '../text/text.ts';
import { DateField } from './date-field.tsx';
import { useRef } from 'react';
import { CheckField, NumberField, type Option, SelectField, TextField } from './fields.tsx';
import type { FieldStay } from './use-typed.ts';

export interface ValueFieldProps {
  readonly fact: Fact | undefined;
  readonly value: FactCondition['value'];
  readonly onCommit: (value: string | number | boolean) => void;
  readonly disabled: boolean;
  readonly label: string;
}

/** What the values of a fact are chosen from, where they are listed; of agencies those in force, and what is chosen. */
export function useOptionsOf(
  fact: Fact | undefined,
  chosen: readonly unknown[],
): readonly Option[] | undefined {
  const text = useText();
  const language = useLanguage();
  const agencies = useAgencies(chosen.filter((one) => typeof one === 'string'));
  if (fact?.type === 'boolean')
    return [
      { value: 'true', label: text.condition.yes },
      { value: 'false', label: text.condition.no },
    ];
  if (fact?.type === 'agency') return agencies.map(({ id, title }) => ({ value: id, label: title }));
  if (fact?.choices !== undefined)
    return fact.choices.map(({ value, title }) => ({ value, label: textIn(title, language) || value }));
  if (fact?.source.kind !== 'channel') return undefined;
  return Object.entries(text.formRoom.form.channelNames).map(([value, label]) => ({ value, label }));
}

/** One value of a fact, in the input its type asks for. */
export function ValueField({ fact, value, onCommit, disabled, label }: ValueFieldProps) {
  const options = useOptionsOf(fact, [value]);
  const common = { label, disabled };
  if (options !== undefined)
    return (
      <SelectField
        {...common}
        value={typeof value === 'object' ? '' : String(value ?? '')}
        options={options}
        onCommit={(next) => onCommit(fact?.type === 'boolean' ? next === 'true' : next)}
      />
    );
  if (fact?.type === 'number')
    return <NumberField {...common} value={typeof value === 'number' ? value : 0} onCommit={onCommit} />;
  const written = typeof value === 'string' ? value : '';
  if (fact?.type === 'date') return <DateField {...common} value={written} onCommit={onCommit} />;
  return <TextField {...common} value={written} onCommit={onCommit} />;
}

interface ValuesFieldProps {
  readonly fact: Fact | undefined;
  readonly values: readonly (string | number | boolean)[];
  readonly onCommit: (values: (string | number | boolean)[]) => void;
  readonly disabled: boolean;
}

/** Several values of a fact: boxes where there are few to choose from, else one after another. */
export function ValuesField({ fact, values, onCommit, disabled }: ValuesFieldProps) {
  const text = useText().formRoom.rules;
  const options = useOptionsOf(fact, values);
  const toggle = (value: string, on: boolean): void =>
    onCommit(on ? [...values, value] : values.filter((one) => one !== value));
  if (options !== undefined && options.length <= 12) {
    const unknown = values.filter((value) => !options.some((option) => option.value === value)).map(String);
    return (
      <fieldset className="mc-values" disabled={disabled}>
        <legend>{text.members}</legend>
        {[...options, ...unknown.map((value) => ({ value, label: value }))].map((option) => (
          <CheckField
            key={option.value}
            label={option.label}
            checked={values.includes(option.value)}
            onCommit={(on) => toggle(option.value, on)}
          />
        ))}
      </fieldset>
    );
  }
  const words = (value: string | number | boolean): string =>
    options?.find((option) => option.value === value)?.label ?? String(value);
  return (
    <div className="mc-values">
      <ul className="mc-chips" aria-label={text.members}>
        {values.map((value) => (
          <li key={String(value)}>
            {words(value)}
            {!disabled && (
              <button
                type="button"
                aria-label={text.removeValue(words(value))}
                onClick={() => onCommit(values.filter((one) => one !== value))}
              >
                <IconX size={13} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {!disabled &&
        (options !== undefined ? (
          <SelectField
            label={text.addValue}
            value=""
            options={options.filter((option) => !values.includes(option.value))}
            onCommit={(next) => toggle(next, true)}
          />
        ) : (
          <AddValue isNumber={fact?.type === 'number'} values={values} onCommit={onCommit} />
        ))}
    </div>
  );
}

interface AddValueProps extends Pick<ValuesFieldProps, 'values' | 'onCommit'> {
  readonly isNumber: boolean;
}

/** One more value, typed: among the others from the first pause on, in one step. Emptied when it is left, for the next. */
function AddValue({ isNumber, values, onCommit }: AddValueProps) {
  const text = useText().formRoom.rules;
  /** What this stay has put among the values; it makes way for what is typed next. */
  const added = useRef<{ readonly stay: FieldStay; readonly value: string | number } | null>(null);
  const valueOf = (typed: string): string | number => (isNumber ? Number(typed.replace(',', '.')) : typed);
  return (
    <TextField
      label={text.addValue}
      value=""
      required
      accepts={(typed) => !Number.isNaN(valueOf(typed))}
      onCommit={(typed, stay) => {
        if (typed === '') return;
        const mine = added.current?.stay === stay ? added.current.value : undefined;
        const others = values.filter((value) => value !== mine);
        const value = valueOf(typed);
        const isNew = !others.includes(value);
        added.current = isNew ? { stay, value } : null;
        onCommit(isNew ? [...others, value] : others);
      }}
    />
  );
}
