/** A line of a published list of papers, as far as it could be read. */
export interface PastedPaper {
  readonly title: string;
  readonly originals: number | null;
  readonly copies: number | null;
  /** When it must be handed in, as published ("nếu tách thửa"); absent where the line does not say. */
  readonly when?: string;
}

const numbering = /^\s*(?:[-–—+•*●▪]+|\(?\d{1,2}(?:\.\d{1,2})*[.)]|\(?[a-zđ][.)])\s+/iu;
const originals =
  /(?:bản\s+(?:chính|gốc)|originals?)\s*:?\s*(\d{1,2})|(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+(?:chính|gốc)/iu;
const copies = /(?:bản\s+sao|copies|copy)\s*:?\s*(\d{1,2})|(\d{1,2})\s*(?:\([^)]*\)\s*)?bản\s+sao/iu;
/** "(nếu đang thế chấp)". */
const condition = /\s*\(\s*((?:nếu|trường hợp|đối với|khi|áp dụng)(?!\p{L})[^()]*)\)/iu;
const headings = /^(?:tên giấy tờ|thành phần hồ sơ|mẫu đơn, tờ khai|số lượng|stt)(?!\p{L})/iu;

/**
 * Papers of a list copied from a decision or a portal: one a line, numbers and bullets taken off, numbers of originals
 * and copies and the words of when it is needed read where they are stated, in the line, in columns of its table or in the lines below it.
 */
export function readPastedPapers(text: string): PastedPaper[] {
  const papers: PastedPaper[] = [];
  for (const line of text.normalize('NFC').split(/\r?\n/)) {
    const counts = { originals: numberIn(line, originals), copies: numberIn(line, copies) };
    const title = titleIn(line);
    const last = papers.at(-1);
    if (title !== '') papers.push({ ...withCondition(title), ...counts });
    else if (last !== undefined)
      papers[papers.length - 1] = {
        ...last,
        originals: counts.originals ?? last.originals,
        copies: counts.copies ?? last.copies,
      };
  }
  return papers;
}

/** The words of when it is needed stand for themselves, unless nothing would be left of the name. */
function withCondition(line: string): Pick<PastedPaper, 'title' | 'when'> {
  const when = condition.exec(line)?.[1]?.trim();
  const title = line.replace(condition, '').trim();
  return when === undefined || title === '' ? { title: line } : { title, when };
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
