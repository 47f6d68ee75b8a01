import type { Condition, FlowNode, ProcedureDocument } from '@motcua/engine';
import type { ConsultationNode, LinkedNode } from '../model/document-types.ts';
import { type Size, sizeOfKind } from '../model/node-size.ts';
import { textOf } from '../text/text.ts';
import { conditionWords } from './words.ts';

/** Rows of a card that lists something; what does not fit is counted in a last row. */
export const mostRows = 8;
const rowHeight = 21;
const coverHeight = 24;
const conditionLine = 14;
const mostConditionLines = 3;
const charactersInLine = 31;
/** Above the rows without the title, below them, and one more line of rules. */
const headHeight = 29;
const footHeight = 30;
const ruleHeight = 17;
const titleLine = 17;
const charactersInTitle = 27;

/** The size of a node; cards that list whom they ask or what they open grow downwards with their list. */
export function sizeOf(document: ProcedureDocument, node: FlowNode): Size {
  const smallest = sizeOfKind(node.kind);
  if (node.kind !== 'consultation' && node.kind !== 'linked') return smallest;
  const longest = Math.max(node.title.vi.length, node.title.en.length);
  const title = titleLine * (longest > charactersInTitle ? 2 : 1);
  const rows = rowHeights(document, node).reduce((sum, height) => sum + height, 0);
  const rules = node.kind === 'consultation' || node.onLeave === 'withdraw' ? ruleHeight : 0;
  const height = Math.max(smallest.height, headHeight + title + rows + rules + footHeight);
  return { width: smallest.width, height };
}

/** The heights of the rows a card lists, in their order. */
export function rowHeights(
  document: ProcedureDocument,
  node: ConsultationNode | LinkedNode,
): readonly number[] {
  const under = (condition: Condition | undefined): number => conditionLine * linesOf(document, condition);
  const heights =
    node.kind === 'linked'
      ? node.children.map((child) => {
          const alone = child.title === undefined && child.mode === 'open' && child.system === undefined;
          return coverHeight + (alone ? 0 : conditionLine) + under(child.when);
        })
      : [
          ...node.respondents.map((respondent) => rowHeight + under(respondent.when)),
          ...(node.chosenAtRunTime ? [rowHeight] : []),
        ];
  if (heights.length === 0) return [rowHeight];
  return heights.length <= mostRows ? heights : [...heights.slice(0, mostRows - 1), coverHeight];
}

/** Lines that a condition needs in the language in which it is longer, so that both languages have the same drawing. */
function linesOf(document: ProcedureDocument, condition: Condition | undefined): number {
  if (condition === undefined) return 0;
  const lengths = (['vi', 'en'] as const).map(
    (language) => textOf(language).onlyIf(conditionWords(document, condition, language)).length,
  );
  return Math.min(mostConditionLines, Math.ceil(Math.max(...lengths) / charactersInLine));
}
