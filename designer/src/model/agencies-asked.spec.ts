import { describe, expect, it } from '@jest/globals';
import { isAskedFor, isThere } from './agencies-asked.ts';

describe('the agencies that a field offers', () => {
  it('are there on the day, its first and its last included', () => {
    const district = { validFrom: '2020-01-01', validTo: '2025-06-30' };
    expect(isThere(district, '2025-06-30')).toBe(true);
    expect(isThere(district, '2025-07-01')).toBe(false);
    expect(isThere(district, '2019-12-31')).toBe(false);
    expect(isThere({ validFrom: '2020-01-01', validTo: null }, '2026-01-01')).toBe(true);
  });

  it('are of the kind that the form asks for, where it asks for one', () => {
    const asked = { 'x-agencyKind': 'communeCommittee' };
    expect(isAskedFor({ kind: 'communeCommittee' }, asked)).toBe(true);
    expect(isAskedFor({ kind: 'police' }, asked)).toBe(false);
    expect(isAskedFor({ kind: 'police' }, {})).toBe(true);
    expect(isAskedFor({}, asked)).toBe(true);
  });
});
