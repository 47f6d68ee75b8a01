import {
  added,
  block,
  edge,
  endOf,
  nodesOf,
  steps,
  stepLike,
  text,
  type Fault,
  type Host,
  type Node,
} from './planting.ts';

const group = (start?: string): Extract<Node, { kind: 'group' }> => ({
  kind: 'group',
  id: 'planted',
  title: text('Giai đoạn thêm vào'),
  deadlineActions: [],
  ...(start === undefined ? {} : { start }),
});

/** A phase added beside what is drawn, with one step inside that leads back. */
function phase(host: Host): string | null {
  const from = host.pick(steps(host));
  if (!from) return null;
  added(host, from, group('planted_inside'));
  host.document.flow.nodes.push(stepLike(from, 'planted_inside', { within: 'planted' }));
  host.document.flow.edges.push(edge('planted_inside', from.id));
  return from.id;
}

function last<T>(items: readonly T[]): T {
  return items[items.length - 1]!;
}

/** Faults of phases, blocks, starts and ends. */
export const containerFaults: readonly Fault[] = [
  {
    code: 'container-start',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, group());
      host.document.flow.edges.push(edge('planted', from.id, { who: from.performer! }));
      return 'planted';
    },
  },
  {
    code: 'start-not-inside',
    plant: (host) => {
      const from = host.pick(steps(host));
      const other = host.pick(steps(host));
      if (!from || !other) return null;
      added(host, from, group(other.id));
      return other.id;
    },
  },
  {
    code: 'container-cycle',
    plant: (host) => {
      host.document.flow.nodes.push({ ...group(), within: 'planted_outer' });
      host.document.flow.nodes.push({ ...group(), id: 'planted_outer', within: 'planted' });
      return 'planted';
    },
    echoes: ['container-cycle'],
  },
  {
    code: 'end-inside-group',
    plant: (host) => {
      if (phase(host) === null) return null;
      host.document.flow.nodes.push({
        kind: 'end',
        id: 'planted_end',
        title: text('Kết thúc'),
        within: 'planted',
        outcome: 'stopped',
      });
      host.document.flow.edges.push(edge('planted_inside', 'planted_end'));
      return 'planted_end';
    },
  },
  {
    code: 'end-outside-branch',
    plant: (host) => {
      const from = host.pick(steps(host));
      return from
        ? added(host, from, { kind: 'end', id: 'planted', title: text('Xong nhánh'), outcome: 'branchDone' })
        : null;
    },
  },
  {
    code: 'parallel-without-branches',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, {
        kind: 'parallel',
        id: 'planted',
        title: text('Làm song song'),
        branches: [],
        join: { mode: 'all' },
      });
      host.document.flow.edges.push(edge('planted', from.id));
      return 'planted';
    },
  },
  {
    code: 'join-edges',
    plant: (host) => {
      if (block(host) === null) return null;
      host.document.flow.edges.pop();
      return 'planted';
    },
    echoes: ['dead-end'],
  },
  {
    code: 'reopens-unknown',
    plant: (host) => {
      const from = block(host);
      if (from === null) return null;
      const back = edge(from, 'planted', { id: 'planted_back', reopens: ['nhanh_khong_co'], returns: true });
      host.document.flow.edges.push(back);
      return back.id;
    },
  },
  {
    code: 'start-missing',
    plant: (host) => {
      const [start] = nodesOf(host, 'start');
      if (!start) return null;
      host.document.flow.edges = host.document.flow.edges.filter(({ from }) => from !== start.id);
      host.document.flow.nodes.splice(host.document.flow.nodes.indexOf(start), 1);
      return '';
    },
    echoes: ['milestone-dangling', 'fact-source-unknown', 'fact-never-set'],
  },
  {
    code: 'start-inside',
    plant: (host) => {
      const [start] = nodesOf(host, 'start');
      if (!start || phase(host) === null) return null;
      start.within = 'planted';
      return start.id;
    },
  },
  {
    code: 'end-missing',
    plant: (host) => {
      const ends = nodesOf(host, 'end').filter(({ within }) => within === undefined);
      const to = last(steps(host));
      const gone = new Set(ends.map(({ id }) => id));
      for (const one of host.document.flow.edges) if (gone.has(one.to)) one.to = to.id;
      host.document.flow.nodes = host.document.flow.nodes.filter(({ id }) => !gone.has(id));
      return ends.length > 0 ? '' : null;
    },
    // Nothing can end then, and whatever hung on the ends hangs loose.
    echoes: [
      'cannot-end',
      'milestone-dangling',
      'scenario-unknown',
      'refusal-path-missing',
      'returned-unissued',
      'fact-too-early',
    ],
  },
  {
    code: 'nesting-too-deep',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      for (let i = 0; i < 17; i += 1)
        host.document.flow.nodes.push({
          ...group(`deep_${i + 1}`),
          id: `deep_${i}`,
          ...(i === 0 ? {} : { within: `deep_${i - 1}` }),
        });
      host.document.flow.nodes.push(stepLike(from, 'deep_17', { within: 'deep_16' }));
      host.document.flow.edges.push(edge(from.id, 'deep_0'), edge('deep_17', from.id));
      return 'deep_16';
    },
  },
  {
    code: 'side-step-edge',
    plant: (host) => {
      const [beside, elsewhere] = steps(host);
      if (!beside || !elsewhere) return null;
      host.document.flow.nodes.push(stepLike(beside, 'planted', { beside: [beside.id] }));
      const wrong = edge('planted', elsewhere.id);
      host.document.flow.edges.push(wrong);
      return wrong.id;
    },
  },
  {
    code: 'beside-unknown',
    plant: (host) => {
      const beside = host.pick(steps(host));
      const end = endOf(host, 'granted');
      if (!beside || end === undefined) return null;
      host.document.flow.nodes.push(stepLike(beside, 'planted', { beside: [end] }));
      return 'planted';
    },
    echoes: ['dead-end'],
  },
  {
    code: 'edge-into-side-step',
    plant: (host) => {
      const beside = host.pick(steps(host));
      if (!beside) return null;
      host.document.flow.nodes.push(stepLike(beside, 'planted', { beside: [beside.id] }));
      const into = edge(beside.id, 'planted');
      host.document.flow.edges.push(edge('planted', beside.id), into);
      return into.id;
    },
  },
  {
    code: 'back-from-automatic',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      added(host, from, { kind: 'decision', id: 'planted', title: text('Xét') });
      const back = edge('planted', from.id, { otherwise: true, backTo: [from.id] });
      host.document.flow.edges.push(back);
      return back.id;
    },
  },
];
