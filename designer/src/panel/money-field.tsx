import { moneyWords, readMoney } from '../model/money.ts';
import { TextField } from './fields.tsx';

interface MoneyFieldProps {
  readonly label: string;
  /** Whole đồng; `null`: stated elsewhere, or nowhere. */
  readonly amount: number | null;
  readonly onCommit: (amount: number | null) => void;
  readonly placeholder: string;
  readonly disabled: boolean;
}

/** An amount of đồng: shown as `1.234.567 ₫`, dots and the sign ignored when it is typed. */
export function MoneyField({ label, amount, onCommit, placeholder, disabled }: MoneyFieldProps) {
  return (
    <TextField
      label={label}
      value={amount === null ? '' : moneyWords(amount)}
      placeholder={placeholder}
      disabled={disabled}
      accepts={(typed) => readMoney(typed) !== undefined}
      onCommit={(typed) => {
        const read = readMoney(typed);
        if (read !== undefined) onCommit(read);
      }}
    />
  );
}
