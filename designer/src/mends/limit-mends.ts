import { amountWords } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import { type Mender, ofLimit } from './mend.ts';
import { longestOf } from './node-mends.ts';

const milestone = ofLimit((limit, { problem, index, text, language }) => {
  const end = problem.path.endsWith('/ends') ? 'ends' : 'starts';
  const { milestones } = index.document;
  const near = milestones.find(({ id }) => id === problem.facts['nearest']);
  const usual = end === 'starts' ? milestones[0] : milestones.at(-1);
  return [...new Set([near, usual])]
    .filter((one) => one !== undefined)
    .map((one) => ({
      label: text.milestone(textIn(one.title, language)),
      act: (draft) => draft.change('limits', limit.id, (now) => ({ ...now, [end]: one.id })),
    }));
});

const whole = ofLimit((limit, { text }) => {
  const up = (value: number): number => Math.max(1, Math.ceil(value));
  const first = limit.amount.find(({ value, unit }) => !Number.isInteger(value) && unit !== 'HOUR');
  if (first === undefined) return [];
  return [
    {
      label: text.wholeDays(up(first.value)),
      act: (draft) =>
        draft.change('limits', limit.id, (now) => ({
          ...now,
          amount: now.amount.map((row) => (row.unit === 'HOUR' ? row : { ...row, value: up(row.value) })),
        })),
    },
  ];
});

const forgotten = ofLimit((limit, { index, text }) => [
  {
    label: text.forgetCovered,
    act: (draft) =>
      draft.change('limits', limit.id, (now) => {
        if (now.covers === 'all') return now;
        const nodes = now.covers.nodes.filter((id) => index.placeIds.has(id));
        const isEmpty = nodes.length === 0 && now.covers.agencies.length === 0;
        return { ...now, covers: isEmpty ? 'all' : { ...now.covers, nodes } };
      }),
  },
]);

const everything = ofLimit((limit, { text }) => [
  {
    label: text.coversAll,
    act: (draft) => draft.change('limits', limit.id, (now) => ({ ...now, covers: 'all' as const })),
  },
]);

/** Exactly one limit is the day on the receipt: the author says which. */
const promise: Mender = ({ index, text, language }) => {
  const { limits } = index.document;
  const promises = limits.filter((limit) => limit.promise);
  const offered = promises.length > 1 ? promises : limits;
  const word = promises.length > 1 ? text.onePromise : text.promise;
  return offered.slice(0, 4).map((chosen) => ({
    label: word(textIn(chosen.title, language)),
    act: (draft) => {
      for (const { id, promise: is } of limits)
        if (is !== (id === chosen.id))
          draft.change('limits', id, (now) => ({ ...now, promise: id === chosen.id }));
    },
  }));
};

const tableOfLimit = ofLimit((limit, { text, language }) => {
  const longest = longestOf(limit.amount);
  if (longest === undefined) return [];
  return [
    {
      label: text.otherwiseRow(amountWords(longest, language)),
      act: (draft) =>
        draft.change('limits', limit.id, (now) => ({ ...now, amount: [...now.amount, longest] })),
    },
  ];
});

export const limitMends: Readonly<Record<string, Mender>> = {
  'milestone-unknown': milestone,
  'limit-fraction': whole,
  'covers-unknown': forgotten,
  'covers-nothing': everything,
  'promise-count': promise,
  'table-without-otherwise': tableOfLimit,
};
