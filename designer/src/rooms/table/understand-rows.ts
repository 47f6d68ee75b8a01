import { barePhaseTitle, bareWaitTitle } from './bare-title.ts';
import { readStep, waitForOf } from './read-step.ts';
import {
  isAcross,
  isDitto,
  isHeading,
  isHeadingNumber,
  isNumber,
  isPhaseTitle,
  isSpan,
  isSumTitle,
} from './row-kinds.ts';
import { type Column, type Columns, guessedColumns, headAt } from './table-columns.ts';
import type { WrittenRow } from './written-rows.ts';

/**
 * What the rows of a pasted table say. Columns are known by their heads, which may fill two rows and come again on each
 * page; without heads by what stands in them.
 */
export function understandRows(rows: readonly (readonly string[])[]): WrittenRow[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = rows.findIndex((_, at) => headAt(rows, at) !== undefined);
  let columns = first < 0 ? guessedColumns(rows) : undefined;
  const found: WrittenRow[] = [];
  // Above the first head stand the name of the procedure and the like; but a phase may begin there.
  let at = 0;
  while (at < rows.length) {
    const head = headAt(rows, at);
    if (head !== undefined) {
      ({ columns } = head);
      at += head.rows;
      continue;
    }
    const row = rows[at] ?? [];
    at += 1;
    if (columns !== undefined) readRow(row, columns, width, rows[at], found);
    else if (isPhaseTitle(row.find((cell) => cell !== '') ?? ''))
      found.push({ kind: 'phase', title: titleOf(row) });
  }
  return found.map(bare);
}

const bare = (row: WrittenRow): WrittenRow =>
  row.kind === 'phase'
    ? { ...row, title: barePhaseTitle(row.title) }
    : row.kind === 'wait'
      ? { ...row, title: bareWaitTitle(row.title, row.waitFor) }
      : row;

function readRow(
  row: readonly string[],
  columns: Columns,
  width: number,
  next: readonly string[] | undefined,
  found: WrittenRow[],
): void {
  const cell = (column: Column): string => row[columns.at.get(column) ?? -1] ?? '';
  const filled = row.filter((one) => one !== '' && !isDitto(one));
  const [begins = ''] = filled;
  const order = cell('order');
  const action = /^[-–]\s*(.+?)\s*→\s*(.+)$/.exec(begins);
  if (action !== null && filled.length === 1) {
    found.push({ kind: 'action', label: action[1] ?? '', target: action[2] ?? '' });
    return;
  }
  const across =
    filled.filter((one) => !isSpan(one)).length === 1 && (filled.length === 1 || !isNumber(begins));
  if (filled.length === 0) return;
  if (isSumTitle(begins) && !isNumber(order)) return;
  // The time beside the name of a phase is the sum of its steps.
  const isTitle = isPhaseTitle(begins) || (isHeadingNumber(begins) && isPhaseTitle(filled[1] ?? ''));
  if (isTitle && (across || cell('unit') === '')) {
    found.push({ kind: 'phase', title: titleOf(row) });
    return;
  }
  // Across the columns of number and task, with nothing but a time beside it: a title and the sum of what it stands over.
  if (
    width > 2 &&
    across &&
    filled.length > 1 &&
    row[0] === begins &&
    cell('task') === '' &&
    !isAcross(begins)
  ) {
    found.push({ kind: 'phase', title: begins });
    return;
  }
  if (width > 2 && across && filled.length === 1 && isHeading(begins)) {
    found.push({ kind: 'phase', title: begins });
    return;
  }
  if (isHeadingNumber(order) && cell('unit') === '' && cell('task') !== '') {
    found.push({ kind: 'phase', title: `${order.replace(/[.)]$/, '')}. ${cell('task')}` });
    return;
  }
  if (width > 2 && across && isAcross(begins)) {
    found.push({ kind: 'wait', title: begins, waitFor: waitForOf(begins) });
    return;
  }
  readStep(row, columns, next, found);
}

const titleOf = (row: readonly string[]): string =>
  row
    .filter((one, at) => one !== '' && !isDitto(one) && (at === 0 || !isSpan(one)))
    .filter((one, at) => at > 0 || !isHeadingNumber(one))
    .join(' ');
