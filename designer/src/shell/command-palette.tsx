import './command-palette.css';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { type Choice, searchCommands } from '../state/search-commands.ts';
import { useText } from '../text/text.ts';

interface CommandPaletteProps {
  readonly choices: () => readonly Choice[];
  readonly onClose: () => void;
}

/** Any command and any place by a few letters of its name, marks left out if one likes; by the keyboard alone. */
export function CommandPalette({ choices, onClose }: CommandPaletteProps) {
  const text = useText().commands;
  // What there was when it opened: what is typed is looked up in one and the same list.
  const [all] = useState(choices);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => searchCommands(all, query), [all, query]);
  const list = useRef<HTMLUListElement>(null);
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at, found]);

  const close = (): void => {
    onClose();
    if (before instanceof HTMLElement) before.focus();
  };
  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    close();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While a syllable is being composed its keys belong to the input method.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) setAt(Math.max(0, Math.min(found.length - 1, at + step)));
    else if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'Escape') close();
    else if (event.key !== 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="mc-sheet-back is-high" onClick={close}>
      <section
        className="mc-commands"
        role="dialog"
        aria-modal="true"
        aria-label={text.palette}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      >
        <input
          autoFocus
          className="mc-input"
          role="combobox"
          aria-expanded
          aria-controls="mc-commands-list"
          aria-activedescendant={found[at] && `mc-command-${at}`}
          aria-label={text.title}
          placeholder={`${text.title}. ${text.hint}`}
          data-typing
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setAt(0);
          }}
        />
        <ul id="mc-commands-list" role="listbox" aria-label={text.palette} ref={list}>
          {found.map((choice, place) => (
            <li
              key={choice.key}
              id={`mc-command-${place}`}
              role="option"
              aria-selected={place === at}
              onClick={() => choose(choice)}
            >
              <span className="mc-command-group">{text.groups[choice.group]}</span>
              <span className="mc-command-title">
                {choice.title}
                {choice.beside !== '' && <small>{choice.beside}</small>}
              </span>
              {choice.keys[0] !== undefined && (
                <span className="mc-command-keys">
                  {choice.keys[0].map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              )}
            </li>
          ))}
        </ul>
        <p className={found.length === 0 ? 'mc-commands-none' : 'mc-hidden'} role="status">
          {found.length === 0 ? text.none : text.count(found.length)}
        </p>
      </section>
    </div>
  );
}
