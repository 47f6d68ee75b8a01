import type { RuleStanding } from '@motcua/engine';
import { IconChevronDown, IconChevronUp, IconPlus, IconX } from '@tabler/icons-react';
import { addFact, factFromField } from '../commands/fact-edit.ts';
import { comparisonFor } from '../model/condition-edits.ts';
import type { AmountRow, TimeUnit } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { ConditionBuilder } from './condition-builder.tsx';
import { useFreshFacts } from './fact-select.tsx';
import { NumberField, SelectField, TextField } from './fields.tsx';
import { Advice, TableAdvice, useRowAdvice } from './rule-advice.tsx';

interface AmountRowsProps {
  readonly rows: readonly AmountRow[];
  readonly onCommit: (rows: AmountRow[]) => void;
  readonly disabled: boolean;
  /** The node where the table is read, for the advice on it; absent where it is read anywhere. */
  readonly at?: string | undefined;
  /** Whether there must be an amount whatever the facts. */
  readonly isNeeded?: boolean;
}

const units: TimeUnit[] = ['WORKING_DAY', 'CALENDAR_DAY', 'HOUR', 'MONTH', 'SAME_DAY_CUTOFF'];

/** A table of amounts: rows with a condition are read from the top, the row without one catches the rest. */
export function AmountRows({ rows, onCommit, disabled, at, isNeeded = false }: AmountRowsProps) {
  const text = useText();
  const { document, run } = useDesigner();
  const fresh = useFreshFacts();
  const advice = useRowAdvice(rows, at);
  const several = rows.length > 1 || rows.some(({ when }) => when !== undefined);
  const catchAll = rows.findIndex(({ when }) => when === undefined);
  const offers = document.facts.length > 0 || fresh.length > 0;
  const addCase = (): void => {
    const [first] = document.facts;
    const [made] = fresh;
    const fact = first ?? made?.fact;
    const like = rows.at(-1);
    if (fact === undefined || like === undefined) return;
    if (first === undefined && made?.field !== undefined) run(factFromField, { field: made.field });
    else if (first === undefined) run(addFact, { fact });
    const { when: _when, ...amount } = like;
    // Before the row that catches the rest: behind it nothing is ever read.
    onCommit(
      rows.toSpliced(catchAll < 0 ? rows.length : catchAll, 0, { when: comparisonFor(fact), ...amount }),
    );
  };
  const addOtherwise = (): void => {
    const { when: _when, ...amount } = rows.at(-1) ?? { value: 1, unit: 'WORKING_DAY' as const };
    onCommit([...rows, amount]);
  };
  return (
    <div className="mc-rows">
      {rows.map((row, place) => (
        <TableRow
          key={place}
          row={row}
          place={place}
          standing={advice?.rules[place]}
          disabled={disabled}
          isOne={!several}
          onCommit={(next) => onCommit(rows.with(place, next))}
          {...(rows.length > 1 && {
            onRemove: () => onCommit(rows.toSpliced(place, 1)),
            onMove: (by: 1 | -1) => onCommit(rows.toSpliced(place, 1).toSpliced(place + by, 0, row)),
            isLast: place === rows.length - 1,
          })}
        />
      ))}
      <TableAdvice advice={advice} isNeeded={isNeeded} conditional={catchAll < 0 ? rows.length : catchAll} />
      {!disabled && offers && (
        <button type="button" className="mc-link" onClick={addCase}>
          <IconPlus size={14} aria-hidden /> {text.panel.addRow}
        </button>
      )}
      {!disabled && several && catchAll < 0 && (
        <button type="button" className="mc-link" onClick={addOtherwise}>
          <IconPlus size={14} aria-hidden /> {text.formRoom.rules.addOtherwise}
        </button>
      )}
    </div>
  );
}

interface TableRowProps {
  readonly row: AmountRow;
  readonly place: number;
  readonly standing: RuleStanding | undefined;
  readonly disabled: boolean;
  /** The only row, without a condition: it says no case. */
  readonly isOne: boolean;
  readonly onCommit: (row: AmountRow) => void;
  readonly onRemove?: () => void;
  readonly onMove?: (by: 1 | -1) => void;
  readonly isLast?: boolean;
}

function TableRow(props: TableRowProps) {
  const { row, place, standing, disabled, isOne, onCommit, onRemove, onMove, isLast = false } = props;
  const text = useText();
  const words = text.formRoom.rules;
  return (
    <div className="mc-row">
      {row.when !== undefined ? (
        <ConditionBuilder
          label={text.panel.inCase}
          condition={row.when}
          disabled={disabled}
          onCommit={(when) => {
            const { when: _old, ...amount } = row;
            onCommit(when === undefined ? amount : { when, ...amount });
          }}
        />
      ) : (
        !isOne && <span className="mc-row-case">{text.panel.allOtherCases}</span>
      )}
      {standing === 'never' && <Advice tone="warning">{words.rowNever}</Advice>}
      {standing === 'shadowed' && <Advice tone="warning">{words.rowShadowed}</Advice>}
      <div className="mc-row-amount">
        <OneAmount row={row} disabled={disabled} onCommit={onCommit} />
        {!disabled && onMove !== undefined && (
          <span className="mc-row-order">
            <button
              type="button"
              className="mc-tool"
              aria-label={words.rowUp(place + 1)}
              title={text.panel.moveUp}
              disabled={place === 0}
              onClick={() => onMove(-1)}
            >
              <IconChevronUp size={15} />
            </button>
            <button
              type="button"
              className="mc-tool"
              aria-label={words.rowDown(place + 1)}
              title={text.panel.moveDown}
              disabled={isLast}
              onClick={() => onMove(1)}
            >
              <IconChevronDown size={15} />
            </button>
          </span>
        )}
        {!disabled && onRemove !== undefined && (
          <button
            type="button"
            className="mc-tool"
            aria-label={text.panel.removeRow}
            title={text.panel.removeRow}
            onClick={onRemove}
          >
            <IconX size={15} />
          </button>
        )}
      </div>
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
          accepts={(cutOff) => cutOff === '' || cutOffTime.test(cutOff)}
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

const cutOffTime = /^([01]\d|2[0-3]):[0-5]\d$/;

function withCutOff(row: AmountRow, typed: string): AmountRow {
  const { cutOff: _old, ...rest } = row;
  return cutOffTime.test(typed) ? { ...rest, cutOff: typed } : rest;
}
