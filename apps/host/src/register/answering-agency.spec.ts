import { describe, expect, it } from '@jest/globals';
import { answeringAgency } from './answering-agency.ts';

describe('the agency that answers for a unit', () => {
  it('is found upwards through units, and stops at the first that is none', () => {
    const entry = (id: string, parent: string | null, unit: boolean) => [
      id,
      { id, parent, details: unit ? { unit } : {} },
    ];
    const agencies = new Map([
      entry('a', null, false),
      entry('b', 'a', true),
      entry('c', 'b', true),
      entry('d', 'a', false),
      entry('e', 'f', true),
      entry('f', 'e', true),
    ] as never) as unknown as Parameters<typeof answeringAgency>[0];
    expect(['a', 'b', 'c', 'd', 'x'].map((id) => answeringAgency(agencies, id))).toEqual([
      'a',
      'a',
      'a',
      'd',
      'x',
    ]);
    expect(['e', 'f']).toContain(answeringAgency(agencies, 'e'));
  });
});
