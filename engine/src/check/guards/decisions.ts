import type { FlowEdge } from '../../document/flow.ts';
import { canHold, neverHolds, titleOf, type GuardWork } from './guards.ts';
import { solve } from './solve.ts';
import { cellInWords } from './verdict.ts';

/**
 * Decisions. The mandatory "otherwise" makes each complete. Two rules that can hold at once are well defined, since the
 * first wins, but seldom meant: a warning with facts that show it. A rule that can never win is drawn for nobody.
 */
export function checkDecisions(work: GuardWork): void {
  for (const node of work.document.flow.nodes) {
    if (node.kind !== 'decision') continue;
    const ways = work.index.leaving.get(node.id) ?? [];
    const rules = ways.filter(({ otherwise, when }) => !otherwise && when);
    if (ways.filter(({ otherwise }) => otherwise).length === 1)
      work.verdicts.push({ at: node.id, what: 'complete', verdict: 'proved' });
    if (!work.sound(...rules.map(({ when }) => when))) continue;
    const dead = new Set(rules.filter((rule, i) => !canWin(work, rule, rules.slice(0, i))));
    checkExclusive(
      work,
      node.id,
      rules.filter((rule) => !dead.has(rule)),
    );
    for (const otherwise of ways.filter((edge) => edge.otherwise)) {
      const left = rules.map(({ when }) => ({ not: when! }));
      work.verdicts.push(canHold(otherwise.id, solve(left, work.index.facts, work.ranges.at(node.id))));
    }
  }
}

/** Whether a rule can be the one that decides; says why not. */
function canWin(work: GuardWork, rule: FlowEdge, before: readonly FlowEdge[]): boolean {
  const range = work.ranges.at(rule.from);
  const alone = solve([rule.when!], work.index.facts, range);
  if (alone === 'none') {
    work.verdicts.push(canHold(rule.id, alone));
    work.report.edge('condition-never', rule, { where: titleOf(work, rule.id) });
    return false;
  }
  const found = solve([rule.when!, ...before.map(({ when }) => ({ not: when! }))], work.index.facts, range);
  work.verdicts.push(canHold(rule.id, found));
  if (found !== 'none') return true;
  const first = before.find(
    ({ when }) => solve([rule.when!, { not: when! }], work.index.facts, range) === 'none',
  );
  const facts = { first: first ? titleOf(work, first.id) : '', second: titleOf(work, rule.id) };
  work.report.edge('rule-shadowed', rule, facts);
  return false;
}

function checkExclusive(work: GuardWork, at: string, rules: readonly FlowEdge[]): void {
  const range = work.ranges.at(at);
  const pairs = rules.flatMap((first, i) => rules.slice(i + 1).map((second) => ({ first, second })));
  const found = pairs.map((pair) => ({
    ...pair,
    verdict: neverHolds(
      at,
      'exclusive',
      solve([pair.first.when!, pair.second.when!], work.index.facts, range),
    ),
  }));
  for (const { first, second, verdict } of found)
    if (verdict.witness)
      work.report.edge(
        'rules-overlap',
        second,
        {
          first: titleOf(work, first.id),
          second: titleOf(work, second.id),
          values: cellInWords(verdict.witness, work.index.facts),
        },
        { severity: 'warning' },
      );
  const worst =
    found.find(({ verdict }) => verdict.verdict === 'refuted') ??
    found.find(({ verdict }) => verdict.verdict === 'notProved');
  work.verdicts.push(worst?.verdict ?? { at, what: 'exclusive', verdict: 'proved' });
}
