import { IconPlus, IconX } from '@tabler/icons-react';
import type { AmountRow, TimeUnit } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { NumberField, SelectField, TextField } from './fields.tsx';

interface AmountRowsProps {
  readonly rows: readonly AmountRow[];
  readonly onCommit: (rows: AmountRow[]) => void;
  readonly disabled: boolean;
}

const units: TimeUnit[] = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH', 'SAME_DAY_CUTOFF'];

/** A table of amounts: rows with a condition are read from the top, the row without one catches the rest. */
export function AmountRows({ rows, onCommit, disabled }: AmountRowsProps) {
  const text = useText();
  const { document } = useDesigner();
  const change = (at: number, row: AmountRow): void => onCommit(rows.with(at, row));
  const addCase = (): void => {
    const [fact] = document.facts;
    const like = rows.at(-1);
    if (fact === undefined || like === undefined) return;
    const { when: _when, ...amount } = like;
    onCommit([{ when: { fact: fact.id, op: 'known' }, ...amount }, ...rows]);
  };
  return (
    <div className="mc-rows">
      {rows.map((row, at) => (
        <div key={at} className="mc-row">
          {row.when !== undefined ? (
            <ConditionBuilder
              label={text.panel.inCase}
              condition={row.when}
              disabled={disabled}
              onCommit={(when) => {
                const { when: _old, ...amount } = row;
                change(at, when === undefined ? amount : { when, ...amount });
              }}
            />
          ) : (
            rows.length > 1 && <span className="mc-row-case">{text.panel.allOtherCases}</span>
          )}
          <div className="mc-row-amount">
            <OneAmount row={row} disabled={disabled} onCommit={(next) => change(at, next)} />
            {rows.length > 1 && !disabled && (
              <button
                type="button"
                className="mc-tool"
                aria-label={text.panel.removeRow}
                title={text.panel.removeRow}
                onClick={() => onCommit(rows.toSpliced(at, 1))}
              >
                <IconX size={15} />
              </button>
            )}
          </div>
        </div>
      ))}
      {!disabled && document.facts.length > 0 && (
        <button type="button" className="mc-link" onClick={addCase}>
          <IconPlus size={14} aria-hidden /> {text.panel.addRow}
        </button>
      )}
    </div>
  );
}

interface OneAmountProps {
  readonly row: AmountRow;
  readonly onCommit: (row: AmountRow) => void;
  readonly disabled: boolean;
}

/** The number and its unit; for "the same day" the hour after which it is the next one. */
export function OneAmount({ row, onCommit, disabled }: OneAmountProps) {
  const text = useText();
  return (
    <>
      {row.unit === 'SAME_DAY_CUTOFF' ? (
        <TextField
          label={text.panel.cutOff}
          value={row.cutOff ?? ''}
          placeholder="15:00"
          disabled={disabled}
          onCommit={(cutOff) => onCommit(withCutOff(row, cutOff))}
        />
      ) : (
        <NumberField
          label={text.panel.amount}
          value={row.value}
          min={0}
          step={0.25}
          disabled={disabled}
          onCommit={(value) => onCommit({ ...row, value })}
        />
      )}
      <SelectField
        label={text.panel.unit}
        value={row.unit}
        options={units.map((value) => ({ value, label: text.units[value] }))}
        disabled={disabled}
        onCommit={(unit) => onCommit({ ...row, unit: unit as TimeUnit })}
      />
    </>
  );
}

function withCutOff(row: AmountRow, typed: string): AmountRow {
  const { cutOff: _old, ...rest } = row;
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? { ...rest, cutOff: typed } : rest;
}
