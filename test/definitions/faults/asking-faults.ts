import {
  added,
  edge,
  leaving,
  nodesOf,
  ordinary,
  steps,
  text,
  type Fault,
  type Host,
  type Node,
  type Step,
} from './planting.ts';

type Consultation = Extract<Node, { kind: 'consultation' }>;

function consult(host: Host, change: (node: Consultation, from: Step) => void): string | null {
  const from = host.pick(ordinary(host));
  if (!from?.performer) return null;
  const node: Consultation = {
    kind: 'consultation',
    id: 'planted',
    title: text('Lấy ý kiến'),
    performer: from.performer,
    status: 4,
    respondents: [{ id: 'one', performer: from.performer }],
    chosenAtRunTime: false,
    limit: { value: 2, unit: 'WORKING_DAY' },
    limitFrom: 'sent',
    quorum: 'all',
    onSilence: 'agrees',
  };
  change(node, from);
  host.document.flow.edges.push(edge('planted', from.id, { arm: 'reached' }));
  return added(host, from, node);
}

const withDeadline = (
  host: Host,
  change: (step: Step) => NonNullable<Step['deadlineActions']>[number],
): string | null => {
  const step = host.pick(steps(host).filter(({ deadlineActions }) => !deadlineActions?.length));
  if (!step) return null;
  step.deadlineActions = [change(step)];
  return step.id;
};

/** Faults of consultations, waits, deadlines and what is asked for. */
export const askingFaults: readonly Fault[] = [
  {
    code: 'consultation-empty',
    plant: (host) => consult(host, (node) => (node.respondents = [])),
    echoes: [],
  },
  { code: 'consultation-without-limit', plant: (host) => consult(host, (node) => delete node.limit) },
  { code: 'silence-not-stated', plant: (host) => consult(host, (node) => (node.onSilence = 'notStated')) },
  {
    code: 'arm-without-dossier',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'other' }));
      return added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ hồ sơ khác'),
        arms: [{ id: 'other', kind: 'dossier', procedure: 'khai_tu' }],
        holder: 'nobody',
        status: 4,
      });
    },
  },
  {
    code: 'edge-without-arm',
    plant: (host) => {
      const wait = host.pick(nodesOf(host, 'wait'));
      const to = host.pick(steps(host));
      if (!wait || !to) return null;
      const loose = edge(wait.id, to.id);
      host.document.flow.edges.push(loose);
      return loose.id;
    },
  },
  {
    code: 'deadline-edge',
    plant: (host) =>
      withDeadline(host, () => ({ id: 'planted', at: 'due', do: { kind: 'take', edge: 'duong_la' } })),
  },
  {
    code: 'deadline-unit',
    plant: (host) =>
      withDeadline(host, () => ({
        id: 'planted',
        at: { before: { value: 1, unit: 'MONTH' } },
        do: { kind: 'remind' },
      })),
  },
  {
    code: 'limit-unknown',
    plant: (host) =>
      withDeadline(host, () => ({ id: 'planted', limit: 'thoi_han_la', at: 'due', do: { kind: 'remind' } })),
  },
  {
    code: 'deadline-limit-missing',
    plant: (host) => {
      const phase = host.pick(nodesOf(host, 'group'));
      if (!phase) return null;
      phase.deadlineActions.push({ id: 'planted', at: 'due', do: { kind: 'remind' } });
      return phase.id;
    },
  },
  {
    code: 'deadline-demands',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ deadlineActions }) => !deadlineActions?.length));
      const way = step && leaving(host, step.id).find(({ demands }) => demands?.reason);
      if (!step || !way) return null;
      step.deadlineActions = [{ id: 'planted', at: 'due', do: { kind: 'take', edge: way.id } }];
      return way.id;
    },
  },
  {
    code: 'consultation-unknown',
    plant: (host) => {
      const rule = host.pick(host.document.pauseRules);
      const step = host.pick(steps(host));
      if (!rule || !step) return null;
      rule.pausesRespondents = [step.id];
      return rule.id;
    },
  },
  {
    code: 'competent-circular',
    plant: (host) => {
      host.document.head.competentAgency = { is: 'competent' };
      return '';
    },
    echoes: ['relation-nowhere'],
  },
  {
    code: 'scenarios-missing',
    plant: (host) => {
      host.document.scenarios = [];
      return '';
    },
  },
  {
    code: 'fact-field-type',
    plant: (host) => {
      const [field] = Object.entries(
        (host.document.form.schema['properties'] ?? {}) as Record<string, { type?: string }>,
      ).find(([, { type }]) => type === 'string') ?? [undefined];
      if (field === undefined) return null;
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'form', field },
        knownFrom: 'reception',
      });
      return 'planted_fact';
    },
  },
  {
    code: 'fact-known-nowhere',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'head', of: 'linked' },
        knownFrom: { node: 'khong_co_muc_nay' },
      });
      const way = edge(from.id, from.id, { when: { fact: 'planted_fact', op: 'eq', value: true } });
      host.document.flow.edges.push(way);
      return way.id;
    },
  },
  {
    code: 'condition-too-large',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      const many = Array.from({ length: 50 }, () => ({
        all: [{ any: [] }, { any: [] }, { any: [] }, { any: [] }],
      }));
      const way = edge(from.id, from.id, { when: { all: many } });
      host.document.flow.edges.push(way);
      return way.id;
    },
  },
];
