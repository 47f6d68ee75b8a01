import { TextInput } from '@mantine/core';
import { DateField } from '../form/DateField.tsx';
import styles from './chain/chain.module.css';

/** By which decision something is done with a version, and from which day. */
export interface Decision {
  readonly number: string;
  readonly date: string;
  readonly from: string;
}

interface Props {
  decision: Decision;
  labels: Readonly<Record<keyof Decision, string>>;
  /** What is to be known of the day from which it holds. */
  fromWhy?: string;
  onChange: (name: keyof Decision, value: string) => void;
  /** What is wrong with a value, once it was tried. */
  missing: (value: string) => string | undefined;
}

/** Number and date of a decision and the day from which it holds: all three are needed. */
export function DecisionFields({ decision, labels, fromWhy, onChange, missing }: Props) {
  return (
    <div className={styles['pair']}>
      <TextInput
        label={labels.number}
        withAsterisk
        maxLength={200}
        value={decision.number}
        error={missing(decision.number)}
        onChange={(event) => onChange('number', event.currentTarget.value)}
        data-autofocus
      />
      {(['date', 'from'] as const).map((name) => (
        <DateField
          key={name}
          label={labels[name]}
          description={name === 'from' ? fromWhy : undefined}
          withAsterisk
          value={decision[name]}
          error={missing(decision[name])}
          onChange={(value) => onChange(name, value ?? '')}
        />
      ))}
    </div>
  );
}
