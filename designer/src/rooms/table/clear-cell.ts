import { setDuration, setOrder, setPerformer, setStatus } from '../../commands/node-edit.ts';
import type { Designer } from '../../state/designer-context.ts';

/** Empties a cell that may be empty: the checker then asks for what is missing. */
export function clearCell({ run, readOnly }: Designer, id: string, column: string): void {
  if (readOnly) return;
  if (column === 'number') run(setOrder, { id, order: '' });
  if (column === 'performer') run(setPerformer, { id, performer: undefined });
  if (column === 'time') run(setDuration, { id, duration: undefined });
  if (column === 'status') run(setStatus, { id, status: undefined });
}
