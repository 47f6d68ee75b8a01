import { severityInWords } from './describe.ts';
import { describeProblem, placeOfPointer, type Language, type Problem } from '@motcua/engine';
import type { Account } from '@motcua/engine/exchange';
import type { ForeignFile } from './foreign-files.ts';
import { importWords } from './import-words.ts';
import { underlined } from './place.ts';

/** What became of one file, for a person: what became what, what to look at, what is lost, each with its place. */
export function importReport({ text, imported }: ForeignFile, language: Language): readonly string[] {
  const words = importWords[language];
  if (!imported.ok)
    return [
      `  ${words.whole}`,
      ...imported.problems.flatMap((problem) => withPlace(problem, text, language)),
      ...imported.accounts.flatMap(({ problem }) => (problem ? withPlace(problem, text, language) : [])),
    ];
  const { accounts } = imported;
  const tools = accounts.filter(({ problem }) => problem?.code === 'foreign-vendor');
  const rest = accounts.filter((account) => !tools.includes(account));
  const isLook = ({ problem }: Account) => problem !== undefined && problem.severity !== 'note';
  const became = rest.filter((account) => account.fate === 'became' && account.became.length > 0);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`  ${title}:`, ...lines];
  return [
    ...section(
      words.became,
      became.map((account) => changed(account, language)),
    ),
    ...section(
      words.look,
      worded(
        rest.filter((one) => one.fate === 'became' && isLook(one)),
        text,
        language,
      ),
    ),
    ...section(
      words.noted,
      inShort(
        rest.filter(
          ({ fate, problem }) => fate === 'noted' || (fate === 'became' && problem?.severity === 'note'),
        ),
        language,
      ),
    ),
    ...section(
      words.refused,
      worded(
        rest.filter(({ fate }) => fate === 'refused'),
        text,
        language,
      ),
    ),
    ...byTool(tools, language),
  ];
}

function changed({ element, name, id, line, became }: Account, language: Language): string {
  const called = name ?? id;
  const what = called === undefined ? element : `${element} “${called}”`;
  return `    ${what} (${importWords[language].line} ${line}) → ${became.join(', ')}`;
}

function worded(accounts: readonly Account[], text: string, language: Language): readonly string[] {
  return accounts.flatMap(({ problem }) => (problem ? withPlace(problem, text, language) : []));
}

/** One sentence each; what is said of many in the same words is said once, with their lines. */
function inShort(accounts: readonly Account[], language: Language): readonly string[] {
  const byWhat = new Map<string, number>();
  for (const { problem } of accounts) {
    if (!problem) continue;
    const { what } = describeProblem(problem, language);
    byWhat.set(what, (byWhat.get(what) ?? 0) + 1);
  }
  return [...byWhat].map(([what, count]) => `    ${what}${count > 1 ? ` (${count}×)` : ''}`);
}

function byTool(accounts: readonly Account[], language: Language): readonly string[] {
  const counts = new Map<string, number>();
  for (const { problem, elements } of accounts) {
    const tool = String(problem?.facts['tool'] ?? '');
    counts.set(tool, (counts.get(tool) ?? 0) + elements);
  }
  return [...counts].map(([tool, count]) => `  ${importWords[language].tools(count, tool)}`);
}

function withPlace(problem: Problem, text: string, language: Language): readonly string[] {
  const { what, why, cure } = describeProblem(problem, language);
  return [
    `    ${severityInWords(problem, language)}: ${what}`,
    ...[why, cure].filter((sentence) => sentence !== '').map((sentence) => `      ${sentence}`),
    `      [${problem.code}]`,
    ...placeOf(problem, text),
  ];
}

/** The line with the element underlined: in XML its tag, in JSON the value. */
function placeOf({ path, facts }: Problem, text: string): readonly string[] {
  const line = Number(facts['line'] ?? 0);
  if (text === '' || line < 1) return [];
  if (path !== '') {
    const { line: at, from, to } = placeOfPointer(text, path);
    return underlined(text, at, from, to);
  }
  const shown = text.split('\n')[line - 1] ?? '';
  const from = Math.min(Number(facts['column'] ?? 0), shown.length);
  const tag = /^<\/?[^\s/>]*/.exec(shown.slice(from))?.[0] ?? '';
  return underlined(text, line, from, from + Math.max(1, tag.length));
}
