import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { isAskedFor } from '../../../model/agencies-offered.ts';
import { choicesIn } from '../../../model/field-choices.ts';
import type { FormField } from '../../../model/form-fields.ts';
import { textIn } from '../../../model/document-types.ts';
import { typedDate, writtenDate } from '../../../model/typed-date.ts';
import { useAgencies } from '../../../state/use-agencies.ts';
import { useLanguage, useText } from '../../../text/text.ts';

interface PreviewInputProps {
  readonly field: FormField;
  readonly isRequired: boolean;
  readonly isSelected: boolean;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly onChange: (value: unknown) => void;
  readonly onSelect: () => void;
}

/** One field of the preview, in the input that the clerk will have. To focus it is to choose it for editing. */
export function PreviewInput(props: PreviewInputProps) {
  const { field, isRequired, isSelected, value, error, onChange, onSelect } = props;
  const language = useLanguage();
  const id = useId();
  const frameOf = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = frameOf.current;
    // Chosen elsewhere: it is looked at here. Where it is being filled in, nothing may move.
    if (isSelected && frame !== null && !frame.contains(frame.ownerDocument.activeElement))
      frame.scrollIntoView?.({ block: 'nearest' });
  }, [isSelected]);
  const label = textIn(field.label, language) || field.name;
  const help = textIn(field.placed?.help, language);
  const common = {
    id,
    className: 'mc-input',
    'aria-required': isRequired,
    'aria-invalid': error !== undefined,
    'aria-describedby': error === undefined ? undefined : `${id}-error`,
  };
  const star = isRequired && (
    <span className="mc-star" aria-hidden>
      {' '}
      *
    </span>
  );
  const frame = (inner: ReactNode) => (
    <div
      ref={frameOf}
      className={isSelected ? 'mc-preview-field is-selected' : 'mc-preview-field'}
      data-width={field.placed?.width ?? 'half'}
      data-kind={field.kind}
      onFocus={onSelect}
    >
      {inner}
      {error !== undefined && (
        <p className="mc-field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
  if (field.kind === 'checkbox')
    return frame(
      <label className="mc-check">
        <input
          {...common}
          className=""
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {star}
          {help !== '' && <small>{help}</small>}
        </span>
      </label>,
    );
  return frame(
    <>
      <label htmlFor={id}>
        {label}
        {star}
      </label>
      {help !== '' && <small>{help}</small>}
      <Input field={field} value={value} onChange={onChange} common={common} />
    </>,
  );
}

interface InputProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly common: Readonly<Record<string, unknown>>;
}

function Input({ field, value, onChange, common }: InputProps) {
  const text = useText().formRoom.form.preview;
  const language = useLanguage();
  const written = typeof value === 'string' ? value : '';
  const agencies = useAgencies(written === '' ? [] : [written]);
  switch (field.kind) {
    case 'number':
    case 'money':
      return <NumberInput field={field} value={value} onChange={onChange} common={common} />;
    case 'date':
      return <DateInput value={written} onChange={onChange} common={common} hint={text.dateHint} />;
    case 'select':
    case 'agency': {
      const options =
        field.kind === 'agency'
          ? agencies
              .filter((agency) => isAskedFor(agency, field.schema))
              .map(({ id, title }) => ({ value: id, title }))
          : (choicesIn(field.schema) ?? []).map((choice) => ({
              value: choice.value,
              title: textIn(choice.title, language),
            }));
      return (
        <select {...common} value={written} onChange={(event) => onChange(event.target.value)}>
          <option value="">{text.choose}</option>
          {options.map(({ value: option, title }) => (
            <option key={option} value={option}>
              {title}
            </option>
          ))}
        </select>
      );
    }
    case 'textarea':
      return (
        <textarea {...common} rows={2} value={written} onChange={(event) => onChange(event.target.value)} />
      );
    default:
      return (
        <input
          {...common}
          type="text"
          autoComplete="off"
          inputMode={field.kind === 'phone' ? 'tel' : field.kind === 'identity' ? 'numeric' : 'text'}
          value={written}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

/** Numbers as offices write them: a comma before the fraction, points between the thousands of money. */
function NumberInput({ field, value, onChange, common }: InputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isMoney = field.kind === 'money';
  const shown =
    typeof value === 'number'
      ? isMoney
        ? value.toLocaleString('vi-VN')
        : String(value).replace('.', ',')
      : typeof value === 'string'
        ? value
        : '';
  const change = (next: string): void => {
    setTyped(next);
    const plain = (isMoney ? next.replace(/[.\s₫]/g, '') : next).replace(',', '.').trim();
    const number = Number(plain);
    // What is no number is handed on as it is, so that the check says so.
    onChange(plain === '' ? undefined : Number.isFinite(number) ? number : next);
  };
  return (
    <span className="mc-suffixed">
      <input
        {...common}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? shown}
        onChange={(event) => change(event.target.value)}
        onBlur={() => setTyped(null)}
      />
      {isMoney && <span aria-hidden>₫</span>}
    </span>
  );
}

interface DateInputProps {
  readonly value: string;
  readonly onChange: (value: unknown) => void;
  readonly common: Readonly<Record<string, unknown>>;
  readonly hint: string;
}

function DateInput({ value, onChange, common, hint }: DateInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      {...common}
      type="text"
      inputMode="numeric"
      autoComplete="off"
      placeholder={hint}
      value={typed ?? writtenDate(value)}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => {
        if (typed !== null) onChange(typed.trim() === '' ? undefined : (typedDate(typed) ?? typed.trim()));
        setTyped(null);
      }}
    />
  );
}
