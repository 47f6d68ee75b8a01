import {
  added,
  edge,
  isFirst,
  receiving,
  steps,
  stepLike,
  text,
  usable,
  type Fault,
  type Host,
} from './planting.ts';

/** A decision added beside what is drawn, with its "otherwise". */
function decision(host: Host): string | null {
  const from = host.pick(steps(host));
  if (!from) return null;
  added(host, from, { kind: 'decision', id: 'planted', title: text('Xét') });
  host.document.flow.edges.push(
    edge('planted', from.id, { id: 'planted_other', otherwise: true, order: 99 }),
  );
  return from.id;
}

const asking = { reason: false, papers: [], signatures: [] };

/** Faults of conditions, tables and facts. */
export const conditionFaults: readonly Fault[] = [
  {
    code: 'condition-never',
    plant: (host) => {
      const from = host.pick(steps(host));
      const fact = usable(host);
      if (!from || !fact) return null;
      const never = edge(from.id, from.id, { when: { all: [isFirst(fact), { not: isFirst(fact) }] } });
      host.document.flow.edges.push(never);
      return never.id;
    },
  },
  {
    code: 'rule-shadowed',
    plant: (host) => {
      const fact = usable(host);
      const to = fact && decision(host);
      if (!fact || !to) return null;
      host.document.flow.edges.push(
        edge('planted', to, {
          id: 'planted_first',
          when: { any: [isFirst(fact), { not: isFirst(fact) }] },
          order: 1,
        }),
        edge('planted', to, { id: 'planted_second', when: isFirst(fact), order: 2 }),
      );
      return 'planted_second';
    },
  },
  {
    code: 'rules-overlap',
    plant: (host) => {
      const fact = usable(host);
      const to = fact && decision(host);
      if (!fact || !to) return null;
      host.document.flow.edges.push(
        edge('planted', to, { id: 'planted_first', when: isFirst(fact), order: 1 }),
        edge('planted', to, { id: 'planted_second', when: { fact: fact.id, op: 'known' }, order: 2 }),
      );
      return 'planted_second';
    },
  },
  {
    code: 'actions-incomplete',
    plant: (host) => {
      const from = host.pick(steps(host));
      const fact = usable(host);
      if (!from || !fact) return null;
      added(host, from, stepLike(from, 'planted'));
      host.document.flow.edges.push(edge('planted', from.id, { when: isFirst(fact) }));
      return 'planted';
    },
  },
  {
    code: 'fact-unknown',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      const odd = edge(from.id, from.id, { when: { fact: 'du_kien_chua_khai', op: 'known' } });
      host.document.flow.edges.push(odd);
      return odd.id;
    },
  },
  {
    code: 'condition-type',
    plant: (host) => {
      const from = host.pick(steps(host));
      const fact = usable(host);
      if (!from || !fact) return null;
      const odd = edge(from.id, from.id, { when: { fact: fact.id, op: 'eq', value: 7 } });
      host.document.flow.edges.push(odd);
      return odd.id;
    },
  },
  {
    code: 'fact-never-set',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from) return null;
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'outcome', step: from.id },
        knownFrom: 'reception',
      });
      host.document.flow.edges.push(
        edge(from.id, from.id, { when: { fact: 'planted_fact', op: 'eq', value: true } }),
      );
      return 'planted_fact';
    },
    echoes: ['fact-too-early'],
  },
  {
    code: 'fact-too-early',
    plant: (host) => {
      const from = receiving(host);
      const last = host.pick(steps(host).filter(({ id }) => id !== from?.id));
      if (!from || !last) return null;
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'outcome', step: last.id },
        knownFrom: { node: last.id },
      });
      host.document.flow.edges.push(
        edge(last.id, last.id, { demands: { ...asking, facts: [{ fact: 'planted_fact', required: true }] } }),
      );
      const early = edge(from.id, from.id, { when: { fact: 'planted_fact', op: 'eq', value: true } });
      host.document.flow.edges.push(early);
      return early.id;
    },
    // Whoever asks again comes from the step itself, so that a way back leads elsewhere.
    echoes: ['not-accepted-late'],
  },
  {
    code: 'fact-source-unknown',
    plant: (host) => {
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'paper', paper: 'giay_khong_co' },
        knownFrom: 'reception',
      });
      return 'planted_fact';
    },
  },
  {
    code: 'fact-source-type',
    plant: (host) => {
      const paper = host.pick(host.document.papers);
      if (!paper) return null;
      host.document.facts.push({
        id: 'planted_fact',
        type: 'number',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'paper', paper: paper.id },
        knownFrom: 'reception',
      });
      return 'planted_fact';
    },
  },
  {
    code: 'fact-circular',
    plant: (host) => {
      host.document.facts.push({
        id: 'planted_fact',
        type: 'date',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'datePlus', date: 'planted_fact', plus: { value: 1, unit: 'CALENDAR_DAY' } },
        knownFrom: 'reception',
      });
      return 'planted_fact';
    },
  },
  {
    code: 'form-schema-malformed',
    plant: (host) => {
      Object.assign(host.document.form.schema, { required: 'ho_ten' });
      return '';
    },
  },
  {
    code: 'form-field-malformed',
    plant: (host) => {
      const { schema } = host.document.form;
      schema['properties'] = { ...(schema['properties'] as object | undefined), muc_them_vao: 'string' };
      return '';
    },
  },
  {
    code: 'fact-field-unknown',
    plant: (host) => {
      host.document.facts.push({
        id: 'planted_fact',
        type: 'boolean',
        title: text('Dữ kiện thêm vào'),
        source: { kind: 'form', field: 'truong_khong_co' },
        knownFrom: 'reception',
      });
      return 'planted_fact';
    },
  },
  {
    code: 'quorum-impossible',
    plant: (host) => {
      const from = host.pick(steps(host));
      if (!from?.performer) return null;
      const { performer } = from;
      added(host, from, {
        kind: 'consultation',
        id: 'planted',
        title: text('Lấy ý kiến'),
        performer,
        status: 4,
        respondents: [{ id: 'one', performer }],
        chosenAtRunTime: false,
        limit: { value: 2, unit: 'WORKING_DAY' },
        limitFrom: 'sent',
        quorum: 2,
        onSilence: 'agrees',
      });
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'reached' }));
      return 'planted';
    },
  },
  {
    code: 'nobody-asked',
    plant: (host) => {
      const from = host.pick(steps(host));
      const fact = usable(host);
      if (!from?.performer || !fact) return null;
      const { performer } = from;
      added(host, from, {
        kind: 'consultation',
        id: 'planted',
        title: text('Lấy ý kiến'),
        performer,
        status: 4,
        respondents: [{ id: 'one', performer, when: isFirst(fact) }],
        chosenAtRunTime: false,
        limit: { value: 2, unit: 'WORKING_DAY' },
        limitFrom: 'sent',
        quorum: 'all',
        onSilence: 'agrees',
      });
      host.document.flow.edges.push(edge('planted', from.id, { arm: 'reached' }));
      return 'planted';
    },
  },
];
