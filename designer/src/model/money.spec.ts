import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moneyWords, readMoney } from './money.ts';

describe('money', () => {
  it('is written with dots and the sign of the đồng', () => {
    expect([0, 999, 1000, 1_234_567].map(moneyWords)).toEqual(['0 ₫', '999 ₫', '1.000 ₫', '1.234.567 ₫']);
  });

  it('is read whatever stands between the digits', () => {
    const typed = ['1.234.567', '1234567', '1 234 567 đ', '1.234.567 ₫', '1.234.567 đồng', '1234567 VND'];
    expect(typed.map(readMoney)).toEqual(typed.map(() => 1_234_567));
  });

  it('is not stated where nothing was typed, and no amount where it is none', () => {
    expect(readMoney('  ')).toBeNull();
    expect(['1,5', '-3', 'miễn phí', '99999999999999999999'].map(readMoney)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    );
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (amount) => {
        expect(readMoney(moneyWords(amount))).toBe(amount);
      }),
    );
  });
});
