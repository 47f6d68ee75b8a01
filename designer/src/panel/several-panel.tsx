import { IconTrash } from '@tabler/icons-react';
import { removeThings } from '../commands/remove.ts';
import { thingsOf } from '../model/selection.ts';
import { ContainersPart } from './containers-part.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';

export function SeveralPanel() {
  const text = useText().panel;
  const { selected, run, readOnly } = useDesigner();
  return (
    <>
      <div className="mc-part">
        <h2>{text.several(selected.size)}</h2>
        {!readOnly && (
          <button
            type="button"
            className="mc-button is-destructive"
            onClick={() => run(removeThings, thingsOf(selected))}
          >
            <IconTrash size={16} aria-hidden /> {text.remove}
          </button>
        )}
      </div>
      <ContainersPart />
    </>
  );
}
