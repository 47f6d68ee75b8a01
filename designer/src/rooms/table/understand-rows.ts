import type { NationalStatus } from '@motcua/engine';
import type { WrittenTime } from '../../model/parse-time.ts';
import {
  isApplicant,
  isDitto,
  isHeading,
  isHeadingNumber,
  isNumber,
  isPaymentTitle,
  isPhaseTitle,
  isSpan,
  isSumTitle,
  isSupplementTitle,
  isTime,
  isUncounted,
  isWaiting,
} from './row-kinds.ts';
import { type Column, type Columns, guessedColumns, headAt } from './table-columns.ts';
import { statusIn } from './written-status.ts';
import { timeOfRow } from './written-time.ts';

export interface WrittenStep {
  readonly kind: 'step';
  readonly order: string;
  readonly task: string;
  /** Role and agency in the table's own words. */
  readonly unit: string;
  /** Of these the agency alone, where it has a column of its own: merged cells and "-nt-" below mean it. */
  readonly office: string;
  readonly time: WrittenTime | undefined;
  /** The time in areas with difficult conditions, where the table gives one. */
  readonly hard: WrittenTime | undefined;
  /** What the cells of times say and could not be read. */
  readonly unread: string;
  readonly output: string;
  readonly status: NationalStatus | undefined;
  /** Lines below the task that only explain it. */
  readonly notes: readonly string[];
}

/** What is waited for: the applicant's money, papers that were missing, or something else. */
export type WaitFor = 'payment' | 'supplement' | 'other';

/** A line of a published table as the office meant it. */
export type WrittenRow =
  | WrittenStep
  | { readonly kind: 'phase'; readonly title: string }
  /** The clock stands still, or nobody in an office has the dossier. */
  | { readonly kind: 'wait'; readonly title: string; readonly waitFor: WaitFor }
  /** The applicant hands the dossier in: the procedure begins so anyway. */
  | { readonly kind: 'begin'; readonly title: string }
  /** A line that is none of these; its words are told to the author instead of vanishing. */
  | { readonly kind: 'left'; readonly title: string };

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
  return found;
}

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

/** A line across the table that says what happens outside the offices. */
const isAcross = (words: string): boolean =>
  isPaymentTitle(words) ||
  (isWaiting(words) && !isNote(words)) ||
  (isApplicant(words) && isSupplementTitle(words));

const isNote = (words: string): boolean => /^(ghi chú|lưu ý|chú thích|note)/i.test(words.normalize('NFC'));

const waitForOf = (words: string): WaitFor =>
  isPaymentTitle(words) ? 'payment' : isSupplementTitle(words) ? 'supplement' : 'other';

function readStep(
  row: readonly string[],
  columns: Columns,
  next: readonly string[] | undefined,
  found: WrittenRow[],
): void {
  const cell = (column: Column): string => row[columns.at.get(column) ?? -1] ?? '';
  const before = found.at(-1);
  const above = before?.kind === 'step' ? before : undefined;
  const { order, task } = numbered(cell('order'), cell('task'), above);
  const office = isDitto(cell('unit')) ? (above?.office ?? '') : cell('unit');
  const unit = unitOf(office, cell('person'), above);
  const [timeCell, hardCell] = [cell('time'), cell('hard')];
  const output = [cell('output'), cell('form')].filter((one) => one !== '' && !isDitto(one)).join('; ');
  const ownTime = isDitto(timeCell) ? '' : timeCell;
  if (above !== undefined && goesOn(row, columns, above)) {
    found[found.length - 1] = continued(above, cell);
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
      hands ? { kind: 'begin', title: task } : { kind: 'wait', title: task, waitFor: waitForOf(task) },
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

const titleOf = (row: readonly string[]): string =>
  row
    .filter((one, at) => one !== '' && !isDitto(one) && (at === 0 || !isSpan(one)))
    .filter((one, at) => at > 0 || !isHeadingNumber(one))
    .join(' ');
