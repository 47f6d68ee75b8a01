import { describeProblem } from '@motcua/engine';
import { catalogue, engineStatus } from './catalogue.ts';
import type { Language } from './language.ts';
import type { ProblemException } from './problem-exception.ts';
import { EngineRefusal, type ProblemFacts } from './problem-exception.ts';

/** RFC 9457 problem details, as every refusal is sent. */
export interface ProblemDocument {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance?: string;
  at?: string;
  errors?: { pointer: string; code: string; detail: string }[];
  facts?: ProblemFacts;
}

/** Words a refusal in the asker's language. */
export function problemDocument(
  error: ProblemException | EngineRefusal,
  language: Language,
): ProblemDocument {
  return error instanceof EngineRefusal ? engineDocument(error, language) : hostDocument(error, language);
}

function hostDocument(error: ProblemException, language: Language): ProblemDocument {
  const entry = catalogue[error.code];
  const [title, detail] = entry[language];
  return {
    ...head(error.code, title, entry.status, fill(detail, error.facts)),
    ...(error.at === undefined ? {} : { at: error.at }),
    ...(error.errors.length === 0
      ? {}
      : {
          errors: error.errors.map((one) => ({
            pointer: one.pointer,
            code: one.code,
            detail: one.detail[language],
          })),
        }),
    ...(Object.keys(error.facts).length === 0 ? {} : { facts: error.facts }),
  };
}

function engineDocument({ problem, facts }: EngineRefusal, language: Language): ProblemDocument {
  const words = describeProblem(problem, language);
  const all = { ...problem.facts, ...facts };
  return {
    ...head(problem.code, words.what, engineStatus[problem.code] ?? 422, `${words.why} ${words.cure}`.trim()),
    ...(problem.at === undefined ? {} : { at: problem.at }),
    ...(problem.path === ''
      ? {}
      : { errors: [{ pointer: problem.path, code: problem.code, detail: words.what }] }),
    ...(Object.keys(all).length === 0 ? {} : { facts: all }),
  };
}

function head(code: string, title: string, status: number, detail: string) {
  return { type: `urn:motcua:problem:${code}`, title, status, code, detail };
}

function fill(text: string, facts: ProblemFacts): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? said(String(facts[name])) : whole,
  );
}

/** A day is said as offices write it; the fact beside the words keeps the form for machines. */
const said = (fact: string): string => fact.replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
