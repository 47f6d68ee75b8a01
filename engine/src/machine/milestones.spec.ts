import { describe, expect, it } from '@jest/globals';
import { canonicalJson } from '../document/canonical-json.ts';
import { foldHistory } from '../dossier/fold.ts';
import { Driver } from '../testing/driver.ts';
import { compiled, edge, end, procedure, step } from '../testing/procedures.ts';

const text = (vi: string) => ({ vi, en: vi });

/** The right branch waits until the left one has measured; afterwards the left branch may be done again. */
const crossing = compiled(
  procedure(
    [
      {
        kind: 'parallel',
        id: 'both',
        title: text('both'),
        branches: [
          { id: 'left', title: text('left'), start: 'measure' },
          { id: 'right', title: text('right'), start: 'prepare' },
        ],
        join: { mode: 'all' },
      },
      step('measure', { within: 'left' }),
      step('file', { within: 'left' }),
      end('left_end', { within: 'left', outcome: 'branchDone' }),
      step('prepare', { within: 'right' }),
      {
        kind: 'wait',
        id: 'until_measured',
        within: 'right',
        title: text('until measured'),
        status: 4,
        arms: [{ id: 'measured', kind: 'milestone', milestone: 'measured' }],
      },
      end('right_end', { within: 'right', outcome: 'branchDone' }),
      step('conclude'),
      end(),
    ],
    [
      edge('start', 'both'),
      edge('measure', 'file'),
      edge('file', 'left_end'),
      edge('prepare', 'until_measured'),
      edge('until_measured', 'right_end', { arm: 'measured' }),
      edge('both', 'conclude'),
      edge('conclude', 'both', { id: 'measure_again', reopens: ['left'], returns: true }),
      edge('conclude', 'done'),
    ],
    {
      milestones: [
        { id: 'received', title: text('received'), on: { kind: 'opened' } },
        { id: 'measured', title: text('measured'), on: { kind: 'left', node: 'measure' } },
        { id: 'finished', title: text('finished'), on: { kind: 'entered', node: 'done' } },
      ],
    },
  ),
);

describe('milestones', () => {
  it('let one branch wait for another, and go on in the same event that reaches them', () => {
    const driver = new Driver(crossing).take('prepare_to_until_measured');
    expect(driver.here).toEqual(['measure', 'until_measured']);
    expect(driver.take('measure_to_file').here).toEqual(['file']);
  });

  it('are latched: who comes later does not wait', () => {
    const driver = new Driver(crossing).take('measure_to_file').take('file_to_left_end');
    expect(driver.here).toEqual(['prepare']);
    expect(driver.take('prepare_to_until_measured').here).toEqual(['conclude']);
    expect(driver.dossier.milestones).toHaveProperty('measured');
  });

  it('are cleared when their branch is entered again, and only those', () => {
    const driver = new Driver(crossing).take('measure_to_file').take('file_to_left_end');
    driver.take('prepare_to_until_measured').take('measure_again');
    expect(driver.here).toEqual(['measure']);
    expect(Object.keys(driver.dossier.milestones)).toEqual(['received']);
    driver.take('measure_to_file').take('file_to_left_end').take('conclude_to_done');
    expect(canonicalJson(foldHistory(crossing, driver.events))).toBe(canonicalJson(driver.dossier));
  });
});
