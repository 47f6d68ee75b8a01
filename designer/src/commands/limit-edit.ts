import type { Limit, LocalText } from '@motcua/engine';
import { freeId } from '../model/ids.ts';
import { command } from './command.ts';
import { withField } from './with-field.ts';

/** A new limit between the first and the last milestone; the first one made is the promise. */
export const addLimit = command<{ title: LocalText }>('limit.add', (draft, { title }) => {
  const { limits, milestones } = draft.document;
  const [first] = milestones;
  const last = milestones.at(-1);
  if (first === undefined || last === undefined) return;
  draft.add('limits', {
    id: freeId('thoi_han', new Set(limits.map((limit) => limit.id))),
    title,
    promise: !limits.some((limit) => limit.promise),
    amount: [{ value: 1, unit: 'WORKING_DAY' }],
    starts: first.id,
    ends: last.id,
    covers: 'all',
  });
});

export const removeLimit = command<{ id: string }>('limit.remove', (draft, { id }) =>
  draft.remove('limits', id),
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
