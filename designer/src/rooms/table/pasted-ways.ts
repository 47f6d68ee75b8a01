import type { LocalText } from '@motcua/engine';
import type { PastedWay } from '../../commands/rows-paste.ts';
import type { WrittenRow } from './written-rows.ts';

interface Placed {
  readonly id: string;
  readonly title: string;
}

/**
 * The buttons that a table lists below its steps, as our own does: the one that leads to the next row names the way there
 * (it is put into `onward`), the others become ways of their own to the nearest row of that name.
 */
export function waysFrom(
  rows: readonly WrittenRow[],
  placed: ReadonlyMap<WrittenRow, Placed>,
  onward: Map<string, LocalText>,
): { ways: readonly PastedWay[]; left: readonly string[] } {
  const line = rows.flatMap((row) => placed.get(row) ?? []);
  const ways: PastedWay[] = [];
  const left: string[] = [];
  let from: Placed | undefined;
  for (const row of rows) {
    from = placed.get(row) ?? from;
    if (row.kind !== 'action' || from === undefined) continue;
    const label = { vi: row.label, en: '' };
    const at = line.indexOf(from);
    const next = line[at + 1];
    if (
      (next === undefined && !line.some(({ title }) => title === row.target)) ||
      next?.title === row.target
    ) {
      onward.set(from.id, label);
      continue;
    }
    const target =
      line.slice(0, at + 1).findLast(({ title }) => title === row.target) ??
      line.slice(at + 1).find(({ title }) => title === row.target);
    if (target === undefined) left.push(`${from.title}: ${row.label} → ${row.target}`);
    else ways.push({ from: from.id, to: target.id, label });
  }
  return { ways, left };
}
