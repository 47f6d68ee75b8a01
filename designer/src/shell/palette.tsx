import {
  IconArrowsSplit2,
  IconBoxMultiple,
  IconDiamond,
  IconHourglassHigh,
  IconNote,
  IconPlayerPlayFilled,
  IconPlugConnected,
  IconRosette,
  IconStack2,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { DragEvent } from 'react';
import type { NodeKind } from '../model/document-types.ts';
import { mayPlace } from '../rules/may-place.ts';
import { useDesigner } from '../state/designer-context.ts';
import { useText } from '../text/text.ts';

const dragType = 'application/x-motcua-kind';

const offered = [
  { kind: 'step', Icon: IconNote },
  { kind: 'decision', Icon: IconDiamond },
  { kind: 'parallel', Icon: IconArrowsSplit2 },
  { kind: 'group', Icon: IconBoxMultiple },
  { kind: 'wait', Icon: IconHourglassHigh },
  { kind: 'consultation', Icon: IconUsersGroup },
  { kind: 'linked', Icon: IconStack2 },
  { kind: 'service', Icon: IconPlugConnected },
  { kind: 'end', Icon: IconRosette },
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
          <IconPlayerPlayFilled size={20} stroke={1.6} aria-hidden />
          <span>{text.palette.start}</span>
        </button>
      )}
      {offered.map(({ kind, Icon }) => (
        <button
          key={kind}
          type="button"
          draggable
          onDragStart={(event) => event.dataTransfer.setData(dragType, kind)}
          onClick={() => onAdd(kind)}
          aria-label={text.palette.add(text.kinds[kind])}
          title={text.hints[kind]}
        >
          <Icon size={20} stroke={1.6} aria-hidden />
          <span>{text.kinds[kind]}</span>
        </button>
      ))}
    </nav>
  );
}

/** The kind that a drag from the palette carries. */
export function draggedKind(event: DragEvent): NodeKind | undefined {
  const carried = event.dataTransfer.getData(dragType);
  return offered.find(({ kind }) => kind === carried)?.kind;
}
