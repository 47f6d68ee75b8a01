import type { Limit, LocalText } from '@motcua/engine';
import type { MilestoneEvent } from '../model/document-types.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { spanOfPlace } from '../model/likely-span.ts';
import { milestoneTitle } from '../model/milestone-words.ts';
import { mayRemovePart } from '../rules/may-remove-part.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { milestoneFor, type NewMilestone } from './milestone-edit.ts';
import { type Changes, withField, withFields } from './with-field.ts';

export interface NewLimit {
  readonly title: LocalText;
  /** Made in the same step where the procedure lacks them; without, the first and the last milestone are taken. */
  readonly starts?: NewMilestone;
  readonly ends?: NewMilestone;
  readonly amount?: Limit['amount'];
  /** The phase or step whose time it is; without one it covers the whole procedure. */
  readonly place?: string;
}

/** A new limit between two milestones; the first one made for the whole procedure is the promise. */
export const addLimit = command<NewLimit>('limit.add', (draft, fresh) => putLimit(draft, fresh));

/** The same as a part of another command. */
export function putLimit(draft: Draft, { title, starts, ends, amount, place }: NewLimit): void {
  const from = starts === undefined ? draft.document.milestones[0]?.id : milestoneFor(draft, starts);
  const to = ends === undefined ? draft.document.milestones.at(-1)?.id : milestoneFor(draft, ends);
  const { limits } = draft.document;
  if (from === undefined || to === undefined) return;
  draft.add('limits', {
    id: freeId(idFromLabel(title.vi, 'thoi_han'), new Set(limits.map((limit) => limit.id))),
    title,
    promise: place === undefined && !limits.some((limit) => limit.promise),
    amount: amount ?? [{ value: 1, unit: 'WORKING_DAY' }],
    starts: from,
    ends: to,
    covers: place === undefined ? 'all' : { nodes: [place], agencies: [] },
  });
}

/** States the time of a phase or step: it runs while the dossier is there. */
export function limitPlace(draft: Draft, place: string, limit: Pick<NewLimit, 'title' | 'amount'>): void {
  const { starts, ends } = spanOfPlace(place);
  const made = (on: MilestoneEvent): NewMilestone => ({ on, title: milestoneTitle(draft.document, on) });
  putLimit(draft, { ...limit, place, starts: made(starts), ends: made(ends) });
}

/** What named it forgets it; one that a fact reads stays until the fact is gone. */
export const removeLimit = command<{ id: string }>('limit.remove', (draft, { id }) => {
  mustBeAllowed('limit.remove', mayRemovePart(draft.document, 'limits', id));
  draft.remove('limits', id);
});

/** Everything else that is stated of a limit: what it covers, how it is extended, shared, grounded. */
export const setLimit = command<{
  id: string;
  changes: Changes<Pick<Limit, 'covers' | 'extension' | 'fresh' | 'ground' | 'budgets'>>;
}>('limit.set', (draft, { id, changes }) =>
  draft.change('limits', id, (limit) => {
    const next = withFields<Limit>(limit, changes);
    return next.budgets?.length === 0 ? withField(next, 'budgets', undefined) : next;
  }),
);

export const moveLimit = command<{ id: string; by: number }>('limit.move', (draft, { id, by }) =>
  draft.move('limits', id, by),
);

/** Lets a limit start or end where something happens: the milestone that this needs is made in the same step. */
export const spanLimitBy = command<{ id: string; end: 'starts' | 'ends'; milestone: NewMilestone }>(
  'limit.spanBy',
  (draft, { id, end, milestone }) => {
    const at = milestoneFor(draft, milestone);
    draft.change('limits', id, (limit) => withField(limit, end, at));
  },
);

export const renameLimit = command<{ id: string; title: LocalText }>('limit.rename', (draft, { id, title }) =>
  draft.change('limits', id, (limit) => withField(limit, 'title', title)),
);

export const setLimitAmount = command<{ id: string; amount: Limit['amount'] }>(
  'limit.amount',
  (draft, { id, amount }) => draft.change('limits', id, (limit) => withField(limit, 'amount', amount)),
);

export const setLimitSpan = command<{ id: string; starts?: string; ends?: string }>(
  'limit.span',
  (draft, { id, starts, ends }) =>
    draft.change('limits', id, (limit) =>
      withField(withField(limit, 'starts', starts ?? limit.starts), 'ends', ends ?? limit.ends),
    ),
);

/** Exactly one limit is the promise: making one it takes the word from the other. */
export const makePromise = command<{ id: string }>('limit.promise', (draft, { id }) => {
  if (!draft.document.limits.some((limit) => limit.id === id)) return;
  for (const limit of draft.document.limits)
    draft.change('limits', limit.id, (found) => withField(found, 'promise', found.id === id));
});

export const coverNode = command<{ id: string; node: string; covered: boolean }>(
  'limit.cover',
  (draft, payload) =>
    draft.change('limits', payload.id, (limit) => {
      if (limit.covers === 'all') return limit;
      const others = limit.covers.nodes.filter((node) => node !== payload.node);
      const nodes = payload.covered ? [...others, payload.node] : others;
      return withField(limit, 'covers', { ...limit.covers, nodes });
    }),
);
