import type { CheckReport } from '@motcua/engine';

const worth = { proved: 0, notProved: 1, refuted: 2 } as const;

/** What the checker says of the changed document that it did not say before; empty when nothing. */
export function saidAnew(before: CheckReport, after: CheckReport): readonly string[] {
  const heard = new Set(
    before.problems.map((problem) => `${problem.severity} ${problem.code} ${problem.at ?? ''}`),
  );
  const problems = after.problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((problem) => `${problem.severity} ${problem.code} ${problem.at ?? ''}`)
    .filter((line) => !heard.has(line));
  const verdicts = after.verdicts.flatMap(({ limit, verdict, reason }) => {
    const was = before.verdicts.find((one) => one.limit === limit);
    const isWorse = was !== undefined && worth[verdict] > worth[was.verdict];
    return isWorse
      ? [`${was.verdict} -> ${verdict}${reason === undefined ? '' : ` ${reason}`} ${limit}`]
      : [];
  });
  return [...problems, ...verdicts];
}
