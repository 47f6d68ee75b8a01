import type { Consequence } from './consequence.ts';

/** An edge that belonged to a removed arm of a wait has nothing left to wait for. */
export const edgesLeaveWithArm: Consequence = (before, draft) => {
  for (const wait of before.flow.nodes) {
    if (wait.kind !== 'wait') continue;
    const now = draft.index.node(wait.id);
    if (now === wait || now?.kind !== 'wait') continue;
    const left = new Set(now.arms.map((arm) => arm.id));
    const gone = wait.arms.filter((arm) => !left.has(arm.id)).map((arm) => arm.id);
    for (const edge of draft.index.edgesFrom(wait.id))
      if (edge.arm !== undefined && gone.includes(edge.arm)) draft.remove('edges', edge.id);
  }
};
