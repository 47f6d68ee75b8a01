import { describe, expect, it } from '@jest/globals';
import { partsOf, rowToShow } from './open-row.ts';

const open = 'H99.50-261102-0001/t1';
const next = 'H99.50-261102-0002/t1';

describe('the dossier beside the list', () => {
  it('gives way to the next one after an action of the person', () => {
    expect(rowToShow({ open, cursor: next, acted: true })).toBe(next);
    expect(rowToShow({ open, cursor: null, acted: true })).toBeNull();
  });

  it('stays when a colleague took its row out of the list', () => {
    expect(rowToShow({ open, cursor: next, acted: false })).toBe(open);
    expect(rowToShow({ open, cursor: null, acted: false })).toBe(open);
  });

  it('goes along to the next task of the same dossier', () => {
    const later = 'H99.50-261102-0001/t2';
    expect(rowToShow({ open, cursor: later, acted: false })).toBe(later);
  });

  it('is found for the task of somebody who is consulted', () => {
    expect(partsOf('H99.50-261102-0001/opinions.1/land')).toEqual({
      dossier: 'H99.50-261102-0001',
      task: 'opinions.1/land',
    });
  });

  it('is nothing where the address names no row', () => {
    expect(partsOf(open)).toEqual({ dossier: 'H99.50-261102-0001', task: 't1' });
    expect(partsOf('nonsense')).toBeUndefined();
  });
});
