import { typedDay, typedTime, writtenDay } from '../../../model/typed-moment.ts';
import { TextField } from '../../../panel/fields.tsx';
import { useText } from '../../../text/text.ts';

interface DayFieldProps {
  readonly label: string;
  /** `yyyy-MM-dd`, or empty. */
  readonly value: string;
  readonly onCommit: (day: string) => void;
}

/** A day as offices write it. What is no day leaves the old one in place. */
export function DayField({ label, value, onCommit }: DayFieldProps) {
  const text = useText().play.moment;
  return (
    <TextField
      label={label}
      value={writtenDay(value)}
      whenLeft
      placeholder={text.dateHint}
      onCommit={(typed) => {
        const day = typed === '' ? '' : typedDay(typed);
        if (day !== null) onCommit(day);
      }}
    />
  );
}

interface MomentFieldProps {
  readonly label: string;
  /** Local moment, `yyyy-MM-ddTHH:mm`, or empty. */
  readonly value: string;
  readonly onCommit: (moment: string) => void;
}

const openingTime = '08:00';

/** A day and a time of day, 24 hours. */
export function MomentField({ label, value, onCommit }: MomentFieldProps) {
  const text = useText().play.moment;
  const [day = '', time = openingTime] = value.split('T');
  return (
    <fieldset className="mc-play-moment">
      <legend>{label}</legend>
      <DayField
        label={text.date}
        value={day}
        onCommit={(next) => onCommit(next === '' ? '' : `${next}T${time}`)}
      />
      <TextField
        label={text.time}
        value={day === '' ? '' : time}
        whenLeft
        placeholder={text.timeHint}
        onCommit={(typed) => {
          const next = typedTime(typed);
          if (next !== null && day !== '') onCommit(`${day}T${next}`);
        }}
      />
    </fieldset>
  );
}
