import type { HistoryRow, LocalText } from '../api/contract.ts';

/** One stay of the dossier at a node: from entering to leaving, with the time used and the time allowed. */
export interface Stay {
  instance: string;
  node: string;
  title: LocalText;
  from: string;
  to: string | null;
  usedMinutes: number | null;
  allowedMinutes: number | null;
}

/** The stays that the records tell of, in the order they began. Still open ones have no end. */
export function staysOf(rows: HistoryRow[]): Stay[] {
  const stays = new Map<string, Stay>();
  for (const row of rows) {
    const at = row.occurredAt ?? row.at;
    for (const { instance, usedMinutes, allowedMinutes } of row.left) {
      const stay = stays.get(instance);
      if (stay) Object.assign(stay, { to: at, usedMinutes, allowedMinutes });
    }
    for (const { instance, node, title } of row.entered) {
      stays.set(instance, {
        instance,
        node,
        title,
        from: at,
        to: null,
        usedMinutes: null,
        allowedMinutes: null,
      });
    }
  }
  return [...stays.values()];
}

/** Where the dossier stood after these records, as the drawing shows it. */
export function positionAfter(rows: HistoryRow[]) {
  const open = new Map<string, string>();
  const done = new Set<string>();
  const taken = new Set<string>();
  for (const row of rows) {
    for (const { instance, node } of row.left) {
      open.delete(instance);
      done.add(node);
    }
    for (const { instance, node } of row.entered) open.set(instance, node);
    row.edges.forEach((edge) => taken.add(edge));
  }
  const openNodes = [...new Set(open.values())];
  // One of several who were asked has answered: the consultation itself is still open.
  const doneNodes = [...done].filter((node) => !openNodes.includes(node));
  return { openNodes, doneNodes, takenEdges: [...taken] };
}
