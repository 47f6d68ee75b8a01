import type { Fact } from '@motcua/engine';
import { fold } from './ids.ts';

/** Syllables that say nothing of what is asked. */
const empty = new Set(
  'neu khi truong hop doi voi co khong dang da duoc la va hoac cua cho tu theo nguoi mau so'.split(' '),
);

const syllables = (words: string): ReadonlySet<string> =>
  new Set(
    fold(words)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((syllable) => syllable.length > 1 && !empty.has(syllable)),
  );

/**
 * The yes-or-no fact that published words speak of ("nếu đang thế chấp": "Thửa đất đang thế chấp"): the one that shares
 * the most syllables with them, half of what they say and two at least, or the one it has. Nothing where several share
 * as many: a guess that may be wrong is not worth the author's second look.
 */
export function factNamedIn(words: string, facts: readonly Fact[]): Fact | undefined {
  const said = syllables(words);
  const rated = facts
    .filter(({ type }) => type === 'boolean')
    .map((fact) => {
      const own = [...syllables(fact.title.vi)];
      const shared = own.filter((syllable) => said.has(syllable)).length;
      return {
        fact,
        shared,
        enough: shared > 0 && shared >= Math.min(2, own.length) && shared * 2 >= said.size,
      };
    })
    .filter(({ enough }) => enough)
    .sort((a, b) => b.shared - a.shared);
  const [best, next] = rated;
  return best !== undefined && best.shared !== next?.shared ? best.fact : undefined;
}
