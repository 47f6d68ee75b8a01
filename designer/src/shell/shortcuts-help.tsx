import { IconX } from '@tabler/icons-react';
import { shortcuts } from '../state/shortcuts.ts';
import { useText } from '../text/text.ts';

/** The shortcuts of this place, printed from the same list that the keys are read from. */
export function ShortcutsHelp({ readOnly, onClose }: { readOnly: boolean; onClose: () => void }) {
  const text = useText().shortcuts;
  return (
    <div className="mc-sheet-back" onClick={onClose}>
      <section
        className="mc-sheet"
        role="dialog"
        aria-modal="true"
        aria-label={text.title}
        onClick={(event) => event.stopPropagation()}
      >
        <header>
          <h2>{text.title}</h2>
          <button type="button" autoFocus className="mc-tool" aria-label={text.close} onClick={onClose}>
            <IconX size={18} />
          </button>
        </header>
        <dl>
          {shortcuts
            .filter((shortcut) => !readOnly || shortcut.edits !== true)
            .map((shortcut) => (
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
      </section>
    </div>
  );
}
