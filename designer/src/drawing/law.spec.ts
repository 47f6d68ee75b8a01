import { describe, expect, it } from '@jest/globals';
import { checkProcedure, type LimitVerdict } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { limitMarks } from './limit-marks.ts';
import { throughWords, usedShare, usedWords } from './limit-words.ts';
import { litPath } from './lit-path.ts';
import { timeShares } from './time-shares.ts';

const { verdicts } = checkProcedure(sampleProcedure);
const phase = verdicts.find(({ limit }) => limit === 'first_phase')!;
const days = (worst: number, allowed: number, more: Partial<LimitVerdict> = {}): LimitVerdict => ({
  ...{ limit: 'promise', verdict: 'proved', allowed: { value: allowed, unit: 'WORKING_DAY' } },
  ...{ worstMinutes: worst * 480, ...more },
});

describe('the running total of a limit', () => {
  it('is said in the unit of the limit, as people write it', () => {
    expect(usedWords(days(6.5, 7), 'vi')).toBe('xấu nhất 6,5 trên 7 ngày làm việc');
    expect(usedWords(days(6.5, 7), 'en')).toBe('worst case 6.5 of 7 working days');
    expect(usedWords(days(6.5, 7, { verdict: 'notProved' }), 'vi')).toBe('ít nhất 6,5 trên 7 ngày làm việc');
    const calendar = { allowed: { value: 10, unit: 'CALENDAR_DAY' as const } };
    expect(usedWords(days(6, 0, calendar), 'vi')).toBe('xấu nhất 6 ngày làm việc, thời hạn 10 ngày');
    expect(usedShare(days(6, 0, calendar))).toBeUndefined();
    expect(usedShare(days(3.5, 7))).toBe(0.5);
  });

  it('names where decisions led on the longest way', () => {
    const edges = ['opened', 'notified', 'must_pay_rule', 'has_paid'];
    expect(throughWords(sampleProcedure, days(1, 2, { edges }), 'vi')).toBe(
      'qua Chờ người sử dụng đất nộp tiền',
    );
    expect(throughWords(sampleProcedure, days(1, 2), 'vi')).toBe('');
  });
});

describe('the time bar of a step', () => {
  it('begins where the one before it on the longest way ends, and the last ends where the total does', () => {
    const shares = timeShares(sampleProcedure, [phase]);
    const inOrder = ['appraise', 'approve_appraisal', 'notify_tax'].map((id) => shares.get(id)!);
    expect(inOrder.map(({ from, to }) => [from, to].map((share) => Math.round(share * 9)))).toEqual([
      [0, 2],
      [2, 3],
      [3, 8],
    ]);
    expect(inOrder.at(-1)?.to).toBeCloseTo(usedShare(phase)!);
  });

  it('shows the promise first, and adds no calendar days to working time', () => {
    const times = [
      { node: 'sign', value: 1, unit: 'WORKING_DAY' as const },
      { node: 'return_result', value: 1, unit: 'CALENDAR_DAY' as const },
    ];
    const shares = timeShares(sampleProcedure, [{ ...phase, times }, days(1, 4, { times })]);
    expect(shares.get('sign')).toEqual({ limit: 'promise', from: 0, to: 0.25 });
    expect(shares.has('return_result')).toBe(false);
  });

  it('fills to the end where a step may use whatever is left', () => {
    const times = [{ node: 'sign', restOf: 'promise' }];
    expect(timeShares(sampleProcedure, [days(4, 4, { times })]).get('sign')).toEqual({
      ...{ limit: 'promise', from: 0, to: 1 },
    });
  });
});

describe('the coverage of a limit', () => {
  it('marks what it names and what lies inside, and nothing for one that covers everything', () => {
    const marks = limitMarks(sampleProcedure);
    expect(marks.get('notify_tax')).toEqual([{ id: 'first_phase', colour: 1 }]);
    expect(marks.get('sign')).toBeUndefined();
  });
});

describe('a way that is lit up', () => {
  it('numbers its places and takes the edges between them, in and out of phases too', () => {
    const path = litPath(indexOf(sampleProcedure), [
      'receive',
      'appraise',
      'approve_appraisal',
      'notify_tax',
      'owes',
    ]);
    expect(['receive', 'appraise', 'owes', 'sign'].map(path.orderOf)).toEqual([1, 2, 5, undefined]);
    const lit = sampleProcedure.flow.edges.filter(path.leads).map(({ id }) => id);
    expect(lit).toEqual(['accept', 'to_leader', 'to_tax', 'notified']);
  });
});
