import { type ReactNode, useEffect, useRef } from 'react';
import { type CellProps, isAt } from './cell.ts';

interface SheetCellProps extends CellProps {
  readonly words: ReactNode;
  readonly doneWords: string;
  readonly children: ReactNode;
}

/** A cell whose value needs several fields: they open in a small sheet over the table. */
export function SheetCell(props: SheetCellProps) {
  const { grid, at, label, readOnly, words, doneWords, children, className } = props;
  const chosen = isAt(grid, at);
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const { editing, entered } = grid;
  const isOpen = chosen && editing && !readOnly;
  useEffect(() => {
    if (!chosen || !entered) return;
    if (isOpen) sheet.current?.querySelector<HTMLElement>('select, input, button')?.focus();
    else button.current?.focus();
  }, [chosen, entered, isOpen]);
  // Every choice may bring further fields, below what a low screen shows.
  useEffect(() => {
    if (isOpen) sheet.current?.scrollIntoView?.({ block: 'nearest' });
  });
  return (
    <td role="gridcell" className={className} aria-selected={chosen}>
      <button
        type="button"
        ref={button}
        className="mc-cell-button"
        tabIndex={chosen ? 0 : -1}
        aria-label={label}
        aria-expanded={isOpen}
        onClick={() => {
          if (!chosen) grid.go(at);
          grid.edit(!isOpen);
        }}
      >
        {words}
      </button>
      {isOpen && (
        <div
          ref={sheet}
          className="mc-cell-sheet"
          role="group"
          aria-label={label}
          onKeyDown={(event) => {
            // The fields of the sheet have their own keys; only Escape closes it.
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            event.preventDefault();
            grid.edit(false);
          }}
        >
          {children}
          <button type="button" className="mc-link" onClick={() => grid.edit(false)}>
            {doneWords}
          </button>
        </div>
      )}
    </td>
  );
}
