import { describe, expect, it } from '@jest/globals';
import { absenceOf, agenciesOffered, isAskedFor, isThere } from './agencies-offered.ts';

describe('the agencies that a field offers', () => {
  it('are there on the day, its first and its last included', () => {
    const district = { validFrom: '2020-01-01', validTo: '2025-06-30' };
    expect(isThere(district, '2025-06-30')).toBe(true);
    expect(isThere(district, '2025-07-01')).toBe(false);
    expect(isThere(district, '2019-12-31')).toBe(false);
    expect(isThere({ validFrom: '2020-01-01', validTo: null }, '2026-01-01')).toBe(true);
  });

  it('are all those that are there, and one that is gone only where it is chosen already', () => {
    const district = { id: 'H49.31', validFrom: '2020-01-01', validTo: '2025-06-30' };
    const commune = { id: 'H49.401', validFrom: '2025-07-01', validTo: null };
    const always = { id: 'H49' };
    const register = [district, commune, always];
    expect(agenciesOffered(register, '2026-01-01')).toEqual([commune, always]);
    expect(agenciesOffered(register, '2026-01-01', ['H49.31'])).toEqual(register);
    expect(agenciesOffered(register, '2025-01-01')).toEqual([district, always]);
  });

  it('are said to be gone from the day after their last, and to come on their first', () => {
    expect(absenceOf({ validTo: '2025-06-30' }, '2025-06-30')).toBeUndefined();
    expect(absenceOf({ validTo: '2025-06-30' }, '2026-01-01')).toEqual({ gone: '2025-07-01' });
    expect(absenceOf({ validFrom: '2027-03-01', validTo: null }, '2026-01-01')).toEqual({
      comes: '2027-03-01',
    });
    expect(absenceOf({}, '2026-01-01')).toBeUndefined();
  });

  it('are of the kind that the form asks for, where it asks for one', () => {
    const asked = { 'x-agencyKind': 'communeCommittee' };
    expect(isAskedFor({ kind: 'communeCommittee' }, asked)).toBe(true);
    expect(isAskedFor({ kind: 'police' }, asked)).toBe(false);
    expect(isAskedFor({ kind: 'police' }, {})).toBe(true);
    expect(isAskedFor({}, asked)).toBe(true);
  });
});
