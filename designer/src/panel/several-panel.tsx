import {
  IconLayoutAlignBottom,
  IconLayoutAlignCenter,
  IconLayoutAlignLeft,
  IconLayoutAlignMiddle,
  IconLayoutAlignRight,
  IconLayoutAlignTop,
  IconLayoutDistributeHorizontal,
  IconLayoutDistributeVertical,
  IconTrash,
} from '@tabler/icons-react';
import { removeThings } from '../commands/remove.ts';
import { alignments } from '../drawing/align.ts';
import { thingsOf } from '../model/selection.ts';
import { ContainersPart } from './containers-part.tsx';
import { useDesigner } from '../state/designer-context.ts';
import { alignSelected, lieTogether } from '../state/drawing-acts.ts';
import { useText } from '../text/text.ts';

const icons = {
  left: IconLayoutAlignLeft,
  centre: IconLayoutAlignCenter,
  right: IconLayoutAlignRight,
  top: IconLayoutAlignTop,
  middle: IconLayoutAlignMiddle,
  bottom: IconLayoutAlignBottom,
  across: IconLayoutDistributeVertical,
  down: IconLayoutDistributeHorizontal,
};

/** What can be done with several things at once. */
export function SeveralPanel() {
  const { panel: text, arrange } = useText();
  const designer = useDesigner();
  const { selected, run, readOnly } = designer;
  const things = thingsOf(selected);
  const together = lieTogether(designer);
  return (
    <>
      <div className="mc-part">
        <h2>{text.several(selected.size)}</h2>
        {!readOnly && things.nodes.length > 1 && (
          <div className="mc-align" role="group" aria-label={arrange.title}>
            {alignments.map((how) => {
              const Icon = icons[how];
              const needsThree = how === 'across' || how === 'down';
              return (
                <button
                  key={how}
                  type="button"
                  className="mc-tool"
                  aria-label={arrange[how]}
                  title={arrange[how]}
                  disabled={!together || (needsThree && things.nodes.length < 3)}
                  onClick={() => alignSelected(designer, how)}
                >
                  <Icon size={18} />
                </button>
              );
            })}
          </div>
        )}
        {!together && <p className="mc-hint">{arrange.sameHolder}</p>}
        {!readOnly && (
          <button
            type="button"
            className="mc-button is-destructive"
            onClick={() => run(removeThings, things)}
          >
            <IconTrash size={16} aria-hidden /> {text.remove}
          </button>
        )}
      </div>
      <ContainersPart />
    </>
  );
}
