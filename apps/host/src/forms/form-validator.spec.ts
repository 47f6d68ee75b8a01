import { describe, expect, it } from '@jest/globals';
import { compileForm } from './form-validator.ts';

describe('a form of a procedure', () => {
  it('judges each field by its own pattern', () => {
    const judge = compileForm({
      type: 'object',
      properties: {
        digits: { type: 'string', pattern: '^\\d+$' },
        letters: { type: 'string', pattern: '^\\p{L}+$' },
      },
    });
    expect(judge({ digits: '12', letters: 'đá' })).toBe(true);
    expect(judge({ digits: 'đá', letters: 'đá' })).toBe(false);
    expect(judge({ digits: '12', letters: '12' })).toBe(false);
  });

  it('refuses patterns that need more than linear time', () => {
    expect(() =>
      compileForm({ type: 'object', properties: { a: { type: 'string', pattern: '^(?=a)b$' } } }),
    ).toThrow();
    expect(() =>
      compileForm({ type: 'object', properties: { a: { type: 'string', pattern: '(a)\\1' } } }),
    ).toThrow();
  });

  it.each([
    ['date', '2026-02-28', '2026-02-30'],
    ['email', 'a@b.vn', 'a@b'],
    ['time', '07:30', '24:00'],
    ['phone', '0299 3800 001', 'gọi sau'],
    ['identity', '099085000011', '12345'],
    ['uri', 'https://dichvucong.gov.vn', 'khong phai'],
  ])('knows the format %s', (format, right, wrong) => {
    const judge = compileForm({ type: 'object', properties: { a: { type: 'string', format } } });
    expect(judge({ a: right })).toBe(true);
    expect(judge({ a: wrong })).toBe(false);
  });

  it('refuses a schema that is none, and keeps forms with the same $id apart', () => {
    expect(() => compileForm({ type: 'thing' })).toThrow();
    const of = (type: string) => compileForm({ $id: 'form', type: 'object', properties: { a: { type } } });
    const [text, number] = [of('string'), of('number')];
    expect([text({ a: 'x' }), number({ a: 'x' })]).toEqual([true, false]);
  });

  it('is closed to fields it does not name, unless it says otherwise', () => {
    expect(compileForm({ type: 'object', properties: {} })({ a: 1 })).toBe(false);
    expect(compileForm({ type: 'object', properties: {}, additionalProperties: true })({ a: 1 })).toBe(true);
  });
});
