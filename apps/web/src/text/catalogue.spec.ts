import { describe, expect, it } from '@jest/globals';
import { wholeEn, wholeVi } from './whole.ts';

type Tree = { readonly [key: string]: string | Tree };

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, words] of flat(value, `${prefix}${key}.`)) found.set(inner, words);
  }
  return found;
}

const vietnamese = flat(wholeVi);
const english = flat(wholeEn as Tree);
const blanks = (words: string) => [...words.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe('the catalogue of texts', () => {
  it('has the same keys in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...vietnamese.keys()].sort());
  });

  it('leaves no text empty', () => {
    const empty = [...vietnamese, ...english].filter(([, words]) => words.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fills the same blanks in both languages', () => {
    const different = [...vietnamese].filter(
      ([key, words]) => String(blanks(words)) !== String(blanks(english.get(key) ?? '')),
    );
    expect(different).toEqual([]);
  });

  it('is stored composed, so that marks are drawn where they belong', () => {
    const decomposed = [...vietnamese].filter(([, words]) => words !== words.normalize('NFC'));
    expect(decomposed).toEqual([]);
  });

  it('addresses nobody as a friend or a comrade', () => {
    const addressed = [...vietnamese].filter(([, words]) => /(^|\s)(bạn|đồng chí)(\s|$)/iu.test(words));
    expect(addressed).toEqual([]);
  });
});
