import { extractText, getDocumentProxy } from 'unpdf';

/** What somebody who opens a PDF finds in it. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** All pages as one line of words. */
  readonly text: string;
  /** The fonts named in the file, each with the mark of a subset before its name. */
  readonly fonts: readonly string[];
  /** Width and height of the first page in millimetres. */
  readonly size: readonly [number, number];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(document, { mergePages: false });
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
  const pages = text.map((page) => page.replace(/\s+/g, ' ').trim());
  const source = Buffer.from(bytes).toString('latin1');
  return {
    pages,
    text: pages.join(' '),
    fonts: [...new Set([...source.matchAll(/\/FontName \/(\S+)/g)].map((match) => match[1] ?? ''))],
    size: [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)],
  };
}
