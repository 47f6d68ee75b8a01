import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useDesigner } from '../state/designer-context.ts';
import { isComposing } from './fields.tsx';
import { tidyText, useTyped } from './use-typed.ts';

interface AddByNameProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Runs a command that adds to what the document holds then: it is run anew at each pause of the typing. */
  readonly onAdd: (name: string) => void;
  /** Several pasted lines at once; without it they are one name. */
  readonly onPaste?: (text: string) => void;
}

/**
 * A new thing by its name: its id comes from the name. It is in the document at the first pause of the typing, renamed at each
 * further one, and one step of the history; Enter ends it and waits for the next, Escape takes it back.
 */
export function AddByName({ label, hint, button, onAdd, onPaste }: AddByNameProps) {
  const { readOnly } = useDesigner();
  const id = useId();
  const { typed, type, leave, forget, onCompositionEnd } = useTyped({
    value: '',
    onCommit: (name) => {
      if (name !== '') onAdd(name);
    },
    accepts: (name) => name !== '',
    tidy: (name) => tidyText(name.replace(/\s+/g, ' ')),
  });
  if (readOnly) return null;
  const name = typed ?? '';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && name !== '') {
      forget();
      event.preventDefault();
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    leave();
  };
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (onPaste === undefined || !/\S.*\r?\n.*\S/s.test(text)) return;
    event.preventDefault();
    onPaste(text);
  };
  return (
    <div className="mc-add-by-name">
      <div className="mc-field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="mc-input"
          value={name}
          placeholder={hint}
          data-typing={name === '' ? undefined : true}
          onChange={(event) => type(event.target.value, isComposing(event.nativeEvent))}
          onCompositionEnd={onCompositionEnd}
          onKeyDown={onKeyDown}
          onBlur={leave}
          onPaste={paste}
        />
      </div>
      <button type="button" className="mc-button" disabled={name.trim() === ''} onClick={leave}>
        <IconPlus size={15} aria-hidden /> {button}
      </button>
    </div>
  );
}
