import { describe, expect, it } from '@jest/globals';
import { wordsAt } from './problem-mark.tsx';

describe('what is wrong with a card, said on the card', () => {
  it.each([
    ['"Thẩm tra hồ sơ" chưa có người thực hiện.', 'chưa có người thực hiện'],
    [
      '"Thẩm tra hồ sơ": trường hợp "đủ ý kiến" có 0 đường đi tiếp.',
      'trường hợp "đủ ý kiến" có 0 đường đi tiếp',
    ],
    ['Từ "Thẩm tra hồ sơ" không có đường đi tiếp.', 'Từ … không có đường đi tiếp'],
    ['Không có đường nào dẫn tới "Thẩm tra hồ sơ".', 'Không có đường nào dẫn tới …'],
    ['"Nhánh 1" chưa nói bắt đầu từ bước nào.', '"Nhánh 1" chưa nói bắt đầu từ bước nào'],
  ])('leaves out the name that stands there: %s', (what, said) => {
    expect(wordsAt(what, 'Thẩm tra hồ sơ')).toBe(said);
  });

  it('is whole where the card has no name yet', () => {
    expect(wordsAt('Bước này chưa có tên.', '')).toBe('Bước này chưa có tên');
  });
});
