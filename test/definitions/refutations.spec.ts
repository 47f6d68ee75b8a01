import { describe, expect, it } from '@jest/globals';
import { compileProcedure, type LimitVerdict, type ProcedureDocument } from '@motcua/engine';
import { replayVerdict } from '../../engine/src/testing/replay-verdict.ts';
import { openingsOf } from './openings.ts';
import { calendars, checked, files, published } from './world.ts';

const refuted = files.flatMap((file) => {
  const name = file.replace(/\.json$/, '');
  const document = published(name)!;
  return checked(document)
    .verdicts.filter(({ verdict }) => verdict === 'refuted')
    .map((verdict) => ({ name, limit: verdict.limit, document, verdict }));
});

/** The first of the scenarios' openings from which the way goes as it was said. */
function replayed(document: ProcedureDocument, verdict: LimitVerdict) {
  const procedure = compileProcedure(document, 1);
  let last;
  for (const opening of openingsOf(procedure)) {
    const { result, endsAt, dueAt } = replayVerdict(procedure, verdict, calendars, opening);
    last = { result, endsAt, dueAt };
    if (result === 'missed') break;
  }
  return last;
}

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
