import { describe, expect, it } from '@jest/globals';
import type { VersionRow } from '../../api/contract.ts';
import { inForceOn, pairOf } from './compared-versions.ts';

const row = (version: number, effectiveFrom: string) => ({ version, effectiveFrom }) as VersionRow;
const versions = [row(1, '2025-07-01'), row(2, '2026-01-05'), row(3, '2027-01-01')];
const today = '2026-11-26';

describe('which two are compared', () => {
  it('is, unless the address says otherwise, the draft with what is in force', () => {
    expect(inForceOn(versions, today)).toBe(2);
    expect(pairOf({}, versions, true, today)).toEqual({ from: 2, to: 'draft' });
  });

  it('is a version with the one before it where there is no draft', () => {
    expect(pairOf({}, versions, false, today)).toEqual({ from: 2, to: 3 });
    expect(pairOf({ to: 2 }, versions, true, today)).toEqual({ from: 1, to: 2 });
    expect(pairOf({ to: 1 }, versions, true, today)).toEqual({ from: 2, to: 1 });
  });

  it('is what the address says where that is there, and never what is not', () => {
    expect(pairOf({ from: 3, to: 1 }, versions, false, today)).toEqual({ from: 3, to: 1 });
    expect(pairOf({ from: 9, to: 'draft' }, versions, false, today)).toEqual({ from: 2, to: 3 });
    expect(pairOf({}, [], false, today)).toBeUndefined();
    expect(pairOf({}, [], true, today)).toBeUndefined();
    expect(pairOf({}, [row(1, '2025-07-01')], false, today)).toBeUndefined();
  });
});
