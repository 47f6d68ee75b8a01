import { numberWords } from '../drawing/words.ts';
import { useLanguage } from '../text/text.ts';
import {
  type ChangeEvent,
  createContext,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useId,
} from 'react';
import { type FieldStay, useTyped } from './use-typed.ts';

interface FieldProps {
  readonly label: string;
  readonly disabled?: boolean;
}

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onCommit: (value: string, stay: FieldStay) => void;
  readonly placeholder?: string | undefined;
  readonly rows?: number;
  /** One line of text, however long: it is read whole, in as many lines as it needs. */
  readonly wraps?: boolean;
  readonly required?: boolean;
  /** What may be committed; anything else, once the field is left, gives way to the old text. */
  readonly accepts?: (text: string) => boolean;
  /** The field was left: with what is not accepted, or with nothing of the kind. */
  readonly onLeft?: (refused: string | undefined) => void;
  /** Commits nothing before the field is left: an answer that is no part of the document. */
  readonly whenLeft?: boolean;
}

/**
 * A line of text. What is typed is committed at each pause and becomes one undo step when the field is left or Enter
 * is pressed; Escape brings the old text back. Text is stored composed (NFC), whatever the keyboard sent.
 */
export function TextField(props: TextFieldProps) {
  const { label, value, onCommit, placeholder, rows, wraps, disabled, required, accepts, onLeft, whenLeft } =
    props;
  const id = useId();
  const { typed, type, leave, forget, onCompositionEnd } = useTyped({
    value,
    onCommit,
    accepts: (text) => !(required === true && text === '') && (accepts?.(text) ?? true),
    onLeft,
    whenLeft,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && rows === undefined) {
      leave();
      if (wraps === true) event.preventDefault();
    }
    if (event.key === 'Escape' && typed !== null) {
      forget();
      event.preventDefault();
    }
  };
  const common = {
    id,
    className: 'mc-input',
    value: typed ?? value,
    placeholder,
    disabled,
    onKeyDown,
    onBlur: leave,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      type(event.target.value, isComposing(event.nativeEvent)),
    onCompositionEnd,
    'data-typing': typed === null ? undefined : true,
  };
  return (
    <Labelled id={id} label={label}>
      {rows === undefined && wraps !== true ? (
        <input {...common} type="text" />
      ) : (
        <textarea {...common} className={wraps ? 'mc-input mc-wrapping' : 'mc-input'} rows={rows ?? 1} />
      )}
    </Labelled>
  );
}

/** Whether a change came amid a syllable that is still being composed. */
export const isComposing = (event: Event): boolean => event instanceof InputEvent && event.isComposing;

interface NumberFieldProps extends FieldProps {
  /** `undefined`: nothing is stated yet. */
  readonly value: number | undefined;
  readonly onCommit: (value: number) => void;
  readonly min?: number;
  readonly step?: number;
}

const numberIn = (typed: string): number => (typed === '' ? NaN : Number(typed.replace(',', '.')));

/** A number; a comma is understood as the decimal mark. What is not a number leaves the old one in place. */
export function NumberField({ label, value, onCommit, min, step, disabled }: NumberFieldProps) {
  const id = useId();
  const language = useLanguage();
  const shown = value === undefined ? '' : numberWords(value, language);
  const { typed, type, leave, forget } = useTyped({
    value: shown,
    onCommit: (text) => {
      if (numberIn(text) !== value) onCommit(numberIn(text));
    },
    accepts: (text) => Number.isFinite(numberIn(text)) && (min === undefined || numberIn(text) >= min),
  });
  const nudge = (by: number): void => {
    const from = numberIn(typed ?? '');
    const next = Math.round(((Number.isFinite(from) ? from : (value ?? 0)) + by) * 1000) / 1000;
    leave();
    if (min === undefined || next >= min) onCommit(next);
  };
  return (
    <Labelled id={id} label={label}>
      <input
        id={id}
        className="mc-input mc-number"
        type="text"
        inputMode="decimal"
        role="spinbutton"
        aria-valuenow={value}
        disabled={disabled}
        value={typed ?? shown}
        data-typing={typed === null ? undefined : true}
        onChange={(event) => type(event.target.value, isComposing(event.nativeEvent))}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape' && typed !== null) {
            forget();
            event.preventDefault();
          }
          if (step === undefined || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
          event.preventDefault();
          nudge(event.key === 'ArrowUp' ? step : -step);
        }}
      />
    </Labelled>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly options: readonly Option[];
  readonly onCommit: (value: string) => void;
  /** Words of the empty choice, where there is one. */
  readonly empty?: string | undefined;
}

export function SelectField({ label, value, options, onCommit, empty, disabled }: SelectFieldProps) {
  const id = useId();
  // A value that is no longer on offer is shown as it is rather than silently replaced by the first choice.
  const isKnown = value === '' || options.some((option) => option.value === value);
  return (
    <Labelled id={id} label={label}>
      <select
        id={id}
        className="mc-input"
        value={value}
        disabled={disabled}
        onChange={(event) => onCommit(event.target.value)}
      >
        {(empty !== undefined || value === '') && <option value="">{empty ?? '…'}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

interface CheckFieldProps extends FieldProps {
  readonly checked: boolean;
  readonly onCommit: (checked: boolean) => void;
}

export function CheckField({ label, checked, onCommit, disabled }: CheckFieldProps) {
  return (
    <label className="mc-check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onCommit(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Two or three choices side by side. */
export function ChoiceField({ label, value, options, onCommit, disabled }: SelectFieldProps) {
  const name = useId();
  return (
    <fieldset className="mc-choice" disabled={disabled}>
      <legend className="mc-hidden">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? 'is-chosen' : ''}>
          <input
            type="radio"
            name={name}
            checked={option.value === value}
            onChange={() => onCommit(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}

function Labelled({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  const isSaid = useContext(PartTitle) === label;
  return (
    <div className="mc-field">
      <label htmlFor={id} className={isSaid ? 'mc-hidden' : ''}>
        {label}
      </label>
      {children}
    </div>
  );
}

/** A field that only repeats the title of its part keeps its label for screen readers alone. */
const PartTitle = createContext('');

/** A titled part of the panel. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mc-part">
      <h3>{title}</h3>
      <PartTitle value={title}>{children}</PartTitle>
    </section>
  );
}
