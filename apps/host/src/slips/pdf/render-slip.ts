import type { Slip } from '../shapes.ts';
import { bodyAtoms } from './atoms.ts';
import { drawHeader, drawTitle } from './heading.ts';
import { paginate } from './paginate.ts';
import { leading, Pen } from './pen.ts';

const millimetre = 72 / 25.4;

interface Sheet {
  /** Width and height of the sheet. */
  readonly page: readonly [number, number];
  readonly margin: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly size: number;
}

/** Margins of Decree 30/2020/NĐ-CP on A4; on A5 as much as a hole punch needs. */
function sheetOf({ paper, orientation, body }: Slip): Sheet {
  const [short, long] = paper === 'A4' ? [210, 297] : [148, 210];
  const isWide = orientation === 'landscape';
  const mm =
    paper === 'A5'
      ? { top: 10, right: 10, bottom: 12, left: 15 }
      : isWide
        ? { top: 15, right: 15, bottom: 15, left: 20 }
        : { top: 20, right: 15, bottom: 20, left: 30 };
  const columns = Math.max(0, ...body.map((block) => (block.kind === 'table' ? block.columns.length : 0)));
  const size = paper === 'A5' ? 8.5 : isWide ? (columns > 8 ? 9 : 10) : 11;
  const page = isWide ? [long, short] : [short, long];
  return {
    page: [(page[0] ?? 0) * millimetre, (page[1] ?? 0) * millimetre],
    margin: {
      top: mm.top * millimetre,
      right: mm.right * millimetre,
      bottom: mm.bottom * millimetre,
      left: mm.left * millimetre,
    },
    size,
  };
}

/** Lets other work go on between pages: a tracking book has hundreds of them. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A slip as PDF: every copy of it one after the other, each with its own page numbers. */
export async function renderSlip(slip: Slip): Promise<Buffer> {
  const sheet = sheetOf(slip);
  const day = new Date(`${slip.date.slice(0, 10) || '2000-01-01'}T00:00:00Z`);
  const pen = new Pen({
    size: [...sheet.page],
    margin: 0,
    lang: slip.language,
    displayTitle: true,
    pdfVersion: '1.7',
    // The same slip gives the same bytes.
    info: {
      Title: [slip.title, slip.qr].filter(Boolean).join(' '),
      Author: 'Motcua',
      CreationDate: day,
      ModDate: day,
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pen.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    pen.doc.on('end', resolve);
    pen.doc.on('error', reject);
  });
  for (const copy of slip.copies.length === 0 ? [null] : slip.copies) await drawCopy(pen, slip, sheet, copy);
  pen.doc.end();
  await done;
  return Buffer.concat(chunks);
}

async function drawCopy(
  pen: Pen,
  slip: Slip,
  { page, margin, size }: Sheet,
  copy: string | null,
): Promise<void> {
  const [width, height] = page;
  const x = margin.left;
  const inner = width - margin.left - margin.right;
  const small = size * 0.8;
  pen.doc.addPage();
  if (copy !== null) pen.drawText(copy, 'italic', small, x, margin.top, inner, 'left');
  pen.drawText(slip.note, 'italic', small, x, margin.top, inner, 'right');
  const place = { x, width: inner, size };
  const header = drawHeader(pen, slip.header, { ...place, y: margin.top + small * leading + size * 0.3 });
  const firstTop = drawTitle(pen, slip, { ...place, y: header + size * 0.5 });
  const atoms = bodyAtoms(slip.body, { pen, size, width: inner });
  // Room for the line that numbers the pages.
  const bottom = height - margin.bottom - small * leading;
  const pages = paginate(atoms, { firstTop, top: margin.top, bottom });
  for (const [index, placed] of pages.entries()) {
    if (index > 0) {
      await breathe();
      pen.doc.addPage();
    }
    for (const { atom, y } of placed) atom.draw(x, y);
    if (pages.length > 1)
      drawFoot(pen, slip, index + 1, pages.length, { x, y: bottom + small * 0.3, width: inner, size: small });
  }
}

function drawFoot(
  pen: Pen,
  { qr, language }: Slip,
  page: number,
  pages: number,
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): void {
  if (qr !== null) pen.drawText(qr, 'regular', size, x, y, width, 'left');
  const word = language === 'vi' ? 'Trang' : 'Page';
  pen.drawText(`${word} ${page}/${pages}`, 'regular', size, x, y, width, 'right');
}
