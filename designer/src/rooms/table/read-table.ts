/** A pasted table as rows of cells, whatever program it was copied from. Empty when it is no table. */
export function readTable(data: { readonly html: string; readonly plain: string }): string[][] {
  const rows = data.html.includes('<table') ? rowsOfHtml(data.html) : rowsOfText(data.plain);
  return rows.map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== ''));
}

const clean = (cell: string): string => cell.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Word and web pages: cells that span rows or columns keep their place in the grid. */
function rowsOfHtml(html: string): string[][] {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  const grid: string[][] = [];
  [...(table?.rows ?? [])].forEach((row, at) => {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column += 1;
      for (let down = 0; down < Math.max(1, cell.rowSpan); down += 1) {
        const line = (grid[at + down] ??= []);
        for (let across = 0; across < Math.max(1, cell.colSpan); across += 1)
          line[column + across] = down + across === 0 ? (cell.textContent ?? '') : '';
      }
      column += Math.max(1, cell.colSpan);
    }
  });
  return grid.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ''));
}

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
