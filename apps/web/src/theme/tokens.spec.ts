import { describe, expect, it } from '@jest/globals';
import { tokens, type Contrast, type Scheme, type Tokens } from './tokens.ts';

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground that lies between two colours, as a tint of about half of one does. */
function halfWay(a: string, b: string): string {
  const channel = (at: number) =>
    Math.round((parseInt(a.slice(at, at + 2), 16) + parseInt(b.slice(at, at + 2), 16)) / 2)
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

const written: (keyof Tokens)[] = ['ink', 'ink-2', 'leaf', 'lacquer', 'amber', 'saffron', 'slate', 'moss'];
const sets = (['light', 'dark'] as Scheme[]).flatMap((scheme) =>
  (['normal', 'high'] as Contrast[]).map((wanted) => [scheme, wanted] as const),
);

describe('the colours', () => {
  it.each(sets)('of the %s scheme in %s contrast can be read on paper and on cards', (scheme, wanted) => {
    const set = tokens[scheme][wanted];
    const least = wanted === 'high' ? 7 : 4.5;
    const weak = written.filter((token) =>
      [set.paper, set.surface].some((ground) => contrast(set[token], ground) < least),
    );
    expect(weak).toEqual([]);
  });

  it.each(sets)('of the %s scheme in %s contrast are as well read on a tinted ground', (scheme, wanted) => {
    const set = tokens[scheme][wanted];
    const least = wanted === 'high' ? 7 : 4.5;
    const weak = (['ink', 'ink-2', 'leaf'] as const).filter(
      (token) => contrast(set[token], halfWay(set.wash, set.surface)) < least,
    );
    expect(weak).toEqual([]);
  });

  it.each(sets)('of the %s scheme in %s contrast show where an input begins', (scheme, wanted) => {
    const set = tokens[scheme][wanted];
    expect(contrast(set['line-strong'], set.surface)).toBeGreaterThanOrEqual(3);
    expect(contrast(set['on-leaf'], set.leaf)).toBeGreaterThanOrEqual(4.5);
  });
});
