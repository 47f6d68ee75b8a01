import { firstAnswers, type PlayAnswers, type Question, type Suggestions } from '@motcua/engine';
import { isMoment } from './play-typed.ts';

type Scalar = string | number | boolean;

/** What was typed for an action, filled up with suggestions. */
export interface Answered {
  readonly answers: PlayAnswers & { readonly person?: string };
  /** What was taken from the suggestions, `name=value`. */
  readonly suggested: readonly string[];
}

const yes = ['true', 'có', 'co', 'yes', '1'];
const no = ['false', 'không', 'khong', 'no', '0'];

/** Lists, single texts and moments an action may be given beside facts and data. */
const lists = ['papers', 'respondents'] as const;
const texts = ['note', 'document', 'occurredAt', 'at', 'person'] as const;

const moments: readonly string[] = ['occurredAt', 'at'];

/** Answers what an action asks with what was typed, and what it needs besides with the first suggestion; or says which name it does not know. */
export function answersFrom(
  typed: ReadonlyMap<string, string>,
  suggestions: Suggestions,
):
  | Answered
  | { readonly unknown: string; readonly known: readonly string[] }
  | { readonly wrong: string; readonly asked: 'boolean' | 'number' | 'moment' } {
  const facts: Record<string, Scalar> = {};
  const data: Record<string, Scalar> = {};
  const more: { -readonly [key in (typeof lists)[number]]?: string[] } & {
    -readonly [key in (typeof texts)[number]]?: string;
  } = {};
  for (const [name, value] of typed) {
    const fact = suggestions.facts.find((question) => question.name === name);
    const input = suggestions.data.find((question) => question.name === name);
    const list = lists.find((one) => one === name);
    const text = texts.find((one) => one === name);
    const question = fact ?? input;
    if (question) {
      const meant = valueOf(question, value);
      if (meant === null)
        return { wrong: `${name}=${value}`, asked: question.type === 'number' ? 'number' : 'boolean' };
      (fact ? facts : data)[name] = meant;
    } else if (text && moments.includes(text) && !isMoment(value))
      return { wrong: `${name}=${value}`, asked: 'moment' };
    else if (list) more[list] = value.split(',').filter(Boolean);
    else if (text) more[text] = value;
    else
      return {
        unknown: name,
        known: [...suggestions.facts, ...suggestions.data].map((one) => one.name).concat(texts, lists),
      };
  }
  const first = firstAnswers(suggestions);
  const suggested: string[] = [];
  const take = <T extends Record<string, unknown>>(given: T, more: T | undefined): T => {
    const missing = Object.entries(more ?? {}).filter(([name]) => !Object.hasOwn(given, name));
    for (const [name, value] of missing) suggested.push(`${name}=${String(value)}`);
    return { ...Object.fromEntries(missing), ...given } as T;
  };
  const filledFacts = take<Record<string, Scalar>>(facts, first.facts);
  const filledData = take<Record<string, unknown>>(data, first.data) as NonNullable<PlayAnswers['data']>;
  const { facts: _facts, data: _data, ...others } = first;
  const filled = take<Record<string, unknown>>(more, others) as typeof more;
  return {
    answers: {
      ...(Object.keys(filledFacts).length > 0 ? { facts: filledFacts } : {}),
      ...(Object.keys(filledData).length > 0 ? { data: filledData } : {}),
      ...filled,
    },
    suggested,
  };
}

/** A typed value as the question wants it: a choice may be typed by its title. Null: it is no such value. */
function valueOf({ type, answers }: Question, typed: string): Scalar | null {
  const word = typed.toLowerCase();
  if (type === 'boolean') return yes.includes(word) ? true : no.includes(word) ? false : null;
  if (type === 'number') return /^-?\d+([.,]\d+)?$/.test(typed) ? Number(typed.replace(',', '.')) : null;
  const meant = answers.find(({ value, title }) =>
    [String(value), title.vi, title.en].some((one) => one.toLowerCase() === typed.toLowerCase()),
  );
  return meant?.value ?? typed;
}
