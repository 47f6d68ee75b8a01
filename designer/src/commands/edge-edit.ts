import type { Condition, FlowEdge, LocalText, Performer, Scalar } from '@motcua/engine';
import type { Mark } from '../model/document-types.ts';
import { command } from './command.ts';
import { withField } from './with-field.ts';

export const labelEdge = command<{ id: string; label: LocalText | undefined }>(
  'edge.label',
  (draft, { id, label }) => draft.change('edges', id, (edge) => withField(edge, 'label', label)),
);

export const setCondition = command<{ id: string; when: Condition | undefined }>(
  'edge.condition',
  (draft, { id, when }) => draft.change('edges', id, (edge) => withField(edge, 'when', when)),
);

/** Makes an edge the "otherwise" of its decision; the edge that was it until now becomes an ordinary rule. */
export const setOtherwise = command<{ id: string }>('edge.otherwise', (draft, { id }) => {
  const edge = draft.index.edge(id);
  if (edge === undefined || edge.otherwise) return;
  for (const other of draft.index.edgesFrom(edge.from))
    if (other.otherwise) draft.change('edges', other.id, (found) => ({ ...found, otherwise: false }));
  draft.change('edges', id, (found) => withField({ ...found, otherwise: true }, 'when', undefined));
});

export const demandReason = command<{ id: string; reason: boolean }>('edge.reason', (draft, { id, reason }) =>
  draft.change('edges', id, (edge) => demanding(edge, { reason })),
);

export const askFact = command<{ id: string; fact: string; asked: boolean }>('edge.ask', (draft, payload) =>
  draft.change('edges', payload.id, (edge) => {
    const others = edge.demands?.facts.filter((one) => one.fact !== payload.fact) ?? [];
    const facts = payload.asked ? [...others, { fact: payload.fact, required: true }] : others;
    return demanding(edge, { facts });
  }),
);

/** May the action be taken without answering this question? */
export const requireFact = command<{ id: string; fact: string; required: boolean }>(
  'edge.require',
  (draft, { id, fact, required }) =>
    draft.change('edges', id, (edge) => {
      const facts = edge.demands?.facts.map((one) => (one.fact === fact ? { fact, required } : one)) ?? [];
      return demanding(edge, { facts });
    }),
);

/** The papers that must have come before the action can be taken. */
export const demandPaper = command<{ id: string; paper: string; demanded: boolean }>(
  'edge.papers',
  (draft, { id, paper, demanded }) =>
    draft.change('edges', id, (edge) => {
      const others = edge.demands?.papers.filter((one) => one !== paper) ?? [];
      return demanding(edge, { papers: demanded ? [...others, paper] : others });
    }),
);

/** The results that exist once the action is taken. */
export const setProduces = command<{ id: string; result: string; produced: boolean }>(
  'edge.produces',
  (draft, { id, result, produced }) =>
    draft.change('edges', id, (edge) => {
      const others = edge.produces.filter((one) => one !== result);
      return withField(edge, 'produces', produced ? [...others, result] : others);
    }),
);

/** What the action records by itself; `undefined` records nothing. */
export const setRecordedFact = command<{ id: string; fact: string; value: Scalar | undefined }>(
  'edge.sets',
  (draft, { id, fact, value }) =>
    draft.change('edges', id, (edge) => {
      const at = edge.sets.findIndex((one) => one.fact === fact);
      if (value === undefined) return withField(edge, 'sets', edge.sets.toSpliced(at, at < 0 ? 0 : 1));
      return withField(
        edge,
        'sets',
        edge.sets.toSpliced(at < 0 ? edge.sets.length : at, at < 0 ? 0 : 1, { fact, value }),
      );
    }),
);

/** The branches that a return from outside reopens; `undefined`: all of them start. */
export const setReopens = command<{ id: string; branches: readonly string[] | undefined }>(
  'edge.reopens',
  (draft, { id, branches }) =>
    draft.change('edges', id, (edge) =>
      withField(edge, 'reopens', branches === undefined ? undefined : [...branches]),
    ),
);

/** All of them must have signed before the action can be taken. */
export const setSignatures = command<{ id: string; signatures: readonly Performer[] }>(
  'edge.signatures',
  (draft, { id, signatures }) =>
    draft.change('edges', id, (edge) => demanding(edge, { signatures: [...signatures] })),
);

/** Demands that demand nothing are left out. */
function demanding(edge: FlowEdge, change: Partial<NonNullable<FlowEdge['demands']>>): FlowEdge {
  const now = edge.demands ?? { reason: false, papers: [], facts: [], signatures: [] };
  const demands = { ...now, ...change };
  const isEmpty =
    !demands.reason && [demands.papers, demands.facts, demands.signatures].every((list) => list.length === 0);
  return withField(edge, 'demands', isEmpty ? undefined : demands);
}

/** Who takes the action instead of the performer of the place it leaves. */
export const setWho = command<{ id: string; who: Performer | undefined }>('edge.who', (draft, { id, who }) =>
  draft.change('edges', id, (edge) => withField(edge, 'who', who)),
);

/** The places one of which the dossier came from and now goes back to; none: it always goes to the target. */
export const setBackTo = command<{ id: string; backTo: readonly string[] }>(
  'edge.backTo',
  (draft, { id, backTo }) =>
    draft.change('edges', id, (edge) =>
      withField(edge, 'backTo', backTo.length === 0 ? undefined : [...backTo]),
    ),
);

export const setReturns = command<{ id: string; returns: boolean }>(
  'edge.returns',
  (draft, { id, returns }) => draft.change('edges', id, (edge) => withField(edge, 'returns', returns)),
);

export const setArm = command<{ id: string; arm: string | undefined }>('edge.arm', (draft, { id, arm }) =>
  draft.change('edges', id, (edge) => withField(edge, 'arm', arm)),
);

export const setMark = command<{ id: string; mark: Mark; marked: boolean }>('edge.mark', (draft, payload) =>
  draft.change('edges', payload.id, (edge) => {
    const others = edge.marks.filter((mark) => mark !== payload.mark);
    return withField(edge, 'marks', payload.marked ? [...others, payload.mark] : others);
  }),
);
