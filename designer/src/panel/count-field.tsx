import { useText } from '../text/text.ts';
import { TextField } from './fields.tsx';

interface CountFieldProps {
  readonly label: string;
  /** `null`: the publication does not say. */
  readonly value: number | null;
  readonly onCommit: (value: number | null) => void;
  readonly disabled: boolean;
}

/** A number of pieces that may not be stated; what is no number from 0 to 99 leaves the old one in place. */
export function CountField({ label, value, onCommit, disabled }: CountFieldProps) {
  const words = useText().papers;
  return (
    <TextField
      label={label}
      value={value === null ? '' : String(value)}
      placeholder={words.notStated}
      disabled={disabled}
      accepts={(typed) => /^\d{0,2}$/.test(typed)}
      onCommit={(typed) => onCommit(typed === '' ? null : Number(typed))}
    />
  );
}
