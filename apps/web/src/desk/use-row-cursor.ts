import { useEffect, useRef, useState } from 'react';
import type { WorkItem } from '../api/contract.ts';

/**
 * Where the cursor goes when its row is gone: to the same dossier's next task if it is still in the list, otherwise to
 * the row that moved up into its place, otherwise to the last one.
 */
export function rowAfter(
  gone: { task: string; dossier: string; index: number },
  items: WorkItem[],
): string | null {
  const same = items.find((item) => item.dossier === gone.dossier);
  return (same ?? items[Math.min(gone.index, items.length - 1)])?.task ?? null;
}

/** The row the keyboard stands on. It stays on its task while the list changes around it. */
export function useRowCursor(items: WorkItem[], start: string | null) {
  const [task, setTask] = useState<string | null>(start);
  const stood = useRef<{ task: string; dossier: string; index: number } | null>(null);

  const index = items.findIndex((item) => item.task === task);
  useEffect(() => {
    const item = items[index];
    if (item) stood.current = { task: item.task, dossier: item.dossier, index };
    else if (task !== null && items.length > 0) {
      setTask(stood.current?.task === task ? rowAfter(stood.current, items) : null);
    }
  }, [items, index, task]);

  const move = (by: 1 | -1): string | null => {
    const next =
      index < 0 ? (by === 1 ? 0 : items.length - 1) : Math.max(0, Math.min(items.length - 1, index + by));
    const found = items[next]?.task ?? null;
    setTask(found);
    return found;
  };
  return { task, item: items[index] ?? null, setTask, move };
}
