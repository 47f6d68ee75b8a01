import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { fold } from '../model/ids.ts';
import { textIn } from '../model/document-types.ts';
import { useDesigner } from '../state/designer-context.ts';
import { thingsOf } from '../model/selection.ts';
import { useLanguage, useText } from '../text/text.ts';
import type { Blueprint, BlueprintLibrary } from './blueprint.ts';
import { insertBlueprint } from './insert-blueprint.ts';
import { KeepPiece } from './keep-piece.tsx';
import { messageOf } from './message-of.ts';
import { roomBelow } from './piece-of.ts';

interface SheetProps {
  readonly library: BlueprintLibrary;
  /** Told before a piece is inserted. */
  readonly onInsert: () => void;
  readonly onClose: () => void;
}

/** The pieces there are, to be found and inserted; and the selected steps, to be kept as one. */
export function BlueprintsSheet({ library, onInsert, onClose }: SheetProps) {
  const text = useText().blueprints;
  const language = useLanguage();
  const designer = useDesigner();
  const [query, setQuery] = useState('');
  const [failure, setFailure] = useState('');
  const matching = library.items.filter(({ title, about }) =>
    fold([title.vi, title.en, about?.vi, about?.en].join(' ')).includes(fold(query.trim())),
  );
  const insert = ({ piece }: Blueprint): void => {
    const [only, more] = thingsOf(designer.selected).nodes;
    const after = more === undefined ? only : undefined;
    onInsert();
    designer.run(insertBlueprint, { piece, shift: roomBelow(piece, designer), after });
    onClose();
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
    <div className="mc-sheet-back" onClick={onClose}>
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
                <li key={blueprint.id}>
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
