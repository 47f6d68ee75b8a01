import { useState, type ReactNode } from 'react';
import { instantOf, typedTime } from '../format/typed-time.ts';
import { DateField } from '../form/DateField.tsx';
import { TimeField } from '../form/TimeField.tsx';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';

interface Props {
  label: string;
  withAsterisk: boolean;
  error: ReactNode;
  'data-autofocus': true | undefined;
  /** An instant; empty while day and hour are not both there. */
  value: string;
  onChange: (value: string | undefined) => void;
}

/** A day and an hour, which together are one moment. */
export function MomentField({ label, error, onChange, ...rest }: Props) {
  const { t } = useText();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const tell = (date: string, hour: string) => {
    const typed = typedTime(hour);
    onChange(/^\d{4}-\d{2}-\d{2}$/.test(date) && typed !== null ? instantOf(date, typed) : undefined);
  };
  return (
    <div className={styles['pair']} role="group" aria-label={label}>
      <DateField
        label={label}
        withAsterisk={rest.withAsterisk}
        data-autofocus={rest['data-autofocus']}
        error={error}
        value={day}
        onChange={(date) => {
          setDay(date ?? '');
          tell(date ?? '', time);
        }}
      />
      <TimeField
        label={t('act.occurredTime')}
        withAsterisk={rest.withAsterisk}
        error={null}
        value={time}
        onChange={(hour) => {
          setTime(hour);
          tell(day, hour);
        }}
      />
    </div>
  );
}
