import { daysOf } from '../check/days-of.ts';
import type { LimitVerdict } from '../check/worst/limit-verdict.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { dateInWords, inFigures, quantity } from './figures.ts';
import { term } from './terms.ts';
import { verdictWording } from './verdict-wording.ts';
import type { Language } from './wording.ts';

/**
 * The answer about one limit as a sentence, with titles, amounts and dates as people write them: the same on the command
 * line and in the designer.
 */
export function describeVerdict(
  found: LimitVerdict,
  document: ProcedureDocument,
  language: Language,
): string {
  const words = verdictWording[language];
  const { limit, allowed, worstMinutes = 0, verdict, reason, season, from, endsAt, dueAt } = found;
  const titleOf = (id: string): string => {
    const { flow, limits, facts } = document;
    const title = [...flow.nodes, ...limits, ...facts].find((each) => each.id === id)?.title;
    return `"${(language === 'en' && title?.en) || title?.vi || id}"`;
  };
  const say = (text: string, facts: Readonly<Record<string, string>>): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

  const parts = [say(words.limit, { limit: titleOf(limit) })];
  const longest = allowed && worstMinutes > 0 ? longestOf(worstMinutes, allowed, language) : undefined;
  const against = allowed ? quantity(allowed.value, allowed.unit, language) : '';
  if (verdict === 'refuted') {
    parts.push(
      season
        ? say(words.refutedInSeason, {
            season: season.name,
            date: dateInWords(season.date, language) ?? season.date,
          })
        : words.refuted,
    );
    if (longest) parts.push(`, ${longest}`);
    if (from && endsAt && dueAt)
      parts.push(
        say(words.dates, {
          from: term(from, language),
          endsAt: term(endsAt, language),
          dueAt: term(dueAt, language),
        }),
      );
  } else if (verdict === 'proved') {
    parts.push(words.proved, longest ? `, ${longest}` : say(words.within, { term: against }));
    const relied = (found.reliesOn ?? []).map(titleOf);
    if (relied.length > 0) parts.push(say(words.relying, { limits: relied.join(', ') }));
  } else {
    parts.push(say(words.notProved, { reason: term(reason ?? '', language) }));
    if (found.at !== undefined) parts.push(` (${titleOf(found.at)})`);
    if (longest)
      parts.push(say(reason === 'loop-unbounded' ? words.withoutReturns : words.asFarAsStated, { longest }));
  }
  return parts.join('');
}

/** `lâu nhất 6,5 trong 7 ngày làm việc`: in the unit of the limit where working time can be said in it. */
function longestOf(
  minutes: number,
  { value, unit }: NonNullable<LimitVerdict['allowed']>,
  language: Language,
): string {
  const words = verdictWording[language];
  const same = unit === 'WORKING_DAY' ? daysOf(minutes) : unit === 'HOUR' ? minutes / 60 : undefined;
  const longest =
    same === undefined
      ? quantity(daysOf(minutes), 'WORKING_DAY', language)
      : inFigures(Math.round(same * 100) / 100, language);
  const text = same === undefined ? words.longestOther : words.longest;
  return text.replace('{longest}', longest).replace('{term}', quantity(value, unit, language));
}
