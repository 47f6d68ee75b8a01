/**
 * Folds a text for searching: marks stripped, đ read as d, lower case. The same function writes the stored keys and
 * reads the question, so both databases find the same; their own folding disagrees about đ.
 */
export function searchKey(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')
    .trim();
}

/** The folded words of some texts, each once. */
export function searchWords(texts: readonly (string | undefined | null)[]): string[] {
  const words = texts.flatMap((text) => (text ? searchKey(text).split(' ') : []));
  return [...new Set(words.filter((word) => word !== ''))];
}

/** What is stored beside a row so that every word of it can be found by its beginning with `LIKE '% word%'`. */
export function storedSearchKey(texts: readonly (string | undefined | null)[]): string {
  return ` ${searchWords(texts).join(' ')}`;
}

/** Quotes a folded word for LIKE with `\` as the escape character. */
export function likeWord(word: string): string {
  return `% ${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
}
