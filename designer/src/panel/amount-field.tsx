import type { AmountChoice } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { OneAmount } from './amount-rows.tsx';
import { CheckField } from './fields.tsx';

export type Amount = Exclude<AmountChoice, { rows: unknown }>;

/** A plain amount of time, that does not depend on the case. */
export function AmountField({ amount, onCommit }: { amount: Amount; onCommit: (amount: Amount) => void }) {
  const { readOnly } = useDesigner();
  return (
    <div className="mc-row-amount">
      <OneAmount row={amount} disabled={readOnly} onCommit={onCommit} />
    </div>
  );
}

interface OptionalPlainAmountProps {
  readonly label: string;
  readonly amount: Amount | undefined;
  readonly onCommit: (amount: Amount | undefined) => void;
}

/** A plain amount of time that there need not be. */
export function OptionalPlainAmount({ label, amount, onCommit }: OptionalPlainAmountProps) {
  const { readOnly } = useDesigner();
  return (
    <>
      <CheckField
        label={label}
        checked={amount !== undefined}
        disabled={readOnly}
        onCommit={(has) => onCommit(has ? { value: 1, unit: 'WORKING_DAY' } : undefined)}
      />
      {amount !== undefined && <AmountField amount={amount} onCommit={onCommit} />}
    </>
  );
}
