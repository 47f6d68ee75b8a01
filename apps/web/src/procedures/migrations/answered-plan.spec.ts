import { describe, expect, it } from '@jest/globals';
import type { MigrationPlan, MigrationQuestion } from '@motcua/engine';
import { answeredPlan } from './answered-plan.ts';

const words = { vi: 'Quyết định 12', en: 'Decision 12' };
const version = (n: number) => ({ procedure: 'permit', version: n, meaning: 'a'.repeat(64) });
const proposed = {
  from: version(1),
  to: version(2),
  ground: { vi: '', en: '' },
  nodes: { sign: 'approve' },
  respondents: { ask: { tax: 'thue' } },
} as MigrationPlan;
const question = (kind: MigrationQuestion['kind'], at: string, guess?: string): MigrationQuestion => ({
  kind,
  at,
  title: words,
  ...(guess !== undefined && { guess }),
});
const open = [
  question('node', 'sign', 'approve'),
  question('node', 'archive'),
  question('respondent', 'ask/tax', 'thue'),
  question('branchAdded', 'third'),
  question('branchRemoved', 'second'),
  question('limit', 'phase'),
  question('amount', 'promise'),
  question('limitAdded', 'extra'),
];

describe('a plan with its answers', () => {
  it('is the proposal where nothing was answered, with its ground', () => {
    expect(answeredPlan(proposed, open, {}, words)).toEqual({ ...proposed, ground: words });
  });

  it('says what was answered, each in its part, and on which ground', () => {
    const answers = {
      'node archive': 'store',
      'branchAdded third': 'start',
      'branchRemoved second': 'Không còn cần',
      'limit phase': 'ends',
      'amount promise': 'applies',
      'limitAdded extra': 'applies',
    };
    expect(answeredPlan(proposed, open, answers, words)).toEqual({
      ...proposed,
      ground: words,
      nodes: { sign: 'approve', archive: 'store' },
      branches: { third: 'start' },
      closed: { second: { vi: 'Không còn cần', en: 'Không còn cần' } },
      ends: { phase: { ground: words } },
      amounts: { promise: { ground: words } },
      starts: { extra: { ground: words } },
    });
  });

  it('takes back what was only guessed, where the person says that dossiers stay', () => {
    const plan = answeredPlan(proposed, open, { 'node sign': '', 'respondent ask/tax': '' }, words);
    expect(plan).toEqual({ from: proposed.from, to: proposed.to, ground: words });
    expect(proposed.respondents).toEqual({ ask: { tax: 'thue' } });
  });
});
