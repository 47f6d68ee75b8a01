import type { AmountChoice, AmountRow } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { AmountRows } from './amount-rows.tsx';
import { CheckField } from './fields.tsx';

interface AmountChoiceFieldsProps {
  readonly choice: AmountChoice;
  readonly onCommit: (choice: AmountChoice) => void;
  readonly disabled: boolean;
}

/** One amount, or a table of them by case; a table left with one row that always holds is an amount again. */
export function AmountChoiceFields({ choice, onCommit, disabled }: AmountChoiceFieldsProps) {
  const rows = 'rows' in choice ? choice.rows : [choice];
  const commit = (next: AmountRow[]): void => {
    const [only] = next;
    if (next.length !== 1 || only === undefined || only.when !== undefined) onCommit({ rows: next });
    else {
      const { when: _always, ...amount } = only;
      onCommit(amount);
    }
  };
  return <AmountRows rows={rows} onCommit={commit} disabled={disabled} />;
}

interface OptionalAmountProps {
  /** Said beside the box that is ticked while there is such a time. */
  readonly label: string;
  readonly choice: AmountChoice | undefined;
  readonly onCommit: (choice: AmountChoice | undefined) => void;
}

/** A time that there need not be. */
export function OptionalAmount({ label, choice, onCommit }: OptionalAmountProps) {
  const { readOnly } = useDesigner();
  return (
    <>
      <CheckField
        label={label}
        checked={choice !== undefined}
        disabled={readOnly}
        onCommit={(has) => onCommit(has ? { value: 3, unit: 'WORKING_DAY' } : undefined)}
      />
      {choice !== undefined && <AmountChoiceFields choice={choice} disabled={readOnly} onCommit={onCommit} />}
    </>
  );
}
