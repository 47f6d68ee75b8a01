import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { cleanup, render, screen } from '@testing-library/react';
import { AgencyFields } from '../panel/agency-fields.tsx';
import { AgencyPicker } from '../panel/agency-picker.tsx';
import { ValueField } from '../panel/value-field.tsx';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { sources } from '../testing/sources.mjs';
import { type Designer, DesignerProvider } from './designer-context.ts';

const agencies = [
  { id: 'H49', title: 'Ủy ban nhân dân tỉnh' },
  { id: 'H49.31', title: 'Ủy ban nhân dân huyện A', validFrom: '2020-01-01', validTo: '2025-06-30' },
  { id: 'H49.401', title: 'Ủy ban nhân dân xã A', validFrom: '2025-07-01', validTo: null },
];
const gone = 'Ủy ban nhân dân huyện A (đã ngừng hoạt động từ 01/07/2025)';
const from = (effectiveFrom: string, effectiveTo: string | null = null): ProcedureDocument => ({
  ...sampleProcedure,
  head: { ...sampleProcedure.head, effectiveFrom, effectiveTo },
});
const now = from('2026-01-01');
const nothing = jest.fn();

const show = (list: React.ReactNode, document: ProcedureDocument): void => {
  const names = { agencyName: (id: string) => id };
  const designer = { document, agencies, relations: [], names, readOnly: false } as unknown as Designer;
  render(<DesignerProvider value={designer}>{list}</DesignerProvider>);
};
const words = (role: string): (string | null)[] =>
  screen.queryAllByRole(role).map(({ textContent }) => textContent);
const named = (agency: string) => <AgencyFields agency={{ agency }} disabled={false} onCommit={nothing} />;

afterEach(cleanup);

describe('a list of agencies', () => {
  it('leaves out those not in force on the day the procedure takes effect', () => {
    show(named('H49'), now);
    expect(words('option')).toContain('Ủy ban nhân dân xã A');
    expect(words('option').join()).not.toContain('huyện A');
  });

  it('keeps one that is chosen, and says since when it is gone', () => {
    show(named('H49.31'), now);
    expect(words('option')).toContain(gone);
    expect(screen.getByRole('option', { name: gone })).toHaveProperty('selected', true);
  });

  it('is that of its own time where the procedure has lost its force', () => {
    show(named('H49'), from('2021-01-01', '2024-12-31'));
    expect(words('option')).toContain('Ủy ban nhân dân huyện A');
    expect(words('option').join()).not.toContain('xã A');
  });

  it('is the same in the tree of a limit and beside a condition', () => {
    show(<AgencyPicker label="Cơ quan" chosen={['H49.31']} onCommit={nothing} />, now);
    expect(words('listitem').filter((line) => line === gone)).toHaveLength(2);
    cleanup();
    show(<AgencyPicker label="Cơ quan" chosen={[]} onCommit={nothing} />, now);
    expect(words('listitem').join()).not.toContain('huyện A');
    cleanup();
    const fact = sampleProcedure.facts.find(({ type }) => type === 'agency');
    show(<ValueField fact={fact} value="H49" label="Xã" disabled={false} onCommit={nothing} />, now);
    expect(words('option')).toEqual(['Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân xã A']);
  });

  it('is made by one function: nothing else turns the register into choices', () => {
    const made = [...sources]
      .filter(([file]) => /\.tsx?$/.test(file) && !/spec|testing/.test(file))
      .filter(([, source]) => /(?<!\.)\bagencies\b[^;]*= useDesigner\(\)|\bdata\.agencies\b/.test(source))
      .filter(([, source]) => !source.includes('agenciesOffered('))
      .map(([file]) => file);
    // Whether there are any to choose from, and how they are called: no choice.
    expect(made.toSorted()).toEqual(['rooms/papers/where-section.tsx', 'rooms/play/use-play-parts.ts']);
  });
});
