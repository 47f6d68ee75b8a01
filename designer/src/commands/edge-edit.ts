import type { Condition, LocalText } from '@motcua/engine';
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
  draft.change('edges', id, (edge) => {
    const demands = edge.demands ?? { reason: false, papers: [], facts: [], signatures: [] };
    if (demands.reason === reason) return edge;
    const isEmpty =
      !reason && demands.papers.length === 0 && demands.facts.length === 0 && demands.signatures.length === 0;
    return withField(edge, 'demands', isEmpty ? undefined : { ...demands, reason });
  }),
);

export const askFact = command<{ id: string; fact: string; asked: boolean }>('edge.ask', (draft, payload) =>
  draft.change('edges', payload.id, (edge) => {
    const demands = edge.demands ?? { reason: false, papers: [], facts: [], signatures: [] };
    const facts = demands.facts.filter((one) => one.fact !== payload.fact);
    if (payload.asked) facts.push({ fact: payload.fact, required: true });
    return withField(edge, 'demands', { ...demands, facts });
  }),
);

export const setReturns = command<{ id: string; returns: boolean }>(
  'edge.returns',
  (draft, { id, returns }) => draft.change('edges', id, (edge) => withField(edge, 'returns', returns)),
);

export const setArm = command<{ id: string; arm: string }>('edge.arm', (draft, { id, arm }) =>
  draft.change('edges', id, (edge) => withField(edge, 'arm', arm)),
);

export const setMark = command<{ id: string; mark: Mark; marked: boolean }>('edge.mark', (draft, payload) =>
  draft.change('edges', payload.id, (edge) => {
    const others = edge.marks.filter((mark) => mark !== payload.mark);
    return withField(edge, 'marks', payload.marked ? [...others, payload.mark] : others);
  }),
);
