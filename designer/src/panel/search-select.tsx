import './search-select.css';
import { type KeyboardEvent, useId, useState } from 'react';
import { fold } from '../model/ids.ts';
import type { Option } from './fields.tsx';

export interface OptionGroup {
  readonly title: string;
  readonly options: readonly Option[];
}

interface SearchSelectProps {
  readonly label: string;
  readonly value: string;
  /** What stands there while nobody searches. */
  readonly shown: string;
  readonly hint: string;
  readonly none: string;
  readonly groups: readonly OptionGroup[];
  readonly disabled: boolean;
  readonly onCommit: (value: string) => void;
}

/**
 * A choice among many, in groups, found by typing a part of its name with or without marks: the combobox of WAI-ARIA with
 * a list. Leaving it without choosing changes nothing.
 */
export function SearchSelect(props: SearchSelectProps) {
  const { label, value, shown, hint, none, groups, disabled, onCommit } = props;
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const [at, setAt] = useState(0);
  const isOpen = typed !== undefined;
  const wanted = fold(typed ?? '');
  const found = groups
    .map(({ title, options }) => ({
      title,
      options: options.filter((one) => fold(one.label).includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0);
  const all = found.flatMap(({ options }) => options);
  const active = all[Math.min(at, all.length - 1)];
  const open = (): void => {
    if (disabled || isOpen) return;
    setTyped('');
    setAt(
      Math.max(
        0,
        groups.flatMap(({ options }) => options).findIndex((one) => one.value === value),
      ),
    );
  };
  const close = (): void => setTyped(undefined);
  const take = (option: Option | undefined): void => {
    close();
    if (option !== undefined && option.value !== value) onCommit(option.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      if (isOpen) setAt((Math.min(at, all.length - 1) + by + all.length) % Math.max(1, all.length));
      else open();
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      take(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const idOf = (option: Option): string => `${id}-${all.indexOf(option)}`;
  return (
    <div className="mc-field mc-search-select">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="mc-input"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(isOpen && active !== undefined && { 'aria-activedescendant': idOf(active) })}
        autoComplete="off"
        disabled={disabled}
        title={shown}
        placeholder={isOpen ? shown || hint : hint}
        value={typed ?? shown}
        data-typing={typed === undefined || typed === '' ? undefined : true}
        onClick={open}
        onChange={({ target }) => {
          setTyped(isOpen ? target.value : target.value.replace(shown, ''));
          setAt(0);
        }}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <ul role="listbox" id={`${id}-list`} aria-label={label}>
          {found.map(({ title, options }) => (
            <li key={title} role="presentation">
              {title}
              <ul role="group" aria-label={title}>
                {options.map((option) => (
                  <li
                    key={option.value}
                    id={idOf(option)}
                    role="option"
                    aria-selected={option.value === value}
                    className={option === active ? 'is-active' : ''}
                    ref={(element) => {
                      if (option === active) element?.scrollIntoView({ block: 'nearest' });
                    }}
                    // The field keeps the focus: it would close the list before the click arrives.
                    onMouseDown={(event) => event.preventDefault()}
                    onClick={() => take(option)}
                  >
                    {option.label}
                  </li>
                ))}
              </ul>
            </li>
          ))}
          {active === undefined && (
            <li role="option" aria-selected={false} aria-disabled className="mc-hint">
              {none}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
