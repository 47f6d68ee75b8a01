import { describe, expect, it } from '@jest/globals';
import { likeWord, searchKey, storedSearchKey } from './search-key.ts';

describe('the search key', () => {
  it.each([
    ['Đỗ Hữu Phước', 'do huu phuoc'],
    ['NGUYỄN'.normalize('NFD'), 'nguyen'],
    ['K’Brơi', 'k broi'],
    ['H99.50.01-260820-0001', 'h99.50.01-260820-0001'],
    ['  Trần   Thị\tMỹ ', 'tran thi my'],
  ])('folds %s', (text, folded) => {
    expect(searchKey(text)).toBe(folded);
  });

  it('lets every word be found by its beginning and takes signs of LIKE as themselves', () => {
    expect(storedSearchKey(['Đỗ Hữu', null, 'Đỗ'])).toBe(' do huu');
    expect(likeWord('a_b%')).toBe('% a\\_b\\%%');
  });
});
