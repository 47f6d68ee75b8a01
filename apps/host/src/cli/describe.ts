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
  if (problem.witness?.length) lines.push(`    ${problem.witness.join(' → ')}`);
  return lines.filter((line) => line.trim() !== '').join('\n');
}
