import {
  accepted,
  added,
  edge,
  endOf,
  leaving,
  nodesOf,
  receiving,
  steps,
  text,
  type Fault,
} from './planting.ts';

/** Faults against the order of acts, status and time: one-stop-rules 6.2. */
export const orderFaults: readonly Fault[] = [
  {
    code: 'issued-unsigned',
    plant: (host) => {
      const signing = host.document.flow.edges.filter(({ marks }) => marks.includes('signed'));
      const spoilt = host.pick(signing.filter(({ marks }) => marks.includes('issued')));
      if (!spoilt) return null;
      spoilt.marks = spoilt.marks.filter((mark) => mark !== 'signed');
      return spoilt.id;
    },
  },
  {
    code: 'returned-unissued',
    plant: (host) => {
      const from = host.pick(accepted(host));
      const end = endOf(host, 'granted');
      if (!from || end === undefined) return null;
      const early = edge(from.id, end, { marks: ['delivered'] });
      host.document.flow.edges.push(early);
      return early.id;
    },
    echoes: ['end-without-result'],
  },
  {
    code: 'ended-unaccepted',
    plant: (host) => {
      const from = receiving(host);
      const end = endOf(host, 'granted');
      if (!from || end === undefined) return null;
      host.document.flow.edges.push(edge(from.id, end));
      return end;
    },
    echoes: ['end-without-result'],
  },
  {
    code: 'not-accepted-late',
    plant: (host) => {
      const from = host.pick(accepted(host));
      const end = endOf(host, 'notAccepted');
      if (!from || end === undefined) return null;
      host.document.flow.edges.push(edge(from.id, end));
      return end;
    },
  },
  {
    code: 'end-without-result',
    plant: (host) => {
      const from = host.pick(accepted(host));
      const end = endOf(host, 'granted');
      if (!from || end === undefined) return null;
      host.document.flow.edges.push(edge(from.id, end));
      return end;
    },
  },
  {
    code: 'result-not-returned',
    plant: (host) => {
      const issued = host.document.flow.edges
        .filter(({ marks }) => marks.includes('issued'))
        .map(({ to }) => to);
      const from = host.pick(steps(host).filter(({ id }) => issued.includes(id)));
      const end = endOf(host, 'granted');
      if (!from || end === undefined) return null;
      host.document.flow.edges.push(edge(from.id, end));
      return end;
    },
    echoes: ['end-leaves-open'],
  },
  {
    code: 'end-leaves-open',
    plant: (host) => {
      const ends = nodesOf(host, 'end').filter(({ within, outcome }) => !within && outcome === 'granted');
      const last = host.pick(
        host.document.flow.edges.filter(
          ({ to, marks }) => marks.includes('delivered') && ends.some(({ id }) => id === to),
        ),
      );
      if (!last) return null;
      // What is to pay is told as the result is handed over, and then nobody waits for the money.
      last.marks.push('obligationNotified');
      return last.to;
    },
  },
  {
    code: 'refusal-path-missing',
    plant: (host) => {
      const ends = nodesOf(host, 'end').filter(({ outcome }) => outcome === 'refused');
      const first = host.document.flow.edges.find(({ marks }) => marks.includes('accepted'));
      if (ends.length === 0 || !first) return null;
      for (const end of ends) end.outcome = 'stopped';
      return first.to;
    },
  },
  {
    code: 'supplement-path-missing',
    plant: (host) => {
      const first = host.document.flow.edges.find(({ marks }) => marks.includes('accepted'));
      const rules = host.document.pauseRules.filter(
        ({ reason }) => reason === 'SUPPLEMENT_RESTART' || reason === 'SUPPLEMENT_PAUSE',
      );
      if (!first || rules.length === 0) return null;
      for (const rule of rules) rule.reason = 'EXTERNAL_VERIFICATION';
      for (const node of nodesOf(host, 'wait')) if (node.status === 5) node.status = 4;
      return first.to;
    },
  },
  {
    code: 'signer-drafted',
    plant: (host) => {
      const { nodes, edges } = host.document.flow;
      const signing = edges.filter(({ marks }) => marks.includes('signed'));
      const pairs = edges
        .filter(({ marks }) => marks.includes('drafted') && !marks.includes('signed'))
        .flatMap((draft) => signing.filter(({ from }) => from === draft.to).map((sign) => ({ draft, sign })));
      const pair = host.pick(pairs);
      const signer = nodes.find(({ id }) => id === pair?.sign.from);
      // Whoever is only recorded here has no post here.
      if (signer?.kind !== 'step' || signer.recordedBy) return null;
      const post = pair?.sign.who ?? signer.performer;
      if (!pair || !post) return null;
      // Whoever signs is let draft too.
      pair.draft.who = post;
      return pair.sign.id;
    },
    echoes: ['signer-drafted'],
  },
  {
    code: 'signer-role',
    plant: (host) => {
      const spoilt = host.pick(
        host.document.flow.edges.filter(({ marks, who }) => marks.includes('signed') && who === undefined),
      );
      const signer = host.document.flow.nodes.find(({ id }) => id === spoilt?.from);
      if (!spoilt || signer?.kind !== 'step' || !signer.performer) return null;
      spoilt.who = { role: 'specialist', agency: signer.performer.agency };
      return spoilt.id;
    },
    echoes: ['unstaffed'],
  },
  {
    code: 'worker-role',
    plant: (host) => {
      const step = host.pick(steps(host).filter(({ performer, recordedBy }) => performer && !recordedBy));
      if (!step?.performer) return null;
      step.performer = { ...step.performer, role: 'systemOperator' };
      return step.id;
    },
    echoes: ['unstaffed', 'signer-role'],
  },
  {
    code: 'no-way-back',
    plant: (host) => {
      const from = receiving(host);
      const end = endOf(host, 'notAccepted');
      const rule = host.document.pauseRules.find(({ reason }) => reason === 'SUPPLEMENT_RECEPTION');
      if (!from || end === undefined || !rule) return null;
      added(host, from, {
        kind: 'wait',
        id: 'planted',
        title: text('Chờ bổ sung'),
        arms: [{ id: 'over', kind: 'period', amount: { value: 5, unit: 'CALENDAR_DAY' } }],
        holder: 'applicant',
        status: 5,
        clock: { counts: false, pauseRule: rule.id },
      });
      host.document.flow.edges.push(edge('planted', end, { arm: 'over' }));
      return 'planted';
    },
  },
  {
    code: 'pause-reason',
    plant: (host) => {
      const wait = host.pick(nodesOf(host, 'wait').filter(({ status, clock }) => status === 5 && clock));
      if (!wait) return null;
      wait.status = 6;
      return wait.id;
    },
  },
  {
    code: 'status-without-pause',
    plant: (host) => {
      const wait = host.pick(nodesOf(host, 'wait').filter(({ status, clock }) => status === 5 && clock));
      if (!wait) return null;
      delete wait.clock;
      return wait.id;
    },
    echoes: ['supplement-path-missing'],
  },
  {
    code: 'pause-rule-unknown',
    plant: (host) => {
      const wait = host.pick(nodesOf(host, 'wait').filter(({ clock }) => clock));
      if (!wait) return null;
      wait.clock = { counts: false, pauseRule: 'khong_co_quy_tac_nay' };
      return wait.id;
    },
    echoes: ['supplement-path-missing'],
  },
  {
    code: 'duration-zero',
    plant: (host) => {
      const step = host.pick(
        steps(host).filter(
          ({ id, performer }) =>
            performer?.role === 'specialist' &&
            leaving(host, id).every(({ marks }) =>
              marks.every((mark) => mark === 'drafted' || mark === 'exempt'),
            ),
        ),
      );
      if (!step) return null;
      step.duration = { rows: [{ value: 0, unit: 'WORKING_DAY' }] };
      return step.id;
    },
  },
  {
    code: 'paper-unknown',
    plant: (host) => {
      const step = host.pick(steps(host));
      const spoilt = step && host.pick(leaving(host, step.id));
      if (!spoilt) return null;
      spoilt.demands = {
        reason: false,
        facts: [],
        signatures: [],
        ...spoilt.demands,
        papers: ['giay_chua_cong_bo'],
      };
      return spoilt.id;
    },
    echoes: ['deadline-demands'],
  },
  {
    code: 'result-unknown',
    plant: (host) => {
      const spoilt = host.pick(host.document.flow.edges);
      if (!spoilt) return null;
      spoilt.produces = [...spoilt.produces, 'ket_qua_la'];
      return spoilt.id;
    },
    echoes: [],
  },
  {
    code: 'result-never-made',
    plant: (host) => {
      host.document.head.results.push({
        id: 'ket_qua_quen',
        code: null,
        title: { vi: 'Kết quả bị quên', en: 'Forgotten result' },
      });
      return 'ket_qua_quen';
    },
  },
  {
    code: 'effective-order',
    plant: (host) => {
      host.document.head.effectiveFrom = '2026-11-01';
      host.document.head.effectiveTo = '2026-01-01';
      return '';
    },
  },
  {
    code: 'scenario-unknown',
    plant: (host) => {
      const scenario = host.pick(host.document.scenarios);
      if (!scenario) return null;
      scenario.events.push({ take: 'thao_tac_khong_co', at: '2026-11-02T08:00' });
      return scenario.id;
    },
  },
];
