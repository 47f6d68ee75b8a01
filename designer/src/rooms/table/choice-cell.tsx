import { useEffect, useRef } from 'react';
import { type CellProps, isAt } from './cell.ts';

interface ChoiceCellProps extends CellProps {
  readonly value: string;
  readonly words: string;
  readonly options: readonly { value: string; label: string }[];
  readonly empty: string;
  readonly onCommit: (value: string) => void;
}

/** A cell with a list to choose from. */
export function ChoiceCell(props: ChoiceCellProps) {
  const { grid, at, label, readOnly, value, words, options, empty, onCommit, className } = props;
  const chosen = isAt(grid, at);
  const field = useRef<HTMLSelectElement>(null);
  const { editing, entered } = grid;
  useEffect(() => {
    if (chosen && entered) field.current?.focus();
  }, [chosen, entered]);
  useEffect(() => {
    if (chosen && editing) open(field.current);
  }, [chosen, editing]);
  return (
    <td
      role="gridcell"
      className={className}
      aria-selected={chosen}
      onMouseDown={() => {
        if (!chosen) grid.go(at);
      }}
    >
      {chosen && !readOnly ? (
        <select
          ref={field}
          className="mc-cell-field"
          aria-label={label}
          value={value}
          onChange={(event) => {
            onCommit(event.target.value);
            grid.edit(false);
          }}
        >
          <option value="">{empty}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <span className={value === '' ? 'mc-cell-words mc-missing' : 'mc-cell-words'}>
          {value === '' ? empty : words}
        </span>
      )}
    </td>
  );
}

function open(field: HTMLSelectElement | null): void {
  try {
    field?.showPicker();
  } catch {
    // A browser that opens lists only for the pointer leaves it to the keys of the list itself.
  }
}
