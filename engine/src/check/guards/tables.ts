import type { AmountTable } from '../../document/amount.ts';
import { neverHolds, titleOf, type GuardWork } from './guards.ts';
import { solve, type Found } from './solve.ts';
import { cellInWords, tooMany, type GuardVerdict } from './verdict.ts';

/**
 * Tables of amounts: every row can be the one that decides, and where an amount must be given there is a row whatever
 * the facts. For a consultation's limit, a new limit and a share, no row means that there is none, which is meant.
 */
export function checkTables(work: GuardWork): void {
  const { document } = work;
  document.flow.nodes.forEach((node, i) => {
    const path = `/flow/nodes/${i}`;
    if ((node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration)
      checkTable(work, node.duration.rows, `${path}/duration/rows`, node.id, node.id, node.kind === 'step');
    if (node.kind === 'wait')
      node.arms.forEach((arm, j) => {
        if (arm.kind === 'period' && 'rows' in arm.amount)
          checkTable(work, arm.amount.rows, `${path}/arms/${j}/amount/rows`, node.id, node.id, false);
      });
    if (node.kind === 'consultation' && node.limit && 'rows' in node.limit)
      checkTable(work, node.limit.rows, `${path}/limit/rows`, node.id, node.id, false);
  });
  document.limits.forEach((limit, i) => {
    checkTable(work, limit.amount, `/limits/${i}/amount`, limit.id, undefined, true);
    limit.budgets?.forEach(({ amount }, j) => {
      if ('rows' in amount)
        checkTable(work, amount.rows, `/limits/${i}/budgets/${j}/amount/rows`, limit.id, undefined, false);
    });
  });
  document.pauseRules.forEach(({ id, newLimit }, i) => {
    if (newLimit && 'rows' in newLimit)
      checkTable(work, newLimit.rows, `/pauseRules/${i}/newLimit/rows`, id, undefined, false);
  });
}

function checkTable(
  work: GuardWork,
  rows: AmountTable,
  path: string,
  at: string,
  node: string | undefined,
  isNeeded: boolean,
): void {
  const facts = { node: titleOf(work, at) };
  const conditions = rows.map(({ when }) => when);
  if (!work.sound(...conditions)) return;
  const range = work.ranges.at(node);
  const before = (j: number) => conditions.slice(0, j).map((when) => ({ not: when ?? { all: [] } }));
  const found = rows.map(({ when }, j) =>
    solve([...(when ? [when] : []), ...before(j)], work.index.facts, range),
  );
  found.forEach((row, j) => {
    // A table none of whose rows can hold says that there is no amount, which is another problem.
    if (row === 'none' && found.some((one) => one !== 'none'))
      work.report.add('row-never', `${path}/${j}`, at, { ...facts, row: j + 1 }, { severity: 'warning' });
  });
  if (rows.length > 1) work.verdicts.push(tableVerdict(at, found));
  if (!isNeeded || conditions.some((when) => when === undefined)) return;
  const complete = neverHolds(at, 'complete', solve(before(rows.length), work.index.facts, range));
  work.verdicts.push(complete);
  if (complete.verdict === 'proved') return;
  const values = complete.witness ? cellInWords(complete.witness, work.index.facts) : ['{untried}'];
  work.report.add('table-without-otherwise', path.replace(/\/rows$/, ''), at, { ...facts, values });
}

function tableVerdict(at: string, rows: readonly Found[]): GuardVerdict {
  if (rows.includes('none')) return { at, what: 'table', verdict: 'refuted' };
  if (rows.includes('unknown')) return { at, what: 'table', verdict: 'notProved', reason: tooMany };
  return { at, what: 'table', verdict: 'proved' };
}
