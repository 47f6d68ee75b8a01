import { command } from './command.ts';
import { withField } from './with-field.ts';

/** Which results of the procedure come into being when the action is taken. */
export const setProduced = command<{ id: string; results: readonly string[] }>(
  'edge.produces',
  (draft, { id, results }) => draft.change('edges', id, (edge) => withField(edge, 'produces', [...results])),
);

/** Which papers must lie with the dossier before the action can be taken. */
export const demandPapers = command<{ id: string; papers: readonly string[] }>(
  'edge.papers',
  (draft, { id, papers }) =>
    draft.change('edges', id, (edge) => {
      const now = edge.demands ?? { reason: false, papers: [], facts: [], signatures: [] };
      const demands = { ...now, papers: [...papers] };
      const isEmpty =
        !demands.reason &&
        [demands.papers, demands.facts, demands.signatures].every((list) => list.length === 0);
      return withField(edge, 'demands', isEmpty ? undefined : demands);
    }),
);
