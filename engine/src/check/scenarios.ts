import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { ProcedureIndex } from '../machine/procedure-index.ts';
import { nearest } from '../problem/nearest.ts';
import type { Register } from '../register/register.ts';
import { standingActions } from '../standing/standing-actions.ts';
import type { Report } from './report.ts';
import { namedBy } from './named-by.ts';

/** Names in scenarios that lead nowhere: such a scenario fails without saying why. */
export function checkScenarios(
  document: ProcedureDocument,
  index: ProcedureIndex,
  register: Register | undefined,
  report: Report,
): void {
  const nodes = [...index.nodes.keys()];
  const actions = [...index.edges.keys(), ...standingActions.keys()];
  const limits = document.limits.map(({ id }) => id);
  const papers = document.papers.map(({ id }) => id);
  if (document.scenarios.length === 0)
    report.add('scenarios-missing', '/scenarios', undefined, {}, { severity: 'note' });
  document.scenarios.forEach((scenario, i) => {
    const check = (what: string, id: string | undefined, known: readonly string[], path: string): void => {
      if (id === undefined || known.includes(id)) return;
      report.add('scenario-unknown', `/scenarios/${i}${path}`, scenario.id, {
        scenario: namedBy(scenario.title, scenario.id),
        what,
        id,
        nearest: nearest(id, known) ?? '',
      });
    };
    const checkExpected = (expect: (typeof scenario.open)['expect'], path: string): void => {
      expect?.at?.forEach((id, j) => check('node', id, nodes, `${path}/expect/at/${j}`));
      for (const id of Object.keys(expect?.due ?? {})) check('limit', id, limits, `${path}/expect/due/${id}`);
      expect?.overdue?.forEach((id, j) => check('limit', id, limits, `${path}/expect/overdue/${j}`));
    };
    check('channel', scenario.open.channel, document.head.channels, '/open/channel');
    if (register)
      check('agency', scenario.open.receivingAgency, [...register.agencies], '/open/receivingAgency');
    scenario.open.papers.forEach((id, j) => check('paper', id, papers, `/open/papers/${j}`));
    checkExpected(scenario.open.expect, '/open');
    scenario.events.forEach((event, j) => {
      const path = `/events/${j}`;
      checkExpected(event.expect, path);
      if ('take' in event) {
        check('action', event.take, actions, `${path}/take`);
        if (register) check('agency', event.as?.agency, [...register.agencies], `${path}/as/agency`);
        for (const agency of event.respondents ?? [])
          if (register) check('agency', agency, [...register.agencies], `${path}/respondents`);
        event.papers?.forEach((id, k) => check('paper', id, papers, `${path}/papers/${k}`));
      }
      if ('signal' in event) check('node', event.node, nodes, `${path}/node`);
    });
  });
}
