import { type ReactNode, useEffect, useRef } from 'react';
import { isComposing } from '../../panel/fields.tsx';
import { tidyText, useTyped } from '../../panel/use-typed.ts';
import type { CellAt, Grid } from './use-grid.ts';

interface CellProps {
  readonly grid: Grid;
  readonly at: CellAt;
  readonly label: string;
  readonly readOnly: boolean;
  readonly className?: string | undefined;
  readonly span?: number | undefined;
}

const isAt = (grid: Grid, at: CellAt): boolean =>
  grid.active?.line === at.line && grid.active.column === at.column;

interface TextCellProps extends CellProps {
  readonly value: string;
  /** Answers false when the text cannot be taken; the cell then keeps its old one. */
  readonly onCommit: (text: string) => void;
  readonly lead?: ReactNode;
  readonly tail?: ReactNode;
  readonly missing?: string | undefined;
}

/**
 * A cell of text. The chosen cell is a field whose whole text is selected: typing replaces it, input methods included,
 * and what was typed is committed when the cell is left. Escape brings the old text back.
 */
export function TextCell(props: TextCellProps) {
  const { grid, at, label, readOnly, value, onCommit, lead, tail, missing, className, span } = props;
  const chosen = isAt(grid, at);
  return (
    <td
      role="gridcell"
      className={className}
      colSpan={span}
      aria-selected={chosen}
      onMouseDown={(event) => {
        if (chosen) return;
        event.preventDefault();
        grid.go(at);
      }}
    >
      {lead}
      {chosen && !readOnly ? (
        <TextEditor {...{ grid, label, value, onCommit }} />
      ) : (
        <ReadWords focused={chosen && grid.entered} missing={value === ''}>
          {value === '' ? missing : value}
        </ReadWords>
      )}
      {tail}
    </td>
  );
}

/** Words that can only be read still take the focus, so that the keys go on from there. */
function ReadWords({
  focused,
  missing,
  children,
}: {
  focused: boolean;
  missing: boolean;
  children: ReactNode;
}) {
  const words = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (focused) words.current?.focus();
  }, [focused]);
  return (
    <span
      ref={words}
      className={missing ? 'mc-cell-words mc-missing' : 'mc-cell-words'}
      tabIndex={focused ? 0 : -1}
    >
      {children}
    </span>
  );
}

function TextEditor({
  grid,
  label,
  value,
  onCommit,
}: Pick<TextCellProps, 'grid' | 'label' | 'value' | 'onCommit'>) {
  const field = useRef<HTMLTextAreaElement>(null);
  const { typed, type, leave, forget, onCompositionEnd } = useTyped({
    value,
    onCommit,
    tidy: (text) => tidyText(text.replace(/\s+/g, ' ')),
  });
  const given = useRef(false);
  const { editing, entered } = grid;
  useEffect(() => {
    if (!entered) return;
    field.current?.focus();
    if (!given.current) field.current?.select();
    given.current = true;
  }, [entered]);
  useEffect(() => {
    const { current } = field;
    if (editing && current !== null && typed === null)
      current.setSelectionRange(current.value.length, current.value.length);
  }, [editing, typed]);

  // Leaving takes the cell out of the page at once, so that what was typed is committed as it goes.
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);

  return (
    <textarea
      ref={field}
      className={editing ? 'mc-cell-field is-editing' : 'mc-cell-field'}
      aria-label={label}
      rows={1}
      value={typed ?? value}
      data-typing={typed === null ? undefined : true}
      onChange={(event) => {
        grid.edit(true);
        type(event.target.value, isComposing(event.nativeEvent));
      }}
      onCompositionEnd={onCompositionEnd}
      onClick={() => grid.edit(true)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !editing) return;
        forget();
        field.current?.select();
      }}
    />
  );
}

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
