import type { LocalText, Scalar } from '@motcua/engine';
import type { ReactNode } from 'react';
import { ChoiceField, SelectField, TextField } from '../../../panel/fields.tsx';
import { useText } from '../../../text/text.ts';
import { dayOfRun, usePlay } from '../use-play-parts.ts';
import { agenciesOffered } from '../../../model/agencies-offered.ts';
import { writtenDay } from '../../../model/typed-moment.ts';
import { DayField, MomentField } from './moment-field.tsx';

export interface ValueChoice {
  readonly value: Scalar;
  readonly title: LocalText;
}

interface ValueFieldProps {
  readonly label: string;
  readonly type: 'boolean' | 'choice' | 'number' | 'date' | 'agency' | 'text' | 'moment';
  /** All there is to choose from, or, for what is typed, answers that make a difference. */
  readonly answers: readonly ValueChoice[];
  /** Undefined: nothing is said. */
  readonly value: Scalar | undefined;
  readonly required: boolean;
  /** Of agencies the only ones to choose from. Absent: all that are there on the day of the run. */
  readonly among?: readonly string[];
  readonly onCommit: (value: Scalar | undefined) => void;
}

/** At most so many answers are offered beside a field in which anything may be typed. */
const mostSuggested = 5;

/** One value, by a control that fits its type. */
export function ValueField(props: ValueFieldProps) {
  const { type, answers, value, required, onCommit } = props;
  const text = useText().play.ask;
  const { words, world, play, data, look } = usePlay();
  const label = required ? props.label : `${props.label} (${text.optional})`;
  const empty = required ? {} : { empty: text.empty };
  const pick = (key: string): void => onCommit(answers.find((answer) => String(answer.value) === key)?.value);
  switch (type) {
    case 'boolean': {
      const options = [
        { value: 'true', label: text.yes },
        { value: 'false', label: text.no },
        ...(required ? [] : [{ value: '', label: text.empty }]),
      ];
      return (
        <div className="mc-field">
          <span className="mc-play-label">{label}</span>
          <ChoiceField
            label={label}
            value={value === undefined ? '' : String(value)}
            options={options}
            onCommit={(key) => onCommit(key === '' ? undefined : key === 'true')}
          />
        </div>
      );
    }
    case 'choice':
      return (
        <SelectField
          label={label}
          value={value === undefined ? '' : String(value)}
          options={answers.map((answer) => ({ value: String(answer.value), label: words.of(answer.title) }))}
          {...empty}
          onCommit={pick}
        />
      );
    case 'agency': {
      const first = answers.map((answer) => String(answer.value));
      const offered = props.among ?? agenciesOffered(data.agencies, dayOfRun(look)).map(({ id }) => id);
      // What is in it already is shown, whatever it is.
      const held = value === undefined || value === '' ? [] : [String(value)];
      const ids = [...new Set([...first, ...offered, ...held])];
      return (
        <SelectField
          label={label}
          value={value === undefined ? '' : String(value)}
          options={ids.map((id) => ({ value: id, label: words.agency(id) }))}
          {...empty}
          onCommit={(id) => onCommit(id === '' ? undefined : id)}
        />
      );
    }
    case 'moment': {
      // Answers of this kind are instants; people speak of the local time of the desk.
      const calendar = play && world.calendars(play.dossier.receivingAgency);
      return (
        <MomentField
          label={label}
          value={calendar && typeof value === 'string' ? calendar.localDateTime(value) : ''}
          onCommit={(moment) => onCommit(moment === '' || !calendar ? undefined : calendar.instantOf(moment))}
        />
      );
    }
    case 'date':
      return (
        <Suggesting {...props}>
          <DayField
            label={label}
            value={value === undefined ? '' : String(value)}
            onCommit={(day) => onCommit(day === '' ? undefined : day)}
          />
        </Suggesting>
      );
    case 'number':
    case 'text':
      return (
        <Suggesting {...props}>
          <TextField
            label={label}
            value={value === undefined ? '' : written(value)}
            whenLeft
            onCommit={(typed) => {
              const read = type === 'number' ? numberIn(typed) : typed;
              if (typed === '') onCommit(undefined);
              else if (read !== null) onCommit(read);
            }}
          />
        </Suggesting>
      );
  }
}

/** A field with the answers that make a difference beside it. */
function Suggesting({ answers, value, onCommit, children }: ValueFieldProps & { children: ReactNode }) {
  const others = answers.filter((answer) => answer.value !== value).slice(0, mostSuggested);
  return (
    <div className="mc-play-suggesting">
      {children}
      {others.length > 0 && (
        <span className="mc-play-chips">
          {others.map((answer) => (
            <button key={String(answer.value)} type="button" onClick={() => onCommit(answer.value)}>
              {writtenAnswer(answer.value)}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

function writtenAnswer(value: Scalar): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(String(value)) ? writtenDay(String(value)) : written(value);
}

function written(value: Scalar): string {
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

/** A number as people type it: with a decimal comma, dots between thousands. */
function numberIn(typed: string): number | null {
  const plain = typed.replace(/\.(?=\d{3}(\D|$))/g, '').replace(',', '.');
  const number = plain.trim() === '' ? NaN : Number(plain);
  return Number.isFinite(number) ? number : null;
}
