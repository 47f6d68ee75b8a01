import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distance, matches } from './fold.ts';

describe('finding by what is typed', () => {
  it('takes a whole title as it is written, with its commas and brackets', () => {
    const title = 'Xác nhận nơi ở, nơi làm việc (cấp xã)';
    expect(matches(title, title)).toBe(true);
    expect(distance(title, title)).toBe(0);
    expect(matches(title, 'noi o, noi')).toBe(true);
  });

  it('finds every text by itself, whatever stands between its words', () => {
    const word = fc.constantFrom('Đăng', 'ký', 'khai', 'sinh', '1.000656', 'ở');
    const between = fc.constantFrom(' ', ', ', ' - ', '/', ' (', '; ');
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1 }), (pieces) => {
        const text = pieces.flat().join('');
        return matches(text, text) && distance(text, text) === 0;
      }),
    );
  });

  it('does not find what is not there', () => {
    expect(matches('Đăng ký khai tử', 'khai sinh')).toBe(false);
  });
});
