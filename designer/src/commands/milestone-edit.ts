import type { LocalText, Milestone } from '@motcua/engine';
import type { MilestoneEvent } from '../model/document-types.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { mayRemovePart } from '../rules/may-remove-part.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { replaceMilestone } from './milestone-replace.ts';
import { type Changes, withFields } from './with-field.ts';

/** A milestone that is still to be made: what it is reached by, and what it is called. */
export interface NewMilestone {
  readonly on: MilestoneEvent;
  readonly title: LocalText;
}

export const addMilestone = command<NewMilestone>('milestone.add', (draft, fresh) => {
  draft.add('milestones', made(draft, fresh));
});

/** What it is called, or what reaches it; its id stays. */
export const setMilestone = command<{ id: string; changes: Changes<Omit<Milestone, 'id'>> }>(
  'milestone.set',
  (draft, { id, changes }) =>
    draft.change('milestones', id, (milestone) => withFields<Milestone>(milestone, changes)),
);

/** What counted by it counts by `instead`; without one a milestone that something needs cannot go. */
export const removeMilestone = command<{ id: string; instead?: string | undefined }>(
  'milestone.remove',
  (draft, { id, instead }) => {
    mustBeAllowed('milestone.remove', mayRemovePart(draft.document, 'milestones', id, instead));
    if (instead !== undefined) replaceMilestone(draft, id, instead);
    draft.remove('milestones', id);
  },
);

export const moveMilestone = command<{ id: string; by: number }>('milestone.move', (draft, { id, by }) =>
  draft.move('milestones', id, by),
);

/** The id of the milestone that the same event reaches, made now if there is none. */
export function milestoneFor(draft: Draft, fresh: NewMilestone): string {
  const known = draft.document.milestones.find(({ on }) => JSON.stringify(on) === JSON.stringify(fresh.on));
  if (known !== undefined) return known.id;
  const milestone = made(draft, fresh);
  draft.add('milestones', milestone);
  return milestone.id;
}

function made(draft: Draft, { on, title }: NewMilestone): Milestone {
  const taken = new Set(draft.document.milestones.map(({ id }) => id));
  return { id: freeId(idFromLabel(title.vi, 'moc'), taken), title, on };
}
