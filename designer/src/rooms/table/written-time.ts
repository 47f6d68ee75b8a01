import type { TimeUnit } from '../../model/document-types.ts';
import { isHardArea } from '../../model/hard-area.ts';
import { parseTime, type WrittenTime } from '../../model/parse-time.ts';

/** The time of a row: in the usual areas, and where the table says so in areas with difficult conditions. */
export interface RowTime {
  readonly time: WrittenTime | undefined;
  readonly hard: WrittenTime | undefined;
  /** The cell says something that was not understood. */
  readonly unread: string;
}

/**
 * Reads the cells of one row. With one column the second time may stand in it: `0,5 ngày (địa bàn khó khăn: 01 ngày)`.
 * `day` is what a plain "ngày" means here.
 */
export function timeOfRow(cell: string, hardCell: string, day: TimeUnit): RowTime {
  const { usual, hard } = hardCell === '' ? apart(cell) : { usual: cell, hard: hardCell };
  const time = parseTime(usual, day);
  const second = hard === '' ? undefined : parseTime(hard, unitOf(time) ?? day);
  const unread = [time === undefined ? usual : '', second === undefined ? hard : ''];
  return { time, hard: second, unread: unread.filter((words) => words !== '').join('; ') };
}

/** A bare number in the second column counts as the first one does: in hours beside hours. */
const unitOf = (time: WrittenTime | undefined): TimeUnit | undefined =>
  time !== undefined && 'unit' in time && time.unit !== 'SAME_DAY_CUTOFF' ? time.unit : undefined;

/** What a cell says of the usual areas, and what it says of the difficult ones. */
function apart(cell: string): { usual: string; hard: string } {
  if (!isHardArea(cell)) return { usual: cell, hard: '' };
  const parts = cell
    .split(/[;()]|,\s(?=\D)|\.\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const hard = parts.find(isHardArea);
  const usual = parts.find((part) => part !== hard && parseTime(part) !== undefined);
  if (hard === undefined || usual === undefined) return { usual: cell, hard: '' };
  const number = /[\d½¼¾].*$/.exec(hard)?.[0] ?? hard;
  return { usual, hard: number };
}
