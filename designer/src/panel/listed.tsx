import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDesigner } from '../state/designer-context.ts';

interface ListedProps {
  /** What it is called while it is folded. */
  readonly title: string;
  readonly removeLabel: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One of several things with properties of their own: folded until it is needed. */
export function Listed({ title, removeLabel, onRemove, children }: ListedProps) {
  const { readOnly } = useDesigner();
  return (
    <details className="mc-limit-fields mc-listed">
      <summary>
        <strong>{title}</strong>
        {!readOnly && (
          <button
            type="button"
            className="mc-tool"
            aria-label={`${removeLabel}: ${title}`}
            title={removeLabel}
            onClick={(event) => {
              event.preventDefault();
              onRemove();
            }}
          >
            <IconX size={15} />
          </button>
        )}
      </summary>
      {children}
    </details>
  );
}

export function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  const { readOnly } = useDesigner();
  if (readOnly) return null;
  return (
    <button type="button" className="mc-link" onClick={onAdd}>
      <IconPlus size={14} aria-hidden /> {label}
    </button>
  );
}
