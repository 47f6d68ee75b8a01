import type { TimeUnit } from '../../model/document-types.ts';
import { fold } from '../../model/ids.ts';
import { parseTime, unitIn, type WrittenTime } from '../../model/parse-time.ts';

/** A line of a published table as the office meant it. */
export type WrittenRow =
  | { readonly kind: 'phase'; readonly title: string }
  /** A line across the table that says what the applicant does between the phases, such as paying. */
  | { readonly kind: 'wait'; readonly title: string }
  /** A line that is none of these; its words are told to the author instead of vanishing. */
  | { readonly kind: 'left'; readonly title: string }
  | {
      readonly kind: 'step';
      readonly order: string;
      readonly task: string;
      /** Role and agency in the table's own words. */
      readonly unit: string;
      readonly time: WrittenTime | undefined;
      /** The time as written, kept where it could not be read. */
      readonly written: string;
      readonly output: string;
    };

type Column = 'order' | 'task' | 'unit' | 'time' | 'output';

const heads: readonly (readonly [Column, RegExp])[] = [
  ['time', /thoi (gian|han)|ngay$|gio$|duration|time/],
  ['unit', /don vi|nguoi|chuc danh|trach nhiem|bo phan|co quan|performer|unit|who/],
  ['output', /ket qua|bieu mau|san pham|output|result|form/],
  ['task', /noi dung|cong viec|trinh tu|dien giai|task|work/],
  ['order', /^(buoc|tt|stt|thu tu|so|no\.?|step)\b/],
];

/**
 * What the rows of a pasted table say. Columns are known by their heads; without heads by what stands in them: times in
 * one, short numbers first, then the task, then who does it. A line across the table is the name of a phase, or a wait
 * for the applicant's money.
 */
export function understandRows(rows: readonly (readonly string[])[]): WrittenRow[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const head = rows.findIndex((row) => headsOf(row).size >= 2);
  const columns = head < 0 ? guessed(rows, width) : headsOf(rows[head] ?? []);
  const timeHead = head < 0 ? '' : (rows[head]?.[columns.get('time') ?? -1] ?? '');
  const day: TimeUnit = (/\(.*\)/.test(timeHead) ? unitIn(timeHead) : undefined) ?? 'WORKING_DAY';
  return rows.slice(head + 1).flatMap((row): WrittenRow[] => {
    const cell = (column: Column): string => row[columns.get(column) ?? -1] ?? '';
    const filled = row.filter((one) => one !== '');
    if (isSum(filled)) return [];
    // The time beside the name of a phase is the sum of its steps.
    if (isPhase(filled, width))
      return [{ kind: 'phase', title: filled.filter((one, at) => at === 0 || !isTime(one)).join(' ') }];
    if (isPayment(filled, width)) return [{ kind: 'wait', title: filled[0] ?? '' }];
    const task = cell('task');
    if (task === '') return filled.length === 0 ? [] : [{ kind: 'left', title: filled.join(' ') }];
    const written = cell('time');
    const time = parseTime(written, day);
    return [
      { kind: 'step', order: cell('order'), task, unit: cell('unit'), time, written, output: cell('output') },
    ];
  });
}

function headsOf(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  if (row.some((cell) => isTime(cell) || isNumber(cell))) return found;
  row.forEach((cell, at) => {
    const words = fold(cell)
      .replace(/\(.*\)/, '')
      .trim();
    if (words === '' || words.length > 60) return;
    const column = heads.find(([name, pattern]) => !found.has(name) && pattern.test(words))?.[0];
    if (column !== undefined) found.set(column, at);
  });
  return found;
}

function guessed(rows: readonly (readonly string[])[], width: number): Map<Column, number> {
  const share = (at: number, holds: (cell: string) => boolean): number =>
    rows.filter((row) => holds(row[at] ?? '')).length;
  const found = new Map<Column, number>();
  const all = Array.from({ length: width }, (_, at) => at);
  if (width > 1 && share(0, isNumber) * 2 >= rows.length) found.set('order', 0);
  const times = all
    .filter((at) => at !== found.get('order'))
    .toSorted((a, b) => share(b, isTime) - share(a, isTime));
  const [time] = times;
  if (width > 1 && time !== undefined && share(time, isTime) * 2 >= rows.length) found.set('time', time);
  const left = all.filter((at) => at !== found.get('order') && at !== found.get('time'));
  const names: Column[] = ['task', 'unit', 'output'];
  left.slice(0, 3).forEach((at, turn) => found.set(names[turn] ?? 'output', at));
  return found;
}

const isTime = (cell: string): boolean => parseTime(cell) !== undefined;
const isNumber = (cell: string): boolean =>
  /^((buoc|b|step)\s*)?\d{1,3}([.a-z]\d{0,2})?\.?$/.test(fold(cell).trim());

/** A title across the table: one cell, and it does not read like a step of a table with a single column. */
function isPhase(filled: readonly string[], width: number): boolean {
  const [first = ''] = filled;
  if (/^(giai doan|gd\s?\d|phase)\b/.test(fold(first)) && filled.length <= 2) return true;
  return width > 2 && filled.length === 1 && !isNumber(first) && /^([ivx]+|[a-d])[.)]\s/i.test(first);
}

/** A line across the table, between the phases: the applicant pays. */
const isPayment = (filled: readonly string[], width: number): boolean =>
  width > 2 &&
  filled.length === 1 &&
  /\b(nop (tien|thue|phi|le phi|nghia vu)|(thuc hien|hoan thanh) nghia vu tai chinh|pays?)\b/.test(
    fold(filled[0] ?? ''),
  );

const isSum = (filled: readonly string[]): boolean =>
  /^(tong( cong| so| thoi gian)?|cong|total)\b/.test(fold(filled[0] ?? '')) &&
  filled.length <= 3 &&
  !/^tong hop/.test(fold(filled[0] ?? ''));
