import { describe, expect, it } from '@jest/globals';
import type { Budget, Limit } from '../document/limits.ts';
import { everyKind } from '../testing/every-kind.ts';
import { partsOfLimit } from './limit-parts.ts';

const text = (vi: string) => ({ vi, en: vi });
const days = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
const hard = { fact: 'hard_area', op: 'eq' as const, value: true };
const limit = (id: string, amount: Limit['amount'], nodes?: string[], more: Partial<Limit> = {}): Limit => ({
  id,
  title: text(id),
  promise: nodes === undefined,
  amount,
  starts: 'received',
  ends: 'decided',
  covers: nodes === undefined ? 'all' : { nodes, agencies: [] },
  ...more,
});
const published = (...limits: Limit[]) => ({ ...everyKind(), limits });
const values = (...limits: Limit[]) =>
  partsOfLimit(published(...limits), limits[0]!)?.sums.map((sum) => sum?.map(({ value }) => value));

describe('a limit that is published in parts', () => {
  const shares: Budget[] = [
    { id: 'land', agency: { is: 'competent' }, amount: days(8) },
    { id: 'tax', agency: { relation: 'taxOffice', of: 'competent' }, amount: days(10) },
  ];

  it('is the sum of its shares: 8 days, and 10 at the tax office', () => {
    const promise = limit('promise', [days(18)], undefined, { budgets: shares });
    expect(values(promise)).toEqual([[8, 10]]);
    expect(partsOfLimit(published(promise), promise)?.parts[1]).toMatchObject({
      agency: { relation: 'taxOffice' },
      amount: [days(10)],
    });
  });

  it('is that in each case by itself: a difficult area has 18 and 10', () => {
    const [land, tax] = shares as [Budget, Budget];
    const byArea = { ...land, amount: { rows: [{ when: hard, ...days(18) }, days(8)] } } as Budget;
    const promise = limit('promise', [{ when: hard, ...days(28) }, days(18)], undefined, {
      budgets: [byArea, tax],
    });
    expect(values(promise)).toEqual([
      [18, 10],
      [8, 10],
    ]);
  });

  it('has shares that are no sum where they run side by side, or are of another unit', () => {
    expect(values(limit('promise', [days(10)], undefined, { budgets: shares }))).toEqual([undefined]);
    const [land, tax] = shares as [Budget, Budget];
    const inHours = { ...tax, amount: { value: 10, unit: 'HOUR' } } as Budget;
    expect(values(limit('promise', [days(18)], undefined, { budgets: [land, inHours] }))).toEqual([
      undefined,
    ]);
  });

  it('is the sum of the limits of its phases, where exactly one choice of them adds up', () => {
    const promise = limit('promise', [days(18)]);
    const first = limit('first', [days(8)], ['receive']);
    const second = limit('second', [days(10)], ['sign'], { starts: 'noticed' });
    expect(values(promise, first, second)).toEqual([[8, 10]]);
    expect(values(promise, first, limit('third', [days(9)], ['sign']))).toBeUndefined();
    // Either of two would do, so nothing is said.
    expect(values(promise, first, second, limit('other', [days(10)], ['appraise']))).toBeUndefined();
    // The same work twice is no second part.
    expect(values(promise, first, limit('again', [days(10)], ['receive']))).toBeUndefined();
  });

  it('has no parts where nothing says so', () => {
    expect(values(limit('promise', [days(18)]))).toBeUndefined();
  });
});
