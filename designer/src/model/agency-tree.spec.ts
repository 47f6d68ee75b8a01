import { describe, expect, it } from '@jest/globals';
import { searchAgencies, unfoldedAgencies } from './agency-tree.ts';

const agencies = [
  { id: 'H49', title: 'Ủy ban nhân dân tỉnh', parent: null },
  { id: 'H49.12', title: 'Sở Xây dựng', parent: 'H49' },
  { id: 'H49.12.3', title: 'Phòng Thẩm định', parent: 'H49.12' },
  { id: 'H50', title: 'Thuế tỉnh', parent: 'H1' },
];

describe('the tree of agencies', () => {
  it('shows the tops, an agency of an unknown parent among them', () => {
    expect(unfoldedAgencies(agencies, new Set()).map(({ agency }) => agency.id)).toEqual(['H49', 'H50']);
  });

  it('shows what is unfolded, deeper and deeper', () => {
    const lines = unfoldedAgencies(agencies, new Set(['H49', 'H49.12']));
    expect(lines.map(({ agency, depth }) => [agency.id, depth])).toEqual([
      ['H49', 0],
      ['H49.12', 1],
      ['H49.12.3', 2],
      ['H50', 0],
    ]);
    expect(lines.map(({ hasUnits }) => hasUnits)).toEqual([true, true, false, false]);
  });

  it('is searched without marks, by name and code, and says where the found one belongs', () => {
    expect(searchAgencies(agencies, 'tham dinh')).toMatchObject([
      { agency: { id: 'H49.12.3' }, path: 'Ủy ban nhân dân tỉnh › Sở Xây dựng' },
    ]);
    expect(searchAgencies(agencies, 'h49.12').map(({ agency }) => agency.id)).toEqual(['H49.12', 'H49.12.3']);
  });

  it('does not run in circles', () => {
    const circle = [
      { id: 'H1', title: 'Một', parent: 'H2' },
      { id: 'H2', title: 'Hai', parent: 'H1' },
    ];
    expect(searchAgencies(circle, 'mot')).toHaveLength(1);
    expect(unfoldedAgencies(circle, new Set(['H1', 'H2']))).toEqual([]);
  });
});
