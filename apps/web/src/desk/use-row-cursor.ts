import { useEffect, useRef, useState } from 'react';
import type { WorkItem } from '../api/contract.ts';
import { rowOf } from './use-work-list.ts';

interface Stood {
  row: string;
  dossier: string;
  index: number;
}

/**
 * Where the cursor goes when its row is gone: to the same dossier's next task if it is still in the list, otherwise to
 * the row that moved up into its place, otherwise to the last one.
 */
export function rowAfter(gone: Pick<Stood, 'dossier' | 'index'>, items: WorkItem[]): string | null {
  const same = items.find((item) => item.dossier === gone.dossier);
  const next = same ?? items[Math.min(gone.index, items.length - 1)];
  return next ? rowOf(next) : null;
}

/** The row the keyboard stands on. It stays on its task while the list changes around it. */
export function useRowCursor(items: WorkItem[], start: string | null) {
  const [row, setRow] = useState<string | null>(start);
  const stood = useRef<Stood | null>(null);

  const index = items.findIndex((item) => rowOf(item) === row);
  useEffect(() => {
    const item = items[index];
    if (item && row !== null) stood.current = { row, dossier: item.dossier, index };
    else if (row !== null && items.length > 0) {
      setRow(stood.current?.row === row ? rowAfter(stood.current, items) : null);
    }
  }, [items, index, row]);

  const move = (by: 1 | -1): string | null => {
    const first = by === 1 ? 0 : items.length - 1;
    const next = items[index < 0 ? first : Math.max(0, Math.min(items.length - 1, index + by))];
    const found = next ? rowOf(next) : null;
    setRow(found);
    return found;
  };
  return { row, setRow, move };
}
