import type { ProcedureDocument } from '@motcua/engine';
import { added, edge, isFirst, ordinary, steps, text, usable, type Fault, type Host } from './planting.ts';

type Rows = ProcedureDocument['limits'][number]['amount'];

/** A table whose second row is asked only where the first has decided. */
function withDeadRow(host: Host): Rows | null {
  const fact = usable(host);
  if (!fact) return null;
  return [
    { when: isFirst(fact), value: 1, unit: 'HOUR' },
    { when: { all: [isFirst(fact), { fact: fact.id, op: 'known' }] }, value: 2, unit: 'HOUR' },
    { value: 3, unit: 'HOUR' },
  ];
}

/** Faults of tables of amounts, in every place that may hold one. */
export const tableFaults: readonly Fault[] = [
  {
    code: 'table-without-otherwise',
    plant: (host) => {
      const step = host.pick(steps(host));
      const fact = usable(host);
      if (!step || !fact) return null;
      step.duration = { rows: [{ when: isFirst(fact), value: 1, unit: 'HOUR' }] };
      return step.id;
    },
  },
  {
    code: 'table-without-otherwise',
    of: 'of a limit',
    plant: (host) => {
      const limit = host.pick(host.document.limits.filter(({ budgets }) => !budgets));
      const fact = usable(host);
      if (!limit || !fact) return null;
      limit.amount = [{ when: isFirst(fact), value: 1, unit: 'WORKING_DAY' }];
      return limit.id;
    },
    under: /^\/limits\/\d+\/amount$/,
  },
  {
    code: 'row-never',
    plant: (host) => {
      const step = host.pick(steps(host));
      const rows = withDeadRow(host);
      if (!step || !rows) return null;
      step.duration = { rows };
      return step.id;
    },
    under: /^\/flow\/nodes\/\d+\/duration\/rows\/1$/,
  },
  {
    code: 'row-never',
    of: 'of a limit',
    plant: (host) => {
      const limit = host.pick(host.document.limits.filter(({ budgets }) => !budgets));
      const rows = withDeadRow(host);
      if (!limit || !rows) return null;
      limit.amount = rows;
      return limit.id;
    },
    under: /^\/limits\/\d+\/amount\/1$/,
  },
  {
    code: 'row-never',
    of: 'of a share of a limit',
    plant: (host) => {
      const step = host.pick(steps(host));
      const limit = host.pick(host.document.limits.filter(({ budgets }) => !budgets));
      const rows = withDeadRow(host);
      if (!step || !limit || !rows) return null;
      limit.budgets = [{ id: 'planted', amount: { rows }, nodes: [step.id] }];
      return limit.id;
    },
    under: /^\/limits\/\d+\/budgets\/0\/amount\/rows\/1$/,
    // A share of some hours is more than a limit of none.
    echoes: ['budgets-exceed-limit'],
  },
  {
    code: 'row-never',
    of: 'of a new limit after a pause',
    plant: (host) => {
      const rule = host.pick(host.document.pauseRules);
      const rows = withDeadRow(host);
      if (!rule || !rows) return null;
      rule.mode = 'NEW_LIMIT';
      rule.newLimit = { rows };
      return rule.id;
    },
    under: /^\/pauseRules\/\d+\/newLimit\/rows\/1$/,
  },
  {
    code: 'row-never',
    of: 'of a period that is waited for',
    plant: (host) => {
      const from = host.pick(ordinary(host));
      const rows = withDeadRow(host);
      if (!from || !rows) return null;
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'over' }));
      return added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ'),
        arms: [{ id: 'over', kind: 'period', amount: { rows } }],
        holder: 'nobody',
        status: 4,
      });
    },
    under: /^\/flow\/nodes\/\d+\/arms\/0\/amount\/rows\/1$/,
  },
  {
    code: 'row-never',
    of: 'of the time for an answer',
    plant: (host) => {
      const from = host.pick(ordinary(host));
      const rows = withDeadRow(host);
      if (!from?.performer || !rows) return null;
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'reached' }));
      return added(host, from, {
        kind: 'consultation',
        id: 'planted',
        title: text('Lấy ý kiến'),
        performer: from.performer,
        status: 4,
        respondents: [{ id: 'one', performer: from.performer }],
        chosenAtRunTime: false,
        limit: { rows },
        limitFrom: 'sent',
        quorum: 'all',
        onSilence: 'agrees',
      });
    },
    under: /^\/flow\/nodes\/\d+\/limit\/rows\/1$/,
  },
];
