import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPastedPapers } from './pasted-papers.ts';

const titles = (text: string): string[] => readPastedPapers(text).map(({ title }) => title);

describe('a pasted list of papers', () => {
  it('gives one paper a line, without its number, bullet and closing semicolon', () => {
    const text = `1. Đơn đăng ký biến động (Mẫu số 18);
      2) Giấy chứng nhận đã cấp;
      - Hợp đồng hoặc văn bản về việc chuyển quyền.
      a) Văn bản về việc đại diện

      + Bản vẽ tách thửa đất`;
    expect(titles(text)).toEqual([
      'Đơn đăng ký biến động (Mẫu số 18)',
      'Giấy chứng nhận đã cấp',
      'Hợp đồng hoặc văn bản về việc chuyển quyền',
      'Văn bản về việc đại diện',
      'Bản vẽ tách thửa đất',
    ]);
  });

  it('understands how many originals and copies a line states', () => {
    const text = 'Giấy chứng nhận đã cấp (Bản chính: 1, Bản sao: 0)\nHợp đồng, 02 bản gốc\nGiấy khác';
    expect(readPastedPapers(text)).toEqual([
      { title: 'Giấy chứng nhận đã cấp', originals: 1, copies: 0 },
      { title: 'Hợp đồng, 02 bản gốc', originals: 2, copies: null },
      { title: 'Giấy khác', originals: null, copies: null },
    ]);
  });

  it('takes the words of when a paper is needed out of its name', () => {
    const text = `Bản vẽ tách thửa, hợp thửa (nếu tách/hợp thửa, Mẫu số 27);
      Giấy chứng nhận đã cấp (bản gốc);
      Văn bản về việc đại diện (Trường hợp nộp qua người đại diện).
      (nếu có)`;
    expect(readPastedPapers(text).map(({ title, when }) => [title, when])).toEqual([
      ['Bản vẽ tách thửa, hợp thửa', 'nếu tách/hợp thửa, Mẫu số 27'],
      ['Giấy chứng nhận đã cấp (bản gốc)', undefined],
      ['Văn bản về việc đại diện', 'Trường hợp nộp qua người đại diện'],
      ['(nếu có)', undefined],
    ]);
  });

  it('understands the table of a portal, whose numbers stand in a column or on lines of their own', () => {
    const text =
      'Tên giấy tờ\tMẫu đơn, tờ khai\tSố lượng\n' +
      '1\tTờ khai đăng ký khai tử\tMau_1.docx\tBản chính: 1\nBản sao: 0\n' +
      '2\tGiấy báo tử\t\tBản chính: 1';
    expect(readPastedPapers(text)).toEqual([
      { title: 'Tờ khai đăng ký khai tử', originals: 1, copies: 0 },
      { title: 'Giấy báo tử', originals: 1, copies: null },
    ]);
  });

  it('keeps names that begin with a letter or a number of their own', () => {
    expect(titles('A\n2 ảnh chân dung cỡ 3x4\nCăn cước')).toEqual([
      'A',
      '2 ảnh chân dung cỡ 3x4',
      'Căn cước',
    ]);
  });

  it('never gives a paper without a name, nor one that the language could not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { title, originals, copies } of readPastedPapers(text)) {
          expect(title.trim()).not.toBe('');
          for (const count of [originals, copies]) expect(count === null || count <= 99).toBe(true);
        }
      }),
    );
  });
});
