import { IconX } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { fold } from '../model/ids.ts';
import { textIn } from '../model/document-types.ts';
import { useLanguage, useText } from '../text/text.ts';
import type { Blueprint, BlueprintLibrary } from './blueprint.ts';
import { letGo, takeUp } from './carried-piece.ts';
import { KeepPiece } from './keep-piece.tsx';
import { messageOf } from './message-of.ts';
import type { InsertPiece } from './use-insert-piece.ts';

interface SheetProps {
  readonly library: BlueprintLibrary;
  readonly onInsert: InsertPiece;
  readonly onClose: () => void;
}

/** The pieces there are, to be found and inserted or carried into the drawing; and the selected steps, to be kept as one. */
export function BlueprintsSheet({ library, onInsert, onClose }: SheetProps) {
  const text = useText().blueprints;
  const language = useLanguage();
  const [query, setQuery] = useState('');
  const [failure, setFailure] = useState('');
  const [carrying, setCarrying] = useState(false);
  const matching = library.items.filter(({ title, about }) =>
    fold([title.vi, title.en, about?.vi, about?.en].join(' ')).includes(fold(query.trim())),
  );
  const insert = ({ piece }: Blueprint): void => {
    onInsert(piece);
    onClose();
  };
  const carry = (event: DragEvent, { piece }: Blueprint): void => {
    takeUp(event, piece);
    // The browser first takes its picture of what is carried; then the sheet gives way to the drawing behind it.
    setTimeout(() => setCarrying(true), 0);
  };
  const putDown = ({ dataTransfer }: DragEvent): void => {
    letGo();
    setCarrying(false);
    if (dataTransfer.dropEffect !== 'none') onClose();
  };
  const remove = (id: string): void => {
    setFailure('');
    library.onRemove?.(id).catch((reason: unknown) => setFailure(messageOf(reason)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // The keys of the drawing behind are not for whoever reads here.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  };
  return (
    <div className={carrying ? 'mc-sheet-back is-carrying' : 'mc-sheet-back'} onClick={onClose}>
      <section
        className="mc-sheet mc-blueprints"
        role="dialog"
        aria-modal="true"
        aria-label={text.title}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={onKeyDown}
      >
        <header>
          <h2>{text.title}</h2>
          <button type="button" className="mc-tool" aria-label={text.close} onClick={onClose}>
            <IconX size={18} />
          </button>
        </header>
        <div className="mc-blueprints-body">
          <p className="mc-blueprints-help">{text.help}</p>
          <input
            autoFocus
            type="search"
            className="mc-input"
            aria-label={text.find}
            placeholder={text.find}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
          {matching.length === 0 && <p>{library.items.length === 0 ? text.none : text.nothing}</p>}
          <ul>
            {matching.map((blueprint) => {
              const name = textIn(blueprint.title, language);
              return (
                <li
                  key={blueprint.id}
                  draggable
                  onDragStart={(event) => carry(event, blueprint)}
                  onDragEnd={putDown}
                >
                  <div>
                    <h3>{name}</h3>
                    {blueprint.about && <p>{textIn(blueprint.about, language)}</p>}
                    <p className="mc-blueprints-kept">
                      {blueprint.keptBy === undefined ? text.builtIn : text.keptBy(blueprint.keptBy)}
                      {' · '}
                      {text.steps(blueprint.piece.nodes.length)}
                      {': '}
                      {blueprint.piece.nodes.map((node) => textIn(node.title, language)).join(', ')}
                    </p>
                  </div>
                  {blueprint.keptBy !== undefined && library.onRemove && (
                    <button
                      type="button"
                      className="mc-button is-destructive"
                      aria-label={text.removeNamed(name)}
                      onClick={() => remove(blueprint.id)}
                    >
                      {text.remove}
                    </button>
                  )}
                  <button
                    type="button"
                    className="mc-button"
                    aria-label={text.insertNamed(name)}
                    onClick={() => insert(blueprint)}
                  >
                    {text.insert}
                  </button>
                </li>
              );
            })}
          </ul>
          {failure !== '' && <p role="alert">{failure}</p>}
          {library.onKeep && <KeepPiece onKeep={library.onKeep} />}
        </div>
      </section>
    </div>
  );
}
