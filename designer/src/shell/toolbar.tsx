import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCommand,
  IconDeviceFloppy,
  IconKeyboard,
  IconMaximize,
  IconSearch,
  IconSitemap,
  IconZoomReset,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommentsButton } from '../comments/comments-button.tsx';
import { canRedo, canUndo, type CommandStack } from '../history/command-stack.ts';
import { BlueprintsButton } from '../blueprints/blueprints-button.tsx';
import type { InsertPiece } from '../blueprints/use-insert-piece.ts';
import { RoomTabs } from '../rooms/room-tabs.tsx';
import { useDesigner } from '../state/designer-context.ts';
import type { RoomId } from '../state/room-id.ts';
import { useText } from '../text/text.ts';
import type { Acts } from './use-acts.ts';

interface ToolbarProps {
  readonly room: RoomId;
  readonly onEnter: (room: RoomId) => void;
  readonly stack: CommandStack;
  readonly acts: Acts;
  readonly onSave: boolean;
  readonly onPiece: InsertPiece;
}

/** Tools only: the page around the designer says which procedure this is. */
export function Toolbar({ stack, acts, onSave, onPiece, room, onEnter }: ToolbarProps) {
  const {
    toolbar: text,
    commands: { palette: commands },
  } = useText();
  const { readOnly } = useDesigner();
  return (
    <div className="mc-toolbar" role="toolbar" aria-label={text.label}>
      <RoomTabs room={room} onEnter={onEnter} />
      {!readOnly && (
        <>
          <Tool label={text.undo} keys="Ctrl+Z" disabled={!canUndo(stack)} act={acts.undo}>
            <IconArrowBackUp size={18} />
          </Tool>
          <Tool label={text.redo} keys="Ctrl+Y" disabled={!canRedo(stack)} act={acts.redo}>
            <IconArrowForwardUp size={18} />
          </Tool>
          <span className="mc-toolbar-gap" />
        </>
      )}
      {room === 'drawing' && (
        <>
          {!readOnly && (
            <Tool label={text.layout} name={text.names.layout} act={acts.arrange}>
              <IconSitemap size={18} />
            </Tool>
          )}
          <BlueprintsButton onInsert={onPiece} />
          <Tool label={text.fit} keys="1" act={acts.fit}>
            <IconMaximize size={18} />
          </Tool>
          <Tool label={text.actualSize} keys="0" act={acts.actualSize}>
            <IconZoomReset size={18} />
          </Tool>
        </>
      )}
      <Tool label={text.find} name={text.names.find} keys="Ctrl+F" act={acts.find}>
        <IconSearch size={18} />
      </Tool>
      <Tool label={commands} name={commands} keys="Ctrl+K" act={acts.commands}>
        <IconCommand size={18} />
      </Tool>
      <Tool label={text.shortcuts} name={text.shortcuts} keys="?" act={acts.help}>
        <IconKeyboard size={18} />
      </Tool>
      <CommentsButton />
      {readOnly && <span className="mc-read-only">{text.readOnly}</span>}
      {!readOnly && onSave && (
        <button type="button" className="mc-button" onClick={acts.save} title={`${text.save} (Ctrl+S)`}>
          <IconDeviceFloppy size={17} aria-hidden /> {text.save}
        </button>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** A word beside the icon where there is room: the same as, or a part of, the label. */
  readonly name?: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function Tool({ label, name, keys, disabled = false, act, children }: ToolProps) {
  return (
    <button
      type="button"
      className={name === undefined ? 'mc-tool' : 'mc-tool is-named'}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      disabled={disabled}
      onClick={act}
    >
      {children}
      {name !== undefined && <span>{name}</span>}
    </button>
  );
}
