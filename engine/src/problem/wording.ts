import { wordingEn } from './wording-en.ts';
import { wordingVi } from './wording-vi.ts';
import type { Problem } from './problem.ts';

export type Language = 'vi' | 'en';

/** What happened, why it matters, and how to mend it: one sentence each. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

/** Texts with `{name}` places, filled from a problem's facts. */
export type WordingTable = Readonly<Record<string, readonly [what: string, why: string, cure: string]>>;

const tables: Readonly<Record<Language, WordingTable>> = { vi: wordingVi, en: wordingEn };

/** The words of a problem, the same in the designer, over HTTP and on the command line. Unknown codes say themselves. */
export function describeProblem(problem: Pick<Problem, 'code' | 'facts'>, language: Language): Wording {
  const table = tables[language];
  const [what, why, cure] = (Object.hasOwn(table, problem.code) ? table[problem.code] : undefined) ?? [
    problem.code,
    '',
    '',
  ];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(problem.facts, name) ? problem.facts[name] : undefined;
      if (value === undefined || value === '') return '–';
      return Array.isArray(value) ? value.join(', ') : String(value);
    });
  return { what: fill(what), why: fill(why), cure: fill(cure) };
}

/** Codes that have words in both languages. */
export function wordedCodes(): readonly string[] {
  return Object.keys(wordingVi);
}
