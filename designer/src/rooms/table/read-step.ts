import type { NationalStatus } from '@motcua/engine';
import {
  isApplicant,
  isDitto,
  isNote,
  isPaymentTitle,
  isSupplementTitle,
  isTime,
  isUncounted,
  isWaiting,
} from './row-kinds.ts';
import type { Column, Columns } from './table-columns.ts';
import type { WaitFor, WrittenRow, WrittenStep } from './written-rows.ts';
import { statusIn } from './written-status.ts';
import { timeOfRow } from './written-time.ts';

/** What a wait is for, by its status where that is said, else by its words. */
export function waitForOf(words: string, status?: NationalStatus): WaitFor {
  if (status === 6 || isPaymentTitle(words)) return 'payment';
  return status === 5 || isSupplementTitle(words) ? 'supplement' : 'other';
}

/** Reads a row that is no title and no sum: a step, a wait, words that belong to the step above it. */
export function readStep(
  row: readonly string[],
  columns: Columns,
  next: readonly string[] | undefined,
  found: WrittenRow[],
): void {
  const cell = (column: Column): string => row[columns.at.get(column) ?? -1] ?? '';
  const before = found.findLast(({ kind }) => kind !== 'action');
  const above = before?.kind === 'step' ? before : undefined;
  const { order, task } = numbered(cell('order'), cell('task'), above);
  const office = isDitto(cell('unit')) ? (above?.office ?? '') : cell('unit');
  const unit = unitOf(office, cell('person'), above);
  const [timeCell, hardCell] = [cell('time'), cell('hard')];
  const output = [cell('output'), cell('form')].filter((one) => one !== '' && !isDitto(one)).join('; ');
  const ownTime = isDitto(timeCell) ? '' : timeCell;
  if (above !== undefined && goesOn(row, columns, above)) {
    found[found.lastIndexOf(above)] = continued(above, cell);
    return;
  }
  if (task === '') {
    const words = row.filter((one) => one !== '' && !isDitto(one)).join(' ');
    if (words !== '') found.push({ kind: 'left', title: words });
    return;
  }
  if (isParent(order, next?.[columns.at.get('order') ?? -1] ?? '')) {
    found.push({ kind: 'phase', title: task });
    return;
  }
  // An office that does something in no time of its own hands it over; what nobody in an office does is waited for.
  const inNoTime = isUncounted(timeCell) && unit !== '' && !isApplicant(unit) && !isWaiting(task);
  const outside = isApplicant(unit) || (unit === '' && isApplicant(task)) || unit === '';
  if (
    (isUncounted(timeCell) && !inNoTime) ||
    (isApplicant(unit) && !isTime(timeCell)) ||
    (outside && isWaiting(task))
  ) {
    const hands =
      isApplicant(unit) && /nộp hồ sơ|submit/i.test(task) && !found.some(({ kind }) => kind === 'step');
    found.push(
      hands
        ? { kind: 'begin', title: task }
        : { kind: 'wait', title: task, waitFor: waitForOf(task, statusIn(cell('status'))) },
    );
    return;
  }
  const { time, hard, unread } = timeOfRow(
    inNoTime ? '0' : ownTime,
    isDitto(hardCell) ? '' : hardCell,
    columns.day,
  );
  const status = statusIn(cell('status'));
  found.push({ kind: 'step', order, task, unit, office, time, hard, unread, output, status, notes: [] });
}

/** The number and the task; both may stand in one cell: `Bước 1: Tiếp nhận hồ sơ`. */
function numbered(
  order: string,
  task: string,
  above: WrittenStep | undefined,
): { order: string; task: string } {
  const number = isDitto(order) ? (above?.order ?? '') : order.replace(/\s*[.:)]+$/, '');
  if (number !== '') return { order: number, task };
  const match =
    /^((?:bước|b|step)\s*\d{1,3}(?:\.\d{1,2})*[a-z]?|\d{1,2}(?:\.\d{1,2})*(?=[.)]))\s*[.:)–-]*\s+(.+)$/iu.exec(
      task,
    );
  return match === null ? { order: '', task } : { order: match[1] ?? '', task: match[2] ?? '' };
}

function unitOf(unit: string, person: string, above: WrittenStep | undefined): string {
  if (isDitto(person)) return above?.unit ?? '';
  return [person, unit].filter((one) => one !== '').join(', ');
}

/** A row without a number in a numbered table that adds words to the row above: a page ended between them. */
function goesOn(row: readonly string[], columns: Columns, above: WrittenStep): boolean {
  const cell = (column: Column): string => row[columns.at.get(column) ?? -1] ?? '';
  if (above.order === '' || cell('order') !== '' || cell('time') !== '' || cell('hard') !== '') return false;
  const task = cell('task');
  if (task === '') return cell('unit') !== '' || cell('output') !== '' || cell('person') !== '';
  if (isNote(task)) return false;
  const restOfSentence = /^[\p{Ll}(]/u.test(task);
  return restOfSentence || (cell('unit') === '' && cell('person') === '' && /^[-–+•*]/.test(task));
}

function continued(above: WrittenStep, cell: (column: Column) => string): WrittenStep {
  const task = cell('task');
  const isDetail = /^[-–+•*]/.test(task);
  const joined = (one: string, other: string, by: string): string =>
    [one, other].filter((words) => words !== '' && !isDitto(words)).join(by);
  return {
    ...above,
    task: isDetail ? above.task : joined(above.task, task, ' '),
    notes: isDetail ? [...above.notes, task] : above.notes,
    unit: joined(above.unit, cell('unit'), ' '),
    output: joined(above.output, cell('output'), ' '),
  };
}

/** `1` before `1.1` names what the rows below it do together. */
function isParent(order: string, next: string): boolean {
  const bare = (number: string): string => number.replace(/^(bước|b|step)\s*/iu, '').replace(/[.:)\s]+$/, '');
  return order !== '' && bare(next).startsWith(`${bare(order)}.`);
}
