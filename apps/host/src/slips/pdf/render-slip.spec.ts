import { describe, expect, it } from '@jest/globals';
import { readPdf } from '../../testing/read-pdf.ts';
import type { Slip, SlipBlock } from '../shapes.ts';
import { renderSlip } from './render-slip.ts';

const head = (text: string, stroke: 'full' | 'third' | null = null) => ({
  text,
  bold: stroke !== null,
  italic: false,
  stroke,
});
const signatures: SlipBlock = {
  kind: 'signatures',
  columns: [
    { title: 'NGƯỜI NỘP HỒ SƠ', hint: '(Ký và ghi rõ họ tên)', name: 'Lò Thị Ắng', lines: null },
    { title: 'NGƯỜI TIẾP NHẬN', hint: '(Ký và ghi rõ họ tên)', name: 'Phạm Ngọc Ánh', lines: null },
  ],
};
const words = (text: string): SlipBlock => ({
  kind: 'words',
  text,
  bold: false,
  italic: false,
  align: 'left',
  indent: false,
  small: false,
});
const table = (rows: string[][]): SlipBlock => ({
  kind: 'table',
  title: null,
  numbered: true,
  columns: [
    { label: 'TT', width: 10, align: 'center' },
    { label: 'Tên giấy tờ', width: 90, align: 'left' },
  ],
  rows,
});
const slip = (more: Partial<Slip> = {}): Slip => ({
  form: 'TT03-2025/01',
  kind: 'receipt',
  language: 'vi',
  title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
  subtitle: 'Mã hồ sơ: H99.50.01.01-261109-0001',
  note: 'Mẫu số 01',
  paper: 'A5',
  orientation: 'portrait',
  copies: [],
  date: '2026-11-09',
  header: {
    left: [head('ỦY BAN NHÂN DÂN PHƯỜNG HỪNG ĐÔNG'), head('TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG', 'third')],
    right: [head('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), head('Độc lập - Tự do - Hạnh phúc', 'full')],
  },
  qr: 'H99.50.01.01-261109-0001',
  body: [words('Đơn đề nghị'), signatures],
  ...more,
});
const read = async (more: Partial<Slip> = {}) => readPdf(await renderSlip(slip(more)));

describe('a slip as PDF', () => {
  it('keeps every Vietnamese letter and mark, also of text that came in decomposed', async () => {
    const hard = 'ẫ ở ự ặ ỹ Đ đ Ẵ Ộ ừ Nguyễn Thị Hừng Đông';
    expect((await read({ body: [words(hard), signatures] })).text).toContain(hard);
    expect((await read({ body: [words(hard.normalize('NFD')), signatures] })).text).toContain(hard);
  });

  it('brings its fonts along, cut down to the letters it uses', async () => {
    const bytes = await renderSlip(slip());
    const { fonts } = await readPdf(bytes);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+BeVietnamPro-/);
    expect(bytes.toString('latin1')).toContain('/FontFile2');
    // The four whole files hold half a megabyte.
    expect(bytes.length).toBeLessThan(80_000);
  });

  it('has the size that the form demands', async () => {
    expect((await read()).size).toEqual([148, 210]);
    expect((await read({ paper: 'A4' })).size).toEqual([210, 297]);
    expect((await read({ paper: 'A4', orientation: 'landscape' })).size).toEqual([297, 210]);
  });

  it('is the same to the byte each time', async () => {
    expect((await renderSlip(slip())).equals(await renderSlip(slip()))).toBe(true);
  });

  it('puts the national title on one line, in capitals the issuing unit, and the title of the form', async () => {
    const { text } = await read();
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ');
  });

  it('makes every copy, each named', async () => {
    const { pages } = await read({ copies: ['Liên giao người nộp', 'Liên lưu'] });
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Liên giao người nộp');
    expect(pages[1]).toContain('Liên lưu');
  });

  it('numbers the pages and repeats the head of a table where it goes on', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [String(index + 1), `Giấy tờ số ${index + 1}`]);
    const { pages } = await read({ body: [table(rows), signatures] });
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain('Tên giấy tờ (1) (2)');
      expect(page).toContain(`Trang ${index + 1}/${pages.length}`);
      expect(page).toContain('H99.50.01.01-261109-0001');
    }
    const all = pages.join(' ');
    for (const [, name] of rows) expect(all.split(`${name} `).length).toBeGreaterThan(1);
  });

  it('does not number a single page', async () => {
    expect((await read()).text).not.toContain('Trang');
  });

  it('never leaves signatures alone on a page, however much stands before them', async () => {
    for (let lines = 22; lines < 34; lines += 1) {
      const body = [...Array.from({ length: lines }, (_, index) => words(`Dòng ${index + 1}`)), signatures];
      const { pages } = await read({ body });
      const signed = pages.find((page) => page.includes('NGƯỜI NỘP HỒ SƠ')) ?? '';
      expect(signed).toContain(`Dòng ${lines}`);
    }
  });

  it('takes somewhat smaller letters rather than a second page with a few lines', async () => {
    const body = [...Array.from({ length: 22 }, (_, index) => words(`Dòng ${index + 1}`)), signatures];
    expect((await read({ body })).pages).toHaveLength(1);
  });

  it('goes on with a cell that is longer than a page, and breaks a word that is wider than its line', async () => {
    const long = Array.from({ length: 900 }, (_, index) => `từ${index}`).join(' ');
    const { pages, text } = await read({ body: [table([['1', long]]), words('x'.repeat(400)), signatures] });
    expect(pages.length).toBeGreaterThan(2);
    for (const index of [0, 450, 899]) expect(text).toContain(`từ${index}`);
    expect(text.replace(/ /g, '')).toContain('x'.repeat(60));
  });
});
