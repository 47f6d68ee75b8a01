import './blueprints.css';
import { IconTemplate } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { useBlueprints } from './blueprint.ts';
import { BlueprintsSheet } from './blueprints-sheet.tsx';
import type { InsertPiece } from './use-insert-piece.ts';

/** Opens the library of pieces; absent where the application has none. */
export function BlueprintsButton({ onInsert }: { readonly onInsert: InsertPiece }) {
  const text = useText().blueprints;
  const { readOnly } = useDesigner();
  const library = useBlueprints();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
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
        createPortal(<BlueprintsSheet library={library} onInsert={onInsert} onClose={close} />, root)}
    </>
  );
}
