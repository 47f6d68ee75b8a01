import { describe, expect, it } from '@jest/globals';
import { en } from './en.ts';
import { vi } from './vi.ts';

type Words = string | ((...args: never[]) => string) | { [key: string]: Words };

function* leavesOf(words: Words, path = ''): Generator<[string, string]> {
  if (typeof words === 'string') yield [path, words];
  else if (typeof words === 'object')
    for (const [key, inner] of Object.entries(words)) yield* leavesOf(inner, `${path}.${key}`);
}

const vietnamese = [...leavesOf(vi)];
const english = [...leavesOf(en)];

describe('the catalogues', () => {
  it('have the same keys, none of them empty', () => {
    expect(english.map(([path]) => path)).toEqual(vietnamese.map(([path]) => path));
    expect([...vietnamese, ...english].filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('are written composed, so that the same word is the same bytes', () => {
    expect(vietnamese.filter(([, words]) => words !== words.normalize('NFC'))).toEqual([]);
  });
});
