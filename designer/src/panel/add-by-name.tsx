import { IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import { useDesigner } from '../state/designer-context.ts';

interface AddByNameProps {
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  readonly onAdd: (name: string) => void;
  /** Several pasted lines at once; without it they are one name. */
  readonly onPaste?: (text: string) => void;
}

/** Names a new thing before it is made: its id comes from the name. Enter adds and waits for the next one. */
export function AddByName({ label, hint, button, onAdd, onPaste }: AddByNameProps) {
  const { readOnly } = useDesigner();
  const [name, setName] = useState('');
  const id = useId();
  if (readOnly) return null;
  const add = (): void => {
    const typed = name.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (typed === '') return;
    onAdd(typed);
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
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
          onChange={(event) => setName(event.target.value)}
          onKeyDown={onKeyDown}
          onPaste={paste}
        />
      </div>
      <button type="button" className="mc-button" disabled={name.trim() === ''} onClick={add}>
        <IconPlus size={15} aria-hidden /> {button}
      </button>
    </div>
  );
}
