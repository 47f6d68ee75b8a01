import './palette.css';
import { type DragEvent, Fragment } from 'react';
import type { NodeKind } from '../model/document-types.ts';
import { mayPlace } from '../rules/may-place.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';
import { KindPicture } from './kind-pictures.tsx';

const dragType = 'application/x-motcua-kind';

/** In the groups of the office: what is done, where the way parts, whom one waits for. */
const offered = [
  { group: 'work', kinds: ['step'] },
  { group: 'ways', kinds: ['decision', 'parallel', 'group'] },
  { group: 'waiting', kinds: ['wait', 'consultation', 'linked', 'service'] },
  { group: 'end', kinds: ['end'] },
] as const;

/** What can be drawn, in office words: a click adds after the selection, a drag puts it where it is dropped. */
export function Palette({ onAdd }: { onAdd: (kind: NodeKind) => void }) {
  const text = useText();
  const { index } = useDesigner();
  const startMissing = mayPlace(index, 'start', undefined).allowed;
  return (
    <nav className="mc-palette" aria-label={text.palette.title} title={text.palette.help}>
      {startMissing && (
        <button type="button" onClick={() => onAdd('start')} aria-label={text.palette.add(text.kinds.start)}>
          <KindPicture kind="start" />
          <span>{text.palette.start}</span>
        </button>
      )}
      {offered.map(({ group, kinds }) => (
        <Fragment key={group}>
          <h3 id={`mc-palette-${group}`}>{text.illustrated.groups[group]}</h3>
          {kinds.map((kind) => (
            <button
              key={kind}
              type="button"
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(dragType, kind);
                carried = kind;
              }}
              onDragEnd={() => {
                carried = undefined;
              }}
              onClick={() => onAdd(kind)}
              aria-label={text.palette.add(text.kinds[kind])}
              title={text.hints[kind]}
            >
              <KindPicture kind={kind} />
              <span>{text.kinds[kind]}</span>
            </button>
          ))}
        </Fragment>
      ))}
    </nav>
  );
}

/** Only the drop may read what a drag carries, so that hovering asks here. */
let carried: NodeKind | undefined;
export const carriedKind = (): NodeKind | undefined => carried;

/** The kind that a drag from the palette carries. */
export function draggedKind(event: DragEvent): NodeKind | undefined {
  const dropped = event.dataTransfer.getData(dragType);
  return offered.flatMap(({ kinds }): readonly NodeKind[] => kinds).find((kind) => kind === dropped);
}
