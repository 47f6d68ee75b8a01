import type { Fact } from '../document/facts.ts';
import type { Scalar } from '../document/primitives.ts';
import { term } from '../problem/terms.ts';
import type { Language } from '../problem/wording.ts';
import { wordCondition } from './word-condition.ts';

/**
 * A combination of facts that the checker found, as an office would say it: `Loại đất là đất ở và Đo lại: có`. Values
 * that stand for "any other" are said so; no fact at all is every case.
 */
export function wordCell(
  cell: Readonly<Record<string, Scalar>>,
  facts: ReadonlyMap<string, Fact>,
  language: Language,
  agencyName?: (id: string) => string,
): string {
  const words = Object.entries(cell).map(([fact, value]) => {
    const said = typeof value === 'string' && value.startsWith('…') ? term('another', language) : value;
    return wordCondition({ fact, op: 'eq', value: said }, facts, language, agencyName);
  });
  if (words.length === 0) return term('nothing-known', language);
  return words.join(language === 'vi' ? ' và ' : ' and ');
}
