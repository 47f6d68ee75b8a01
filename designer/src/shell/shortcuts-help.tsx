import { IconX } from '@tabler/icons-react';
import { isOffered, type Shortcut, type ShortcutPlace, shortcuts } from '../state/shortcuts.ts';
import { useText } from '../text/text.ts';

interface ShortcutsHelpProps {
  readonly here: Omit<ShortcutPlace, 'typing' | 'untouched'>;
  readonly letters: { readonly off: boolean; readonly turn: (off: boolean) => void };
  readonly onClose: () => void;
}

/** The shortcuts of this place, printed from the same list that the keys are read from. */
export function ShortcutsHelp({ here, letters, onClose }: ShortcutsHelpProps) {
  const text = useText();
  const offered = shortcuts.filter((shortcut) => isOffered(shortcut, { typing: false, ...here }));
  const drawing = offered.filter((shortcut) => shortcut.everywhere !== true);
  const everywhere = offered.filter((shortcut) => shortcut.everywhere === true);
  return (
    <div className="mc-sheet-back" onClick={onClose}>
      <section
        className="mc-sheet"
        role="dialog"
        aria-modal="true"
        aria-label={text.shortcuts.title}
        onClick={(event) => event.stopPropagation()}
      >
        <header>
          <h2>{text.shortcuts.title}</h2>
          <button
            type="button"
            autoFocus
            className="mc-tool"
            aria-label={text.shortcuts.close}
            onClick={onClose}
          >
            <IconX size={18} />
          </button>
        </header>
        {drawing.length > 0 && <Keys title={text.commands.here.drawing} shortcuts={drawing} />}
        <Keys title={text.commands.here.everywhere} shortcuts={everywhere} />
        <label className="mc-letters">
          <input
            type="checkbox"
            checked={!letters.off}
            onChange={(event) => letters.turn(!event.target.checked)}
          />
          <span>
            {text.commands.letters}
            <small>{text.commands.lettersHint}</small>
          </span>
        </label>
      </section>
    </div>
  );
}

function Keys({ title, shortcuts: listed }: { title: string; shortcuts: readonly Shortcut[] }) {
  const text = useText().shortcuts;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        {listed.map((shortcut) => (
          <div key={shortcut.id}>
            <dt>{text.keys[shortcut.id]}</dt>
            <dd>
              {shortcut.keys.map((keys) => (
                <span key={keys.join()}>
                  {keys.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
