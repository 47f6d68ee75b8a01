import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type CellProps, isAt } from './cell.ts';

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
        <TextEditor key={value} {...{ grid, label, value, onCommit }} />
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
  const [typed, setTyped] = useState<string | null>(null);
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
  const pending = useRef({ typed, onCommit, value });
  pending.current = { typed, onCommit, value };
  const commit = (): void => {
    const { typed: last, onCommit: tell, value: old } = pending.current;
    const text = last?.normalize('NFC').replace(/\s+/g, ' ').trim();
    pending.current = { ...pending.current, typed: null };
    if (text !== undefined && text !== old) tell(text);
  };
  useEffect(() => () => commit(), []);

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
        setTyped(event.target.value);
      }}
      onClick={() => grid.edit(true)}
      onBlur={() => {
        commit();
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || !editing) return;
        pending.current = { ...pending.current, typed: null };
        setTyped(null);
        field.current?.select();
      }}
    />
  );
}
