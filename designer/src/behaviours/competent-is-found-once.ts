import { isLike, withRelations } from '../model/relation-refs.ts';
import type { Consequence } from './consequence.ts';

/**
 * Whoever was looked up from the competent agency by a relation is the competent agency itself, once that is said to be
 * found by this relation: the land branch of the land branch is no office. A table is pasted before anybody said who is
 * competent, so its steps at the branch would lead nowhere as soon as it is said.
 */
export const competentIsFoundOnce: Consequence = (before, draft) => {
  const was = before.head.competentAgency;
  const { head, flow, limits } = draft.document;
  const is = head.competentAgency;
  if (was === is || !('relation' in is) || ('relation' in was && was.relation === is.relation)) return;
  const again = isLike({ relation: is.relation, of: 'competent' });
  const once = <T>(part: T): T => withRelations(part, again, () => ({ is: 'competent' }));
  for (const { id } of flow.nodes) draft.change('nodes', id, once);
  for (const { id } of flow.edges) draft.change('edges', id, once);
  for (const { id } of limits) draft.change('limits', id, once);
};
