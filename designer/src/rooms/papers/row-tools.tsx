import { IconArrowDown, IconArrowUp, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';

interface RowToolsProps {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: number) => void;
  readonly onDuplicate?: () => void;
  /** The button that removes it. */
  readonly children: ReactNode;
}

/** Up, down, once more, away: for one line of a list. */
export function RowTools({ name, first, last, onMove, onDuplicate, children }: RowToolsProps) {
  const text = useText().papers;
  const { readOnly } = useDesigner();
  if (readOnly) return null;
  return (
    <span className="mc-entry-tools">
      <button
        type="button"
        className="mc-tool"
        aria-label={text.up(name)}
        title={text.up(name)}
        disabled={first}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} />
      </button>
      <button
        type="button"
        className="mc-tool"
        aria-label={text.down(name)}
        title={text.down(name)}
        disabled={last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} />
      </button>
      {onDuplicate !== undefined && (
        <button
          type="button"
          className="mc-tool"
          aria-label={text.duplicate(name)}
          title={text.duplicate(name)}
          onClick={onDuplicate}
        >
          <IconCopy size={16} />
        </button>
      )}
      {children}
    </span>
  );
}
