import { calendarWordingEn } from './calendar-wording-en.ts';
import { calendarWordingVi } from './calendar-wording-vi.ts';
import { documentWordingEn } from './document-wording-en.ts';
import { documentWordingVi } from './document-wording-vi.ts';
import { migrationWordingEn } from './migration-wording-en.ts';
import { migrationWordingVi } from './migration-wording-vi.ts';
import { refusalWordingEn } from './refusal-wording-en.ts';
import { refusalWordingVi } from './refusal-wording-vi.ts';
import { rulesWordingEn } from './rules-wording-en.ts';
import { rulesWordingVi } from './rules-wording-vi.ts';
import type { WordingTable } from './wording-table.ts';
import type { Problem } from './problem.ts';
import { inFigures, isCode, term, termsIn } from './terms.ts';

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
    ...migrationWordingVi,
    ...calendarWordingVi,
  },
  en: {
    ...documentWordingEn,
    ...rulesWordingEn,
    ...refusalWordingEn,
    ...migrationWordingEn,
    ...calendarWordingEn,
  },
};

/** Facts that hold codes, not titles. */
const coded = new Set(['unit', 'reason', 'role', 'type', 'holds', 'arm', 'mark', 'code', 'nearest']);

/** The words of a problem, the same in the designer, over HTTP and on the command line. Unknown codes say themselves. */
export function describeProblem(problem: Pick<Problem, 'code' | 'facts'>, language: Language): Wording {
  const table = tables[language];
  const [what, why, cure] = (Object.hasOwn(table, problem.code) ? table[problem.code] : undefined) ?? [
    problem.code,
    '',
    '',
  ];
  const isKnown = (name: string) => Object.hasOwn(problem.facts, name) && problem.facts[name] !== '';
  // What stands in brackets is said only where everything in it is known.
  const chosen = (text: string) =>
    text.replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => isKnown(name!)) ? part : '',
    );
  const insert = (text: string) =>
    chosen(text).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(problem.facts, name) ? problem.facts[name] : undefined;
      if (value === undefined || value === '') return '–';
      if (name === 'status' && isCode(`status-${String(value)}`))
        return term(`status-${String(value)}`, language);
      if (typeof value === 'number') return inFigures(value, language);
      // A list may hold words of the catalogue in braces: what only the checker knows has no title to quote.
      if (Array.isArray(value)) return value.map((item: string) => termsIn(item, language)).join(', ');
      const text = String(value);
      return coded.has(name) || isCode(text) ? term(text, language) : termsIn(text, language);
    });
  // Where no known name comes near, nothing is asked.
  const fill = (text: string) =>
    insert(
      problem.facts['nearest'] ? text : text.replace(/[;.] (did you mean|[Cc]ó phải) "?\{nearest\}"?\?/, '.'),
    );
  return { what: fill(what), why: fill(why), cure: fill(cure) };
}

/** Codes that have words in this language. */
export function wordedCodes(language: Language): readonly string[] {
  return Object.keys(tables[language]);
}
