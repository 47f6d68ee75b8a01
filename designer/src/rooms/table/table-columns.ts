import type { TimeUnit } from '../../model/document-types.ts';
import { isHardArea } from '../../model/hard-area.ts';
import { fold } from '../../model/ids.ts';
import { unitIn } from '../../model/parse-time.ts';
import { isDitto, isNumber, isPaymentTitle, isPhaseTitle, isTime } from './row-kinds.ts';

export type Column = 'order' | 'task' | 'unit' | 'person' | 'time' | 'hard' | 'output' | 'form' | 'status';

/** What stands in which column, and what a plain "ngày" in the columns of times means. */
export interface Columns {
  readonly at: ReadonlyMap<Column, number>;
  readonly day: TimeUnit;
}

const heads: readonly (readonly [Column, RegExp])[] = [
  ['status', /trang thai|tinh trang|status/],
  ['time', /thoi (gian|han)|^so ngay|ngay$|gio$|duration|time/],
  ['person', /^(chuc danh|chuc vu|nguoi|can bo|cong chuc|role)\b/],
  ['unit', /don vi|nguoi|chuc danh|trach nhiem|bo phan|co quan|noi thuc hien|performer|unit|who|agency/],
  ['form', /bieu mau|mau bieu|form/],
  ['output', /ket qua|san pham|output|result/],
  ['task', /noi dung|cong viec|trinh tu|dien giai|ten buoc|cac buoc .|task|work/],
  ['order', /^((cac )?buoc|tt|stt|thu tu|so|no\.?|step)\b/],
];

/** The heads that begin at a row, and how many rows they fill; undefined where no head begins. */
export function headAt(
  rows: readonly (readonly string[])[],
  at: number,
): { columns: Columns; rows: number } | undefined {
  const words = [...(rows[at] ?? [])];
  const own = columnsOf(words);
  // A step that speaks of times and of people is no head: heads say where the task stands.
  if (own.size < 2 || !own.has('task')) return undefined;
  let used = 1;
  for (let row = rows[at + used]; row !== undefined; row = rows[at + used]) {
    if (isCounting(row)) used += 1;
    else if (goesOn(row, words)) {
      const upper = [...words];
      row.forEach((cell, column) => {
        if (cell === '' || isDitto(cell)) return;
        // The head above spans several columns: its words stand over the first of them only.
        const over = upper[column] || upper.slice(0, column).findLast((one) => one !== '') || '';
        words[column] = `${over} ${cell}`.trim();
      });
      used += 1;
    } else break;
  }
  const found = columnsOf(words);
  const timeWords = words[found.get('time') ?? -1] ?? '';
  const named = /\(.*\)/.test(timeWords) || /ngay lam viec|\bgio\b/.test(fold(timeWords));
  return {
    columns: { at: found, day: (named ? unitIn(timeWords) : undefined) ?? 'WORKING_DAY' },
    rows: used,
  };
}

/** A second row of heads names only what the first left open: nothing under the number and the task. */
function goesOn(row: readonly string[], words: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '' && !isDitto(cell));
  const found = columnsOf(words);
  const free = (column: Column): boolean => {
    const cell = row[found.get(column) ?? -1] ?? '';
    return cell === '' || isDitto(cell);
  };
  return (
    filled.length > 0 &&
    filled.length < row.length &&
    free('order') &&
    free('task') &&
    filled.every((cell) => !isTime(cell) && !isNumber(cell) && cell.length <= 90) &&
    !filled.some((cell) => isPhaseTitle(cell) || isPaymentTitle(cell))
  );
}

/** `(1) (2) (3)` under the heads. */
function isCounting(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '');
  return filled.length > 2 && filled.every((cell, at) => cell.replace(/[()]/g, '') === String(at + 1));
}

function columnsOf(row: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  // A row that says a time or begins with a number is a step, whatever words stand in it.
  if (row.some((cell) => isTime(cell) || isNumber(cell) || /^((buoc|b|step) ?)?\d/.test(fold(cell))))
    return found;
  row.forEach((cell, at) => {
    const whole = fold(cell);
    const words = whole.replace(/\([^)]*\)?/g, '').trim();
    if (words === '' || words.length > 90) return;
    // What lasts longer in difficult areas has its own column.
    if (isHardArea(cell) && !/don vi|noi dung|co quan/.test(words)) {
      if (!found.has('hard')) found.set('hard', at);
      return;
    }
    const fits = ([name, pattern]: readonly [Column, RegExp]): boolean =>
      !found.has(name) && pattern.test(words);
    const column = heads.find(fits)?.[0];
    if (column !== undefined) found.set(column, at);
  });
  const hard = found.get('hard');
  if (hard !== undefined && !found.has('time')) {
    const taken = new Set(found.values());
    // "Địa bàn thường" beside "địa bàn khó khăn", without the word time.
    if (hard > 0 && !taken.has(hard - 1)) found.set('time', hard - 1);
    else {
      found.delete('hard');
      found.set('time', hard);
    }
  }
  // One column for whoever does it is the unit's, whatever it is called; one for forms serves as the output.
  move(found, 'person', 'unit');
  move(found, 'form', 'output');
  // A table whose only words stand below "Bước" says the task there.
  if (found.size > 1) move(found, 'order', 'task');
  return found;
}

function move(found: Map<Column, number>, from: Column, to: Column): void {
  const at = found.get(from);
  if (at === undefined || found.has(to)) return;
  found.delete(from);
  found.set(to, at);
}

/** Columns of a table without heads, by what stands in them: times in one, short numbers first, then the task, then who. */
export function guessedColumns(rows: readonly (readonly string[])[]): Columns {
  const width = Math.max(0, ...rows.map((row) => row.length));
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
  return { at: found, day: 'WORKING_DAY' };
}
