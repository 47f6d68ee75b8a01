import { type ReactNode, useEffect, useRef } from 'react';
import { isComposing } from '../../panel/fields.tsx';
import { tidyText, useTyped } from '../../panel/use-typed.ts';
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
