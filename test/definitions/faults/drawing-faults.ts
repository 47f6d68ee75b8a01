import {
  added,
  edge,
  endOf,
  leaving,
  nodesOf,
  receiving,
  steps,
  stepLike,
  text,
  type Fault,
} from './planting.ts';

/** Faults of the drawing: what is missing, hangs loose, or goes round. */
export const drawingFaults: readonly Fault[] = [
  {
    code: 'dead-end',
    plant: (host) => {
      const from = host.pick(steps(host));
      return from ? added(host, from, stepLike(from, 'planted')) : null;
    },
  },
  {
    code: 'unreachable',
    plant: (host) => {
      const to = host.pick(steps(host));
      if (!to) return null;
      host.document.flow.nodes.push(stepLike(to, 'planted'));
      host.document.flow.edges.push(edge('planted', to.id));
      return 'planted';
    },
  },
  {
    code: 'cannot-end',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, stepLike(from, 'planted'));
      host.document.flow.nodes.push(stepLike(from, 'planted_too'));
      host.document.flow.edges.push(edge('planted', 'planted_too'), edge('planted_too', 'planted'));
      return 'planted';
    },
  },
  {
    code: 'start-many',
    plant: (host) => {
      const to = host.pick(steps(host));
      if (!to) return null;
      host.document.flow.nodes.push({ kind: 'start', id: 'planted', title: text('Bắt đầu lần nữa') });
      host.document.flow.edges.push(edge('planted', to.id));
      return 'planted';
    },
  },
  {
    code: 'start-edges',
    plant: (host) => {
      const [start] = nodesOf(host, 'start');
      const to = host.pick(steps(host));
      if (!start || !to) return null;
      host.document.flow.edges.push(edge(start.id, to.id));
      return start.id;
    },
  },
  {
    code: 'edge-to-unknown',
    plant: (host) => {
      const spoilt = host.pick(host.document.flow.edges);
      if (!spoilt) return null;
      spoilt.to = 'khong_co_muc_nay';
      return spoilt.id;
    },
  },
  {
    code: 'edge-from-unknown',
    plant: (host) => {
      const to = host.pick(steps(host));
      if (!to) return null;
      const loose = edge('khong_co_muc_nay', to.id);
      host.document.flow.edges.push(loose);
      return loose.id;
    },
  },
  {
    code: 'edge-into-start',
    plant: (host) => {
      const [start] = nodesOf(host, 'start');
      const from = host.pick(steps(host));
      if (!start || !from) return null;
      const back = edge(from.id, start.id);
      host.document.flow.edges.push(back);
      return back.id;
    },
  },
  {
    code: 'container-unknown',
    plant: (host) => {
      const spoilt = host.pick(steps(host));
      if (!spoilt) return null;
      spoilt.within = 'khong_co_giai_doan_nay';
      return spoilt.id;
    },
  },
  {
    code: 'id-duplicate',
    plant: (host) => {
      const twice = host.pick(steps(host));
      if (!twice) return null;
      host.document.flow.nodes.push(stepLike(twice, twice.id));
      return twice.id;
    },
  },
  {
    code: 'end-has-edges',
    plant: (host) => {
      const end = endOf(host, 'granted');
      const to = host.pick(steps(host));
      if (end === undefined || !to) return null;
      host.document.flow.edges.push(edge(end, to.id));
      return end;
    },
  },
  {
    code: 'arm-edges',
    plant: (host) => {
      const wait = host.pick(nodesOf(host, 'wait').filter(({ arms }) => arms.length > 1));
      const [first] = wait ? leaving(host, wait.id) : [];
      if (!wait || !first) return null;
      host.document.flow.edges.splice(host.document.flow.edges.indexOf(first), 1);
      return wait.id;
    },
    echoes: ['milestone-dangling', 'scenario-unknown'],
  },
  {
    code: 'wait-without-arms',
    plant: (host) => {
      const from = host.pick(steps(host));
      return from
        ? added(host, from, {
            kind: 'wait',
            id: 'planted',
            title: text('Chờ'),
            arms: [],
            holder: 'nobody',
            status: 4,
          })
        : null;
    },
    echoes: ['dead-end'],
  },
  {
    code: 'period-zero',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ'),
        arms: [{ id: 'over', kind: 'period', amount: { value: 0, unit: 'CALENDAR_DAY' } }],
        holder: 'nobody',
        status: 4,
      });
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'over' }));
      return 'planted';
    },
  },
  {
    code: 'automatic-cycle',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, { kind: 'decision', id: 'planted', title: text('Xét') });
      host.document.flow.nodes.push({ kind: 'decision', id: 'planted_too', title: text('Xét nữa') });
      host.document.flow.edges.push(
        edge('planted', 'planted_too', { otherwise: true }),
        edge('planted_too', 'planted', { otherwise: true }),
      );
      return 'planted';
    },
    echoes: ['cannot-end'],
  },
  {
    code: 'decision-otherwise',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, { kind: 'decision', id: 'planted', title: text('Xét') });
      host.document.flow.edges.push(edge('planted', from.id, { when: { all: [] } }));
      return 'planted';
    },
  },
  {
    code: 'rule-without-condition',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, { kind: 'decision', id: 'planted', title: text('Xét') });
      const bare = edge('planted', from.id, { id: 'planted_bare' });
      host.document.flow.edges.push(bare, edge('planted', from.id, { id: 'planted_other', otherwise: true }));
      return bare.id;
    },
  },
  {
    code: 'milestone-later',
    plant: (host) => {
      const from = receiving(host);
      const last = steps(host).find(({ id }) =>
        leaving(host, id).some(({ marks }) => marks.includes('delivered')),
      );
      if (!from || !last || from === last) return null;
      host.document.milestones.push({
        id: 'planted_mark',
        title: text('Mốc'),
        on: { kind: 'entered', node: last.id },
      });
      added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ'),
        arms: [{ id: 'there', kind: 'milestone', milestone: 'planted_mark' }],
        holder: 'nobody',
        status: 1,
      });
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'there' }));
      return 'planted';
    },
  },
  {
    code: 'title-missing',
    plant: (host) => {
      const spoilt = host.pick(steps(host));
      if (!spoilt) return null;
      spoilt.title = text(' ');
      return spoilt.id;
    },
  },
  {
    code: 'label-missing',
    plant: (host) => {
      const step = host.pick(steps(host));
      const spoilt = step && host.pick(leaving(host, step.id).filter(({ label }) => label));
      if (!spoilt) return null;
      delete spoilt.label;
      return spoilt.id;
    },
  },
  {
    code: 'performer-missing',
    plant: (host) => {
      const spoilt = host.pick(steps(host));
      if (!spoilt) return null;
      delete spoilt.performer;
      return spoilt.id;
    },
    echoes: ['budget-agency-idle'],
  },
  {
    code: 'duration-missing',
    plant: (host) => {
      const spoilt = host.pick(steps(host));
      if (!spoilt) return null;
      delete spoilt.duration;
      return spoilt.id;
    },
  },
  {
    code: 'status-missing',
    plant: (host) => {
      const spoilt = host.pick(steps(host));
      if (!spoilt) return null;
      delete spoilt.status;
      return spoilt.id;
    },
  },
];
