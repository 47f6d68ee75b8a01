import { rowsOfHtml } from './html-tables.ts';
import { ditto } from './row-kinds.ts';

/** A pasted table as rows of cells, whatever program it was copied from. Empty when it is no table. */
export function readTable(data: { readonly html: string; readonly plain: string }): string[][] {
  const rows = data.html.includes('<table') ? rowsOfHtml(data.html) : rowsOfText(data.plain);
  return rows.map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== '' && cell !== ditto));
}

const clean = (cell: string): string =>
  cell
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Spreadsheets: cells apart by tabs, a cell with a line break in quotation marks. */
function rowsOfText(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    row.push(cell);
    cell = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && cell === '') quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
