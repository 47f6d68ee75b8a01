import { IconCalendar } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { typedDate, writtenDate } from '../model/typed-date.ts';
import { useText } from '../text/text.ts';
import { useTyped } from './use-typed.ts';

interface DateFieldProps {
  readonly label: string;
  /** `yyyy-MM-dd`, or empty. */
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly disabled?: boolean;
}

/** A date typed as offices write it, or picked from the browser's calendar. What is no date leaves the old one. */
export function DateField({ label, value, onCommit, disabled = false }: DateFieldProps) {
  const text = useText().formRoom.rules;
  const id = useId();
  const picker = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const { typed, type, leave } = useTyped({
    value: writtenDate(value),
    onCommit: (text) => {
      const date = typedDate(text);
      if (date !== undefined && date !== value) onCommit(date);
    },
    accepts: (text) => typedDate(text) !== undefined,
  });
  const commit = (): void => {
    if (typed === null) return;
    setRefused(typed.trim() !== '' && typedDate(typed) === undefined);
    leave();
  };
  return (
    <div className="mc-field">
      <label htmlFor={id}>{label}</label>
      <div className="mc-dated">
        <input
          id={id}
          className="mc-input mc-number"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          disabled={disabled}
          placeholder={text.dateHint}
          aria-invalid={refused}
          aria-describedby={refused ? `${id}-error` : undefined}
          value={typed ?? writtenDate(value)}
          data-typing={typed === null ? undefined : true}
          onChange={(event) => type(event.target.value, false)}
          onBlur={commit}
          onKeyDown={(event) => event.key === 'Enter' && commit()}
        />
        {!disabled && (
          <>
            <button
              type="button"
              className="mc-tool"
              aria-label={`${text.pickDate}: ${label}`}
              title={text.pickDate}
              onClick={() => picker.current?.showPicker()}
            >
              <IconCalendar size={16} />
            </button>
            <input
              ref={picker}
              className="mc-date-picker"
              type="date"
              tabIndex={-1}
              aria-hidden
              value={value}
              onChange={(event) => {
                setRefused(false);
                if (event.target.value !== '') onCommit(event.target.value);
              }}
            />
          </>
        )}
      </div>
      {refused && (
        <p className="mc-field-error" id={`${id}-error`}>
          {text.notADate}
        </p>
      )}
    </div>
  );
}
