import {
  IconArrowBarDown,
  IconArrowDown,
  IconArrowUp,
  IconEye,
  IconPlus,
  IconTrash,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesigner } from '../../state/designer-context.ts';
import { useText } from '../../text/text.ts';
import type { LineActs } from './use-line-acts.ts';

interface LineToolbarProps {
  readonly acts: LineActs;
  /** The line that is chosen, and the step it is, where it is one. */
  readonly line: string | undefined;
  readonly step: string | undefined;
}

/** What can be done with the chosen line, each with its keys. */
export function LineToolbar({ acts, line, step }: LineToolbarProps) {
  const text = useText().table;
  const { show } = useDesigner();
  return (
    <div role="toolbar" aria-label={text.acts} className="mc-table-acts">
      <LineAct
        label={text.addBelow}
        keys="Ctrl+Enter"
        off={step === undefined}
        act={() => step !== undefined && acts.addBelow(step)}
      >
        <IconPlus size={17} aria-hidden />
      </LineAct>
      <LineAct
        label={text.moveUp}
        keys="Alt+↑"
        off={step === undefined || !acts.mayMove(step, -1)}
        act={() => step !== undefined && acts.move(step, -1)}
      >
        <IconArrowUp size={17} aria-hidden />
      </LineAct>
      <LineAct
        label={text.moveDown}
        keys="Alt+↓"
        off={step === undefined || !acts.mayMove(step, 1)}
        act={() => step !== undefined && acts.move(step, 1)}
      >
        <IconArrowDown size={17} aria-hidden />
      </LineAct>
      <LineAct
        label={text.remove}
        keys="Ctrl+Delete"
        off={step === undefined}
        act={() => step !== undefined && acts.remove(step)}
      >
        <IconTrash size={17} aria-hidden />
      </LineAct>
      <LineAct
        label={text.copyDown}
        keys="Ctrl+D"
        off={step === undefined || !acts.mayCopyDown(step)}
        act={() => step !== undefined && acts.copyDown(step)}
      >
        <IconArrowBarDown size={17} aria-hidden />
      </LineAct>
      <LineAct label={text.show} off={line === undefined} act={() => line !== undefined && show(line)}>
        <IconEye size={17} aria-hidden />
      </LineAct>
    </div>
  );
}

interface LineActProps {
  readonly label: string;
  readonly keys?: string;
  readonly off: boolean;
  readonly act: () => void;
  readonly children: ReactNode;
}

function LineAct({ label, keys, off, act, children }: LineActProps) {
  return (
    <button
      type="button"
      className="mc-tool"
      disabled={off}
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      // The chosen cell keeps what is being typed until the act itself moves on.
      onClick={act}
    >
      {children}
    </button>
  );
}
