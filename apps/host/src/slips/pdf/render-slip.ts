import type { Slip } from '../shapes.ts';
import { bodyAtoms } from './atoms.ts';
import { Breath } from './breath.ts';
import { headerBox, titleBox } from './heading.ts';
import { paginate, type Placed } from './paginate.ts';
import { leading, Pen } from './pen.ts';
import { sheetOf, type Sheet } from './sheet.ts';

/** A slip as PDF: every copy of it one after the other, each with its own page numbers. */
export async function renderSlip(slip: Slip): Promise<Buffer> {
  const sheet = sheetOf(slip);
  const day = new Date(`${slip.date.slice(0, 10)}T00:00:00Z`);
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
  const breath = new Breath();
  const laid = await bestFit({ pen, slip, sheet, breath });
  for (const copy of slip.copies.length === 0 ? [null] : slip.copies)
    await drawCopy({ pen, slip, sheet, breath }, laid, copy);
  pen.doc.end();
  await done;
  return Buffer.concat(chunks);
}

interface Laid {
  readonly size: number;
  readonly pages: readonly (readonly Placed[])[];
  readonly drawHead: (x: number) => void;
  readonly bottom: number;
}

/** What a document is set with. */
interface Job {
  readonly pen: Pen;
  readonly slip: Slip;
  readonly sheet: Sheet;
  readonly breath: Breath;
}

/** Somewhat smaller letters rather than a second page with two lines on it; what needs more pages keeps the size. */
async function bestFit(job: Job): Promise<Laid> {
  const [usualSize, ...smallerSizes] = job.sheet.sizes;
  const usual = await lay(job, usualSize);
  if (usual.pages.length !== 2) return usual;
  for (const size of smallerSizes) {
    const smaller = await lay(job, size);
    if (smaller.pages.length === 1) return smaller;
  }
  return usual;
}

async function lay({ pen, slip, sheet: { page, margin }, breath }: Job, size: number): Promise<Laid> {
  const [, height] = page;
  const width = page[0] - margin.left - margin.right;
  const small = size * 0.8;
  const header = headerBox(pen, slip.header, { width, size });
  const title = titleBox(pen, slip, { width, size });
  const headerTop = margin.top + small * leading + size * 0.3;
  const titleTop = headerTop + header.height + size * 0.2;
  // Room for the line that numbers the pages.
  const bottom = height - margin.bottom - small * leading;
  const atoms = await bodyAtoms(slip.body, { pen, size, width, breath });
  return {
    size,
    bottom,
    pages: paginate(atoms, { firstTop: titleTop + title.height, top: margin.top, bottom }),
    drawHead: (x) => {
      header.draw(x, headerTop);
      title.draw(x, titleTop);
    },
  };
}

async function drawCopy(
  { pen, slip, sheet: { page, margin }, breath }: Job,
  { size, pages, drawHead, bottom }: Laid,
  copy: string | null,
): Promise<void> {
  const x = margin.left;
  const width = page[0] - margin.left - margin.right;
  const small = size * 0.8;
  for (const [index, placed] of pages.entries()) {
    pen.doc.addPage();
    if (index === 0) {
      if (copy !== null) pen.drawText(copy, 'italic', small, x, margin.top, width, 'left');
      pen.drawText(slip.note, 'italic', small, x, margin.top, width, 'right');
      drawHead(x);
    }
    for (const { atom, y } of placed) {
      await breath.draw();
      atom.draw(x, y);
    }
    if (pages.length === 1) continue;
    const foot = bottom + small * 0.3;
    const word = slip.language === 'vi' ? 'Trang' : 'Page';
    if (slip.qr !== null) pen.drawText(slip.qr, 'regular', small, x, foot, width, 'left');
    pen.drawText(`${word} ${index + 1}/${pages.length}`, 'regular', small, x, foot, width, 'right');
  }
}
