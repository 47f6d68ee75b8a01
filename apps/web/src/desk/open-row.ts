/** Reads what `rowOf` wrote. Nothing where the address was tampered with. */
export function partsOf(row: string): { dossier: string; task: string } | undefined {
  // A code has no slash, but the task of somebody who is consulted has: `opinions.1/land`.
  const [, dossier, task] = /^([^/]+)\/(.+)$/.exec(row) ?? [];
  return dossier && task ? { dossier, task } : undefined;
}

interface Desk {
  open: string;
  /** Where the cursor stands: it moves on by itself when its row is gone. */
  cursor: string | null;
  /** The person has acted on the open dossier and is waiting for the next one. */
  acted: boolean;
}

/**
 * The row whose dossier belongs beside the list. Only the person's own action brings another dossier: a colleague's
 * takes the row away from under the hands of someone who is about to press a button, and the button must never turn
 * into that of another dossier.
 */
export function rowToShow({ open, cursor, acted }: Desk): string | null {
  const same = cursor !== null && partsOf(cursor)?.dossier === partsOf(open)?.dossier;
  return acted || same ? cursor : open;
}
