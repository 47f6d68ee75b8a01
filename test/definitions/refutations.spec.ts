import { describe, expect, it } from '@jest/globals';
import { replayed } from './openings.ts';
import { checked, files, published } from './world.ts';

const refuted = files.flatMap((file) => {
  const name = file.replace(/\.json$/, '');
  const document = published(name)!;
  return checked(document)
    .verdicts.filter(({ verdict }) => verdict === 'refuted')
    .map((verdict) => ({ name, limit: verdict.limit, document, verdict }));
});

describe('what the checker says against the published procedures', () => {
  it('is something: some of them contradict themselves', () => {
    expect(refuted.length).toBeGreaterThan(5);
  });

  it.each(refuted)(
    '$name, $limit: the way is taken in the engine, misses the limit and ends at the moment that was said',
    ({ document, verdict }) => {
      const { endsAt, dueAt } = verdict;
      expect(replayed(document, verdict)).toEqual({ result: 'missed', endsAt, dueAt });
    },
    60_000,
  );
});
