import { calendarWordingEn } from './calendar-wording-en.ts';
import { calendarWordingVi } from './calendar-wording-vi.ts';
import { documentWordingEn } from './document-wording-en.ts';
import { documentWordingVi } from './document-wording-vi.ts';
import { exchangeWordingEn } from './exchange-wording-en.ts';
import { exchangeWordingVi } from './exchange-wording-vi.ts';
import { migrationWordingEn } from './migration-wording-en.ts';
import { migrationWordingVi } from './migration-wording-vi.ts';
import { refusalWordingEn } from './refusal-wording-en.ts';
import { refusalWordingVi } from './refusal-wording-vi.ts';
import { rulesWordingEn } from './rules-wording-en.ts';
import { rulesWordingVi } from './rules-wording-vi.ts';
import type { WordingTable } from './wording-table.ts';
import type { Problem } from './problem.ts';
import { inFigures } from './figures.ts';
import { isCode, term, termsIn } from './terms.ts';

export type Language = 'vi' | 'en';

/** What happened, why it matters, and how to mend it: one sentence each. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

const tables: Readonly<Record<Language, WordingTable>> = {
  vi: {
    ...documentWordingVi,
    ...rulesWordingVi,
    ...refusalWordingVi,
    ...calendarWordingVi,
    ...exchangeWordingVi,
    ...migrationWordingVi,
  },
  en: {
    ...documentWordingEn,
    ...rulesWordingEn,
    ...refusalWordingEn,
    ...calendarWordingEn,
    ...exchangeWordingEn,
    ...migrationWordingEn,
  },
};

/** Facts that hold codes, not titles. */
const coded = new Set(['unit', 'reason', 'role', 'type', 'types', 'holds', 'arm', 'mark', 'code', 'nearest']);

/** Facts that list places in the order in which a dossier passes them. */
const ordered = new Set(['way', 'path', 'circle']);

/** Facts that list titles which need quotes to be told from each other. */
const quoted = new Set(['limits', 'branches']);

/** More names than this are counted, not listed: nobody reads them aloud. */
const mostListed = 6;

/**
 * How something is called that a fact names by its Vietnamese title or by its code (an agency, a relation): a document
 * and a register know, see `namesIn`. Undefined leaves the text as it is.
 */
export type NamesOf = (text: string, language: Language) => string | undefined;

const noNames: NamesOf = () => undefined;

/** The words of a problem, the same in the designer, over HTTP and on the command line. Unknown codes say themselves. */
export function describeProblem(
  problem: Pick<Problem, 'code' | 'facts'>,
  language: Language,
  nameOf: NamesOf = noNames,
): Wording {
  const table = tables[language];
  const [what, why, cure] = (Object.hasOwn(table, problem.code) ? table[problem.code] : undefined) ?? [
    problem.code,
    '',
    '',
  ];
  const isKnown = (name: string) => {
    const value = Object.hasOwn(problem.facts, name) ? problem.facts[name] : undefined;
    return value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  };
  // What stands in brackets is said only where everything in it is known.
  const chosen = (text: string) =>
    text.replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => isKnown(name!)) ? part : '',
    );
  const word = (name: string, text: string): string => {
    const named = nameOf(text, language) ?? text;
    return coded.has(name) || isCode(named) ? term(named, language) : termsIn(named, language);
  };
  const insert = (text: string) =>
    chosen(text).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(problem.facts, name) ? problem.facts[name] : undefined;
      if (value === undefined || value === '') return '–';
      if (name === 'status' && isCode(`status-${String(value)}`))
        return term(`status-${String(value)}`, language);
      if (typeof value === 'number') return inFigures(value, language);
      if (!Array.isArray(value)) return word(name, String(value));
      // A list may hold words of the catalogue in braces: what only the checker knows has no title to quote.
      const items = value.map((item: string) =>
        quoted.has(name) ? `"${word(name, item)}"` : word(name, item),
      );
      if (ordered.has(name)) return items.join(' → ');
      const rest = items.length - mostListed;
      return rest > 1
        ? `${items.slice(0, mostListed).join(', ')} ${andMore(rest, language)}`
        : items.join(', ');
    });
  // Where no known name comes near, nothing is asked.
  const fill = (text: string) =>
    insert(
      problem.facts['nearest'] ? text : text.replace(/[;.] (did you mean|[Cc]ó phải) "?\{nearest\}"?\?/, '.'),
    );
  return { what: fill(what), why: fill(why), cure: fill(cure) };
}

const andMore = (count: number, language: Language): string =>
  language === 'vi' ? `và ${count} nơi khác` : `and ${count} more`;

/** Codes that have words in this language. */
export function wordedCodes(language: Language): readonly string[] {
  return Object.keys(tables[language]);
}
