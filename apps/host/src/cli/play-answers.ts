import { firstAnswers, type PlayAnswers, type Question, type Suggestions } from '@motcua/engine';

type Scalar = string | number | boolean;

/** What was typed for an action, filled up with suggestions. */
export interface Answered {
  readonly answers: PlayAnswers & { readonly person?: string };
  /** What was taken from the suggestions, `name=value`. */
  readonly suggested: readonly string[];
}

const yes = ['true', 'có', 'co', 'yes', '1'];

/** Lists, single texts and moments an action may be given beside facts and data. */
const lists = ['papers', 'respondents'] as const;
const texts = ['note', 'document', 'occurredAt', 'at', 'person'] as const;

/** Answers what an action asks with what was typed, and what it needs besides with the first suggestion; or says which name it does not know. */
export function answersFrom(
  typed: ReadonlyMap<string, string>,
  suggestions: Suggestions,
): Answered | { readonly unknown: string; readonly known: readonly string[] } {
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
    if (fact) facts[name] = valueOf(fact, value);
    else if (input) data[name] = valueOf(input, value);
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

/** A typed value as the question wants it: a choice may be typed by its title. */
function valueOf({ type, answers }: Question, typed: string): Scalar {
  if (type === 'boolean') return yes.includes(typed.toLowerCase());
  if (type === 'number') return Number(typed.replace(',', '.'));
  const meant = answers.find(({ value, title }) =>
    [String(value), title.vi, title.en].some((one) => one.toLowerCase() === typed.toLowerCase()),
  );
  return meant?.value ?? typed;
}
