import { isUnchosen, type LimitPart, partsOfLimit } from '@motcua/engine';
import { agencyWords, amountWords, titleOf } from '../../drawing/words.ts';
import { textIn } from '../../model/document-types.ts';
import { textOf } from '../../text/text.ts';
import { amountsInOrder, type Speaking } from './step-words.ts';

/**
 * What the receipt promises, in every case, and the parts in which it is published: `18 ngày làm việc, gồm 8 ngày làm việc (…) +
 * 10 ngày làm việc (…)`. Empty where nothing is promised.
 */
export function promiseWords(speaking: Speaking): string {
  const { document, language } = speaking;
  const promise = document.limits.find((limit) => limit.promise);
  if (promise === undefined) return '';
  const whole = amountsInOrder(promise.amount, language);
  const found = partsOfLimit(document, promise);
  if (found === undefined) return whole;
  const { limitParts: text } = textOf(language);
  const names = found.parts.map((part, at) => nameOf(part, at, speaking));
  const rows = promise.amount.map(({ value }, at) => ({ value, sum: found.sums[at] }));
  // In the order in which the amounts themselves are said: the shorter first.
  const sums = rows
    .toSorted((a, b) => a.value - b.value)
    .flatMap(({ sum }) =>
      sum === undefined
        ? []
        : [sum.map((amount, at) => text.part(amountWords(amount, language), names[at] ?? '')).join(' + ')],
    );
  if (sums.length === found.sums.length) return text.sum(whole, sums.join(' / '));
  const shares = found.parts.map(({ amount }, at) =>
    text.part(amountsInOrder(amount, language), names[at] ?? ''),
  );
  return text.shares(whole, shares.join(', '));
}

function nameOf(
  { title, agency, nodes = [] }: LimitPart,
  at: number,
  { document, language, names }: Speaking,
): string {
  const own = textIn(title, language);
  if (own !== '') return own;
  // As in the rows of the table: as the register calls it.
  if (agency !== undefined && 'relation' in agency && !isUnchosen(agency))
    return names.relationTitle(agency.relation);
  if (agency !== undefined) return agencyWords(document, { role: 'specialist', agency }, names, language);
  return nodes.map((id) => titleOf(document, id, language)).join(', ') || String(at + 1);
}
