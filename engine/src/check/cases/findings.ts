import { factsIn } from '../../condition/compile-condition.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { comparisonsIn } from '../guards/comparisons.ts';
import { domainOf } from '../guards/domain.ts';
import { FactRanges } from '../guards/ranges.ts';
import type { Report } from '../report.ts';
import { movesFrom, startOf, waysFrom, wayTo, type Move } from '../ways.ts';
import { conditionsOf, isOpen } from './cases.ts';
import { reportStuck } from './stuck.ts';

/**
 * What somebody found out stays so until it is found out again: from there on it opens and closes ways like what was
 * settled at the beginning.
 */
export function checkFindings(
  document: ProcedureDocument,
  index: ProcedureIndex,
  canEndAtAll: ReadonlySet<string>,
  said: ReadonlySet<string | undefined>,
  report: Report,
): void {
  const conditions = conditionsOf(document);
  const compared = conditions.flatMap(comparisonsIn);
  const ranges = new FactRanges(document, index);
  const rangeOf = ranges.at();
  const ways = waysFrom(index, startOf(index)!);
  for (const id of new Set(conditions.flatMap(factsIn))) {
    const fact = index.facts.get(id);
    if (fact?.source.kind === 'visits') {
      const { node } = fact.source;
      const most = Math.max(
        0,
        ...compared.flatMap(({ constants }) => constants.filter((n) => typeof n === 'number')),
      );
      const one = new Map([[id, most + 1]]);
      const mayTake = (move: Move, at: string) => isOpen(index, move, at, one);
      const inside = ways.has(node) ? waysFrom(index, node, mayTake) : new Map<string, null>();
      // Only where one can come so often: the way round stays open.
      const comesAgain = [...inside.keys()].some((at) =>
        movesFrom(index, at).some((move) => move.to === node && mayTake(move, at)),
      );
      const walk = {
        one,
        ways: inside,
        before: wayTo(ways, node).slice(0, -1),
        mayTake,
        isOver: () => false,
      };
      if (comesAgain) reportStuck(index, walk, canEndAtAll, said, report);
    }
    if (fact?.source.kind !== 'outcome') continue;
    const givers = ranges.givers(id);
    const { values } = domainOf(fact, compared, index.facts, rangeOf);
    for (const edge of givers.filter(({ from }) => ways.has(from)))
      for (const value of values) {
        if (value === null || edge.sets.some((each) => each.fact === id && each.value !== value)) continue;
        const one = new Map([[id, value]]);
        const isOver = ({ edge: taken }: Move) => taken !== undefined && givers.includes(taken);
        const mayTake = (move: Move, at: string) => isOpen(index, move, at, one);
        const inside = waysFrom(index, edge.to, (move, at) => !isOver(move) && mayTake(move, at));
        const walk = { one, ways: inside, before: wayTo(ways, edge.from), mayTake, isOver };
        reportStuck(index, walk, canEndAtAll, said, report);
      }
  }
}
