import {
  describeProblem,
  namesIn,
  type Language,
  type Problem,
  type ProcedureDocument,
  type RegisterNames,
} from '@motcua/engine';

const words = {
  vi: {
    severity: { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' },
    source: 'Đã ghi nhận nguồn, công bố đúng như vậy',
    way: 'Đường đi',
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', note: 'Note' },
    source: 'Acknowledged with its source, published so',
    way: 'The way there',
  },
} as const;

/** How bad it is, as a word. */
export function severityInWords({ severity }: Pick<Problem, 'severity'>, language: Language): string {
  return words[language].severity[severity];
}

/**
 * A problem as a person reads it: how bad, what, why, what to do and the way that shows it, by titles where the document
 * is known; last what a machine would call it.
 */
export function describe(
  problem: Problem,
  language: Language,
  document?: ProcedureDocument,
  register?: RegisterNames,
): string {
  const { severity, source: published, way } = words[language];
  const { what, why, cure } = describeProblem(problem, language, namesIn(document, register));
  const lines = [`  ${severity[problem.severity]}: ${what}`, `    ${why}`, `    ${cure}`];
  const source = problem.facts['acknowledged'];
  if (typeof source === 'string') lines.push(`    ${published}: ${source}`);
  // Where the sentence tells the way, nobody wants it twice.
  if (problem.witness?.length && problem.facts['way'] === undefined)
    lines.push(`    ${way}: ${titlesOf(problem.witness, language, document).join(' → ')}`);
  lines.push(`    [${[problem.code, problem.at, problem.path].filter(Boolean).join(' ')}]`);
  return lines.filter((line) => line.trim() !== '').join('\n');
}

function titlesOf(
  ids: readonly string[],
  language: Language,
  document: ProcedureDocument | undefined,
): readonly string[] {
  const titles = new Map(document?.flow.nodes.map(({ id, title }) => [id, title]));
  return ids.map((id) => {
    const title = titles.get(id);
    return (language === 'en' && title?.en) || title?.vi || id;
  });
}
