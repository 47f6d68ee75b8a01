import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Standing, type ChainEvent } from './chain-machine.ts';

const by = (type: 'submitted' | 'agreed' | 'withdrawn' | 'published' | 'discarded', person: string) =>
  ({ type, person }) as const;
const returned = (person: string, comment = 'Sửa bước 2') => ({ type: 'returned', person, comment }) as const;
const whole = [
  by('submitted', 'author'),
  by('agreed', 'reviewer'),
  by('agreed', 'checker'),
  by('agreed', 'appraiser'),
  by('agreed', 'approver'),
  by('published', 'appraiser'),
];
const upTo = (n: number) => Standing.after(whole.slice(0, n));

describe('the chain of approval', () => {
  it('goes through every stage in order', () => {
    expect(whole.map((_, n) => upTo(n).state)).toEqual([
      'DRAFT',
      'IN_REVIEW',
      'IN_CHECK',
      'IN_APPRAISAL',
      'IN_APPROVAL',
      'APPROVED',
    ]);
    expect(upTo(6).state).toBe('PUBLISHED');
  });

  it('remembers who did what', () => {
    expect(upTo(6).taken).toEqual([
      { work: 'draft', person: 'author' },
      { work: 'review', person: 'reviewer' },
      { work: 'check', person: 'checker' },
      { work: 'appraisal', person: 'appraiser' },
      { work: 'approval', person: 'approver' },
      { work: 'publication', person: 'appraiser' },
    ]);
  });

  it.each([1, 2, 3, 4, 5])(
    'returns to the draft from stage %i, with a reason, and forgets who agreed',
    (n) => {
      expect(upTo(n).can(returned('x', ' '))).toBe(false);
      const back = upTo(n).then(returned('x'));
      expect([back.state, back.taken]).toEqual(['DRAFT', []]);
    },
  );

  it.each([1, 2, 3, 4])('is withdrawn by its author at stage %i', (n) => {
    expect(upTo(n).then(by('withdrawn', 'author')).state).toBe('DRAFT');
  });

  it('is not withdrawn once it is approved', () => {
    expect(upTo(5).can(by('withdrawn', 'author'))).toBe(false);
  });

  it('is published only when approved, and discarded only as a draft', () => {
    expect([0, 1, 2, 3, 4, 5].filter((n) => upTo(n).can(by('published', 'x')))).toEqual([5]);
    expect([0, 1, 2, 3, 4, 5].filter((n) => upTo(n).can(by('discarded', 'x')))).toEqual([0]);
  });

  it('ends a published version by its successor or by a decision, once', () => {
    const superseded = upTo(6).then({ type: 'superseded' });
    expect(superseded.state).toBe('SUPERSEDED');
    expect(superseded.can({ type: 'repealed' })).toBe(false);
    expect(upTo(6).then({ type: 'repealed' }).state).toBe('REPEALED');
    expect(upTo(5).can({ type: 'repealed' })).toBe(false);
  });

  it('calls a history that cannot have been broken', () => {
    expect(() => Standing.after([by('agreed', 'x')])).toThrow('broken');
  });

  it('publishes nothing that did not go through every stage after its last submission', () => {
    const person = fc.constantFrom('a', 'b', 'c');
    // Mostly forward, or nothing would ever get to the end.
    const event: fc.Arbitrary<ChainEvent> = fc.oneof(
      { weight: 12, arbitrary: fc.record({ type: fc.constant('agreed' as const), person }) },
      { weight: 4, arbitrary: fc.record({ type: fc.constant('submitted' as const), person }) },
      fc.record({ type: fc.constantFrom('withdrawn', 'published'), person }),
      fc.record({ type: fc.constant('returned' as const), person, comment: fc.constantFrom('', 'x') }),
      fc.record({ type: fc.constantFrom('superseded' as const, 'repealed' as const) }),
    );
    let published = 0;
    fc.assert(
      fc.property(fc.array(event, { minLength: 20, maxLength: 60 }), (events) => {
        let standing = Standing.after([]);
        const happened: string[] = [];
        for (const one of events) {
          if (!standing.can(one)) {
            expect(standing.then(one).state).toBe(standing.state);
            continue;
          }
          standing = standing.then(one);
          happened.push(one.type);
        }
        const end = happened.indexOf('published');
        if (end < 0) return;
        published += 1;
        expect(happened.slice(end - 5, end)).toEqual(['submitted', 'agreed', 'agreed', 'agreed', 'agreed']);
      }),
      { numRuns: 100 },
    );
    expect(published).toBeGreaterThan(5);
  });
});
