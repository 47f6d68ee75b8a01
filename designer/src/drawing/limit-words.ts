import type { Limit, LimitVerdict, ProcedureDocument } from '@motcua/engine';
import { type Language, textIn } from '../model/document-types.ts';
import { indexOf } from '../model/flow-index.ts';
import { textOf } from '../text/text.ts';
import { amountWords, numberWords } from './words.ts';

const minutesOfDay = 480;

/** What a limit allows, of every case: "18 ngày làm việc / 8 ngày làm việc". */
export function amountsOf(limit: Limit, language: Language): string {
  return limit.amount.map((row) => amountWords(row, language)).join(' / ');
}

/** The running total of a limit: "xấu nhất 6,5 trên 7 ngày làm việc". Empty while nothing can be added up. */
export function usedWords({ allowed, worstMinutes = 0, verdict }: LimitVerdict, language: Language): string {
  if (allowed === undefined) return '';
  const text = textOf(language).law;
  const of = amountWords(allowed, language);
  if (worstMinutes === 0) return of;
  const { unit } = allowed;
  const days = Math.round((worstMinutes / minutesOfDay) * 100) / 100;
  if (unit !== 'WORKING_DAY' && unit !== 'HOUR')
    return text.usedOther(amountWords({ value: days, unit: 'WORKING_DAY' }, language), of);
  const value = unit === 'HOUR' ? Math.round((worstMinutes / 60) * 100) / 100 : days;
  const figure = numberWords(value, language);
  return verdict === 'notProved' ? text.usedAtLeast(figure, of) : text.used(figure, of);
}

/** How much of the limit the longest way uses, 1 being all of it; undefined where it cannot be compared. */
export function usedShare({ allowed, worstMinutes = 0 }: LimitVerdict): number | undefined {
  if (allowed === undefined || worstMinutes === 0) return undefined;
  if (allowed.unit === 'WORKING_DAY') return worstMinutes / (allowed.value * minutesOfDay);
  return allowed.unit === 'HOUR' ? worstMinutes / (allowed.value * 60) : undefined;
}

const mostNamed = 2;

/** What tells the longest way from the others: where a decision led on it. "qua kiểm tra thực địa". */
export function throughWords(
  document: ProcedureDocument,
  { edges = [] }: LimitVerdict,
  language: Language,
): string {
  const index = indexOf(document);
  const titles = edges.flatMap((id) => {
    const edge = index.edge(id);
    const from = edge && index.node(edge.from);
    const to = edge && index.node(edge.to);
    if (from?.kind !== 'decision' || to === undefined || to.kind === 'decision' || to.kind === 'end')
      return [];
    return [textIn(to.title, language)];
  });
  const named = [...new Set(titles)].slice(0, mostNamed);
  return named.length === 0 ? '' : textOf(language).law.through(named.join(', '));
}
