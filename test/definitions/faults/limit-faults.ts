import { added, edge, leaving, nodesOf, receiving, steps, text, type Fault } from './planting.ts';

/** Faults of limits, what they begin and end with, how they are shared, and what pauses them. */
export const limitFaults: readonly Fault[] = [
  {
    code: 'restart-nothing',
    plant: (host) => {
      const rule = host.pick(host.document.pauseRules.filter(({ restarts }) => restarts.length > 0));
      if (!rule) return null;
      rule.restarts = [];
      return rule.id;
    },
  },
  {
    code: 'limit-fraction',
    plant: (host) => {
      const limit = host.pick(host.document.limits);
      const row = limit?.amount[0];
      if (!limit || !row) return null;
      Object.assign(row, { value: 2.5, unit: 'WORKING_DAY' });
      return limit.id;
    },
    echoes: ['budgets-exceed-limit'],
  },
  {
    code: 'promise-count',
    plant: (host) => {
      const promises = host.document.limits.filter(({ promise }) => promise);
      for (const limit of promises) limit.promise = false;
      return promises.length > 0 ? '' : null;
    },
  },
  {
    code: 'limit-never-ends',
    plant: (host) => {
      const limit = host.document.limits.find(({ promise }) => promise);
      const start = nodesOf(host, 'start')[0];
      if (!limit || !start) return null;
      host.document.milestones.push({
        id: 'planted_mark',
        title: text('Mốc đầu'),
        on: { kind: 'entered', node: start.id },
      });
      limit.ends = 'planted_mark';
      return limit.id;
    },
  },
  {
    code: 'milestone-unknown',
    plant: (host) => {
      const limit = host.pick(host.document.limits);
      if (!limit) return null;
      limit.starts = 'khong_co_moc_nay';
      return limit.id;
    },
  },
  {
    code: 'milestone-dangling',
    plant: (host) => {
      host.document.milestones.push({
        id: 'planted_mark',
        title: text('Mốc'),
        on: { kind: 'left', node: 'khong_co_muc_nay' },
      });
      return 'planted_mark';
    },
  },
  {
    code: 'covers-unknown',
    plant: (host) => {
      const limit = host.pick(host.document.limits);
      if (!limit) return null;
      limit.covers = { nodes: ['khong_co_muc_nay'], agencies: [] };
      return limit.id;
    },
  },
  {
    code: 'new-limit-missing',
    plant: (host) => {
      const rule = host.pick(host.document.pauseRules);
      if (!rule) return null;
      rule.mode = 'NEW_LIMIT';
      delete rule.newLimit;
      return rule.id;
    },
  },
  {
    code: 'covers-nothing',
    plant: (host) => {
      const limit = host.pick(host.document.limits);
      if (!limit) return null;
      limit.covers = { nodes: [], agencies: [] };
      return limit.id;
    },
  },
  {
    code: 'budget-node-unknown',
    plant: (host) => {
      const limit = host.pick(host.document.limits.filter(({ budgets }) => !budgets));
      if (!limit) return null;
      limit.budgets = [{ id: 'planted', amount: { value: 1, unit: 'HOUR' }, nodes: ['khong_co_muc_nay'] }];
      return limit.id;
    },
  },
  {
    code: 'budgets-exceed-limit',
    plant: (host) => {
      const step = host.pick(steps(host));
      const limit = host.document.limits.find(
        ({ budgets, amount }) => !budgets && amount.every(({ unit }) => unit === 'WORKING_DAY'),
      );
      if (!limit || !step) return null;
      limit.budgets = [{ id: 'planted', amount: { value: 900, unit: 'WORKING_DAY' }, nodes: [step.id] }];
      return limit.id;
    },
  },
  {
    code: 'budget-agency-idle',
    plant: (host) => {
      const limit = host.pick(host.document.limits.filter(({ budgets }) => !budgets));
      if (!limit) return null;
      limit.budgets = [
        {
          id: 'planted',
          amount: { value: 0, unit: 'HOUR' },
          agency: { relation: 'treasuryOf', of: 'competent' },
        },
      ];
      return limit.id;
    },
  },
  {
    code: 'milestone-never',
    plant: (host) => {
      host.document.milestones.push({
        id: 'planted_mark',
        title: text('Mốc'),
        on: { kind: 'marked', mark: 'refunded' },
      });
      return host.document.flow.edges.some(({ marks }) => marks.includes('refunded')) ? null : 'planted_mark';
    },
  },
  {
    code: 'restart-elsewhere',
    plant: (host) => {
      const edges = host.document.flow.edges;
      const accepting = edges.filter(({ marks }) => marks.includes('accepted')).map(({ to }) => to);
      const rule = host.document.pauseRules.find(
        ({ mode, reason }) => mode === 'RESTART' && reason === 'SUPPLEMENT_RESTART',
      );
      const from = host.pick(
        steps(host).filter(
          ({ id }) =>
            id !== receiving(host)?.id &&
            !accepting.includes(id) &&
            nodesOf(host, 'decision').every((each) => leaving(host, each.id).every(({ to }) => to !== id)),
        ),
      );
      if (!rule || !from?.performer) return null;
      edges.push(edge('planted', from.id, { arm: 'added' }));
      return added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ bổ sung'),
        arms: [{ id: 'added', kind: 'event', performer: from.performer }],
        holder: 'applicant',
        status: 5,
        clock: { counts: false, pauseRule: rule.id },
      });
    },
  },
];
