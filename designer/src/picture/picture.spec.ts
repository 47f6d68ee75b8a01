import { describe, expect, it } from '@jest/globals';
import { covers } from './embed-fonts.ts';
import { roundedRect } from './paint-box.ts';
import { dashesOf, escaped, isPainted, tag } from './svg-text.ts';

describe('a picture', () => {
  it('is well-formed whatever stands in the titles', () => {
    expect(escaped('a < b & "c"\u0007')).toBe('a &lt; b &amp; &quot;c&quot;');
    expect(tag('rect', { x: 1.005, rx: undefined, fill: '' })).toBe('<rect x="1"/>');
  });

  it('leaves out what cannot be seen', () => {
    expect(['transparent', 'rgba(0, 0, 0, 0)', 'color(srgb 0 0 0 / 0)', ''].filter(isPainted)).toEqual([]);
    expect(isPainted('rgb(14, 107, 90)')).toBe(true);
  });

  it('draws borders as the style sheet says', () => {
    expect(dashesOf('solid', 1)).toBeUndefined();
    expect(dashesOf('dashed', 2)).toBe('6 4.8');
    expect(roundedRect({ x: 0, y: 0, width: 10, height: 4 }, [0, 0, 0, 0], 0)).toBe(
      'M0 0L10 0L10 0L10 4L10 4L0 4L0 4L0 0L0 0Z',
    );
  });

  it('carries only the faces of the font that hold its letters', () => {
    expect(covers('U+1EA0-1EF9, U+20AB', 'Thẩm định')).toBe(true);
    expect(covers('U+0400-04FF', 'Thẩm định')).toBe(false);
    expect(covers('U+4??', 'ё')).toBe(true);
    expect(covers('', 'a')).toBe(true);
  });
});
