import { describeProblem, type Problem } from '@motcua/engine';

/** A problem as a person reads it: how bad, where, what, why, and what to do. */
export function describe(problem: Problem, language: 'vi' | 'en'): string {
  const { what, why, cure } = describeProblem(problem, language);
  const place = [problem.at, problem.path].filter(Boolean).join('  ');
  const lines = [
    `  ${problem.severity}  ${problem.code}  ${place}`,
    `    ${what}`,
    `    ${why}`,
    `    ${cure}`,
  ];
  const source = problem.facts['acknowledged'];
  if (typeof source === 'string')
    lines.push(language === 'vi' ? `    Đã công bố như vậy: ${source}` : `    Published so: ${source}`);
  if (problem.witness?.length) lines.push(`    ${problem.witness.join(' → ')}`);
  return lines.filter((line) => line.trim() !== '').join('\n');
}
