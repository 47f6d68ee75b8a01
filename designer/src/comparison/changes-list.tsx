import { nameOfChanged, wordChange } from '@motcua/engine';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { textIn } from '../model/document-types.ts';
import { useLanguage, useText } from '../text/text.ts';
import { ChangeFlag } from './change-flag.tsx';
import type { Compared, PlacedChange } from './compare.ts';

interface ChangesListProps {
  readonly found: Compared;
  readonly at: number | null;
  readonly onPick: (number: number) => void;
}

/** What changed, in the words of an office and by what it is about; what only moved is folded away. */
export function ChangesList({ found, at, onPick }: ChangesListProps) {
  const text = useText().comparison;
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const line = at === null ? null : list.current?.querySelector<HTMLElement>(`[data-change="${at}"]`);
    line?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const walk = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])].filter(isShown);
    const from = lines.findIndex((line) => line === line.ownerDocument.activeElement);
    const next = by === 0 || from === -1 ? undefined : lines[from + by];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
    onPick(Number(next.dataset['change']));
  };
  return (
    <nav className="mc-changes" aria-label={text.list} ref={list} onKeyDown={walk}>
      {found.listed.length === 0 && (
        <p className="mc-changes-none">{found.aside.length === 0 ? text.same : text.onlyLayout}</p>
      )}
      {found.groups.map(({ area, changes }) => (
        <section key={area}>
          <h3>
            {text.areas[area]} <span>{changes.length}</span>
          </h3>
          <ul>
            {changes.map((placed) => (
              <ChangeLine key={placed.number} placed={placed} isHere={at === placed.number} onPick={onPick} />
            ))}
          </ul>
        </section>
      ))}
      {found.aside.length > 0 && (
        <details>
          <summary>{text.aside(found.aside.length)}</summary>
          <ul>
            {found.aside.map((placed) => (
              <ChangeLine key={placed.number} placed={placed} isHere={at === placed.number} onPick={onPick} />
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

const isShown = (line: HTMLElement): boolean => line.closest('details:not([open])') === null;

interface ChangeLineProps {
  readonly placed: PlacedChange;
  readonly isHere: boolean;
  readonly onPick: (number: number) => void;
}

function ChangeLine({ placed: { number, change }, isHere, onPick }: ChangeLineProps) {
  const text = useText().comparison;
  const language = useLanguage();
  const isWhole = change.property === undefined && change.kind !== 'moved' && change.kind !== 'changed';
  const isOnlyPlace = change.thing === 'layout';
  const words = isOnlyPlace
    ? textIn(change.title, language)
    : isWhole
      ? nameOfChanged(change, language)
      : wordChange(change, language);
  const sides = [
    [text.before, change.was],
    [text.after, change.is],
  ] as const;
  return (
    <li>
      <button
        type="button"
        data-change={number}
        aria-current={isHere ? 'true' : undefined}
        onClick={() => onPick(number)}
      >
        {!isOnlyPlace && (
          <ChangeFlag
            mark={change.kind === 'moved' ? 'changed' : change.kind}
            {...(change.kind === 'moved' && { word: text.moved })}
          />
        )}
        <span className="mc-change-words">{words}</span>
        {isHere && change.was !== undefined && change.is !== undefined && (
          <span className="mc-change-sides">
            {sides.map(([side, value]) => (
              <span key={side}>
                <em>{side}</em> {value === undefined ? '' : textIn(value, language)}
              </span>
            ))}
          </span>
        )}
      </button>
    </li>
  );
}
