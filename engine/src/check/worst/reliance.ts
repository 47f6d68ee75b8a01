import type { Limit } from '../../document/limits.ts';
import type { Course } from './course.ts';
import type { Model } from './model.ts';

/** The limits that must be kept for this one to hold; not those that a decision at their due date enforces. */
export function relied(model: Model, limit: Limit, course: Course): readonly string[] {
  const found = new Set<string>();
  for (const { kind, limits, states } of course.components)
    if (kind === 'within')
      for (const { id } of limits)
        if (!states.every((state) => isEnforced(model, id, course.graph.states[state]!.node))) found.add(id);
  found.delete(limit.id);
  return [...found];
}

/** Is a node left by itself when this limit is due? */
function isEnforced(model: Model, limit: string, node: string): boolean {
  return [node, ...(model.around.get(node) ?? [])].some((id) => {
    const place = model.index.nodes.get(id);
    const actions = place?.kind === 'step' || place?.kind === 'group' ? (place.deadlineActions ?? []) : [];
    return actions.some((action) => action.limit === limit && action.do.kind === 'take');
  });
}
