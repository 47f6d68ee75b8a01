import './blueprints.css';
import { IconTemplate } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { useBlueprints } from './blueprint.ts';
import { BlueprintsSheet } from './blueprints-sheet.tsx';

/** Opens the library of pieces; absent where the application has none. */
export function BlueprintsButton() {
  const text = useText().blueprints;
  const { readOnly, document, index, show, select } = useDesigner();
  const library = useBlueprints();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const before = useRef<ReadonlySet<string>>(undefined);
  // What was inserted is shown and selected once it is drawn.
  useEffect(() => {
    const fresh = document.flow.nodes.filter(({ id }) => before.current?.has(id) === false);
    const [first] = fresh;
    if (first === undefined) return;
    before.current = undefined;
    show(first.id);
    select(fresh.map(({ id }) => id));
  }, [document, show, select]);
  if (library === undefined || readOnly) return null;
  const root = button.current?.closest('.mc-designer');
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className="mc-tool is-named"
        aria-label={text.open}
        title={text.open}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <IconTemplate size={18} />
        <span>{text.open}</span>
      </button>
      {open &&
        root &&
        createPortal(
          <BlueprintsSheet
            library={library}
            onInsert={() => (before.current = index.placeIds)}
            onClose={close}
          />,
          root,
        )}
    </>
  );
}
