import type { Draft } from './draft.ts';
import { withField } from './with-field.ts';

/** Everything that was counted, awaited or known by one milestone goes by another from now on. */
export function replaceMilestone(draft: Draft, id: string, instead: string): void {
  const other = (milestone: string): string => (milestone === id ? instead : milestone);
  for (const limit of draft.document.limits)
    draft.change('limits', limit.id, (found) =>
      withField(withField(found, 'starts', other(found.starts)), 'ends', other(found.ends)),
    );
  for (const { id: node } of draft.document.flow.nodes)
    draft.change('nodes', node, (found) => {
      if (found.kind !== 'wait') return found;
      const arms = found.arms.map((arm) =>
        arm.kind === 'milestone' ? withField(arm, 'milestone', other(arm.milestone)) : arm,
      );
      return withField(found, 'arms', arms);
    });
  for (const { id: fact } of draft.document.facts)
    draft.change('facts', fact, (found) =>
      found.source.kind === 'milestone'
        ? withField(found, 'source', { kind: 'milestone', milestone: other(found.source.milestone) })
        : found,
    );
}
