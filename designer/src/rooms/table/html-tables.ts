import { ditto, isPaymentTitle, isPhaseTitle } from './row-kinds.ts';

/**
 * The tables of what Word, Excel or a web page put on the clipboard, one after the other. An office that breaks its table
 * at each phase writes the name of the phase between the tables: it is read as a line across.
 */
export function rowsOfHtml(html: string): string[][] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const gone of body.querySelectorAll('style, script, del, [style*="display:none"]')) gone.remove();
  return [...body.querySelectorAll('table, p, h1, h2, h3, h4, li')].flatMap((part) => {
    if (part.parentElement?.closest('table') != null) return [];
    if (part instanceof HTMLTableElement) return rowsOfTable(part);
    const words = textOfCell(part).replace(/\s+/g, ' ').trim();
    return isPhaseTitle(words) || isPaymentTitle(words) ? [[words]] : [];
  });
}

/** Cells that span rows or columns keep their place in the grid. */
function rowsOfTable(table: HTMLTableElement): string[][] {
  const grid: string[][] = [];
  [...table.rows].forEach((row, at) => {
    const cells = (grid[at] ??= []);
    let column = 0;
    for (const cell of row.cells) {
      while (cells[column] !== undefined) column += 1;
      const [high, wide] = [Math.max(1, cell.rowSpan), Math.max(1, cell.colSpan)];
      const text = textOfCell(cell);
      for (let down = 0; down < Math.min(high, table.rows.length - at); down += 1) {
        const line = (grid[at + down] ??= []);
        for (let across = 0; across < wide; across += 1)
          line[column + across] = across > 0 || text.trim() === '' ? '' : down > 0 ? ditto : text;
      }
      column += wide;
    }
  });
  return grid.map((row) => Array.from(row, (cell: string | undefined) => cell ?? ''));
}

const apart = new Set(['P', 'DIV', 'LI', 'BR', 'TR', 'TD', 'TABLE', 'H1', 'H2', 'H3', 'H4']);

/** The text of a cell; what stands in paragraphs of its own stays apart, though nothing is typed between them. */
function textOfCell(cell: Node): string {
  return [...cell.childNodes]
    .map((child) => {
      if (child.nodeType !== Node.ELEMENT_NODE) return child.textContent ?? '';
      return apart.has(child.nodeName) ? ` ${textOfCell(child)} ` : textOfCell(child);
    })
    .join('');
}
