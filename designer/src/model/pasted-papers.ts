/** A line of a published list of papers, as far as it could be read. */
export interface PastedPaper {
  readonly title: string;
  readonly originals: number | null;
  readonly copies: number | null;
}

const numbering = /^\s*(?:[-–—+•*●▪]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ][.)])\s+/iu;
const originals = /(?:bản\s+chính|originals?)\s*:?\s*(\d{1,2})|(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+chính/iu;
const copies = /(?:bản\s+sao|copies|copy)\s*:?\s*(\d{1,2})|(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+sao/iu;
const headings = /^(?:tên giấy tờ|thành phần hồ sơ|mẫu đơn, tờ khai|số lượng|stt)(?!\p{L})/iu;

/**
 * Papers of a list copied from a decision or a portal: one a line, numbers and bullets taken off, numbers of originals
 * and copies read where they are stated, in the line, in columns of its table or in the lines below it.
 */
export function readPastedPapers(text: string): PastedPaper[] {
  const papers: PastedPaper[] = [];
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const counts = { originals: numberIn(line, originals), copies: numberIn(line, copies) };
    const title = titleIn(line);
    const last = papers.at(-1);
    if (title !== '') papers.push({ title, ...counts });
    else if (last !== undefined)
      papers[papers.length - 1] = {
        title: last.title,
        originals: counts.originals ?? last.originals,
        copies: counts.copies ?? last.copies,
      };
  }
  return papers;
}

function titleIn(line: string): string {
  const cells = line.split('\t').map((cell) => cell.trim());
  // A table begins with the number of the line, where it has one.
  const [first = '', second = ''] = cells;
  const cell = cells.length > 1 && /^\d{0,3}[.)]?$/.test(first) ? second : first;
  const bare = cell.replace(numbering, '').trim();
  if (headings.test(bare) && bare.length < 40) return '';
  const stated = bare
    .replace(/\(?\s*(?:số lượng\s*:?\s*)?(?:bản chính|bản sao)\s*:\s*\d{1,2}[^)]*\)?/giu, '')
    .replace(/[\s;,.:–-]+$/u, '')
    .trim();
  return /^\d*$/.test(stated) ? '' : stated.slice(0, 2000);
}

function numberIn(line: string, pattern: RegExp): number | null {
  const found = pattern.exec(line);
  const digits = found?.[1] ?? found?.[2];
  return digits === undefined ? null : Number(digits);
}
