import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { reachOf, withContainers } from '../reach.ts';
import type { Report } from '../report.ts';
import { movesFrom, startOf, waysFrom, type Move } from '../ways.ts';
import { casesOf, isOpen } from './cases.ts';
import { checkFindings } from './findings.ts';
import { reportStuck } from './stuck.ts';

/** Problems that already say why a way is never open, or why nobody can go on. */
const saidBy: readonly string[] = [
  'condition-never',
  'rule-shadowed',
  'actions-incomplete',
  'fact-never-set',
];

/**
 * The drawing as one kind of applicant meets it. Facts that are settled when the dossier comes in (form, channel,
 * register) open some ways and close others for good, and conditions that each make sense can still leave somebody
 * without a way on, or draw a step that nobody ever comes to.
 */
export function checkCaseReach(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = startOf(index);
  if (start === undefined || report.problems.some(({ code }) => code === 'fact-unknown')) return;
  const { reached, canEnd } = reachOf(document, index);
  const said = new Set(report.problems.filter(({ code }) => saidBy.includes(code)).map(({ at }) => at));
  checkFindings(document, index, canEnd, said, report);
  const cases = casesOf(document, index);
  if (cases === null || cases.length < 2) return;
  const met = new Set<string>();
  for (const one of cases) {
    const mayTake = (move: Move, at: string) => isOpen(index, move, at, one);
    const ways = waysFrom(index, start, mayTake);
    for (const id of withContainers(index, ways.keys())) met.add(id);
    reportStuck(index, { one, ways, before: [], mayTake, isOver: () => false }, canEnd, said, report);
  }
  const lost = document.flow.nodes.filter(({ id }) => reached.has(id) && !met.has(id));
  for (const node of lost) {
    const leading = [...met].flatMap((id) => movesFrom(index, id).filter(({ to }) => to === node.id));
    // Behind another that is never met, or behind a condition of which that is said.
    if (said.has(node.id) || leading.length === 0 || leading.every(({ edge }) => edge && said.has(edge.id)))
      continue;
    const nodes = [...waysFrom(index, node.id).keys()].filter((id) => !met.has(id));
    report.node('never-in-any-case', node, { nodes });
  }
}
