import { describe, expect, it } from '@jest/globals';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { edgeHolder, edgeSource } from './edge-holder.ts';
import { indexOf } from './flow-index.ts';

const index = indexOf(sampleProcedure);

describe('what holds something put into an edge', () => {
  it('is what holds both ends', () => {
    const inside = sampleProcedure.flow.edges.find(
      ({ from, to }) => index.node(from)?.within === 'phase_one' && index.node(to)?.within === 'phase_one',
    );
    expect(inside).toBeDefined();
    if (inside === undefined) return;
    expect(edgeHolder(index, inside)).toBe('phase_one');
    expect(edgeSource(index, inside)).toBe(inside.from);
  });

  it('is outside the phase that the edge leaves', () => {
    const leaving = sampleProcedure.flow.edges.find(
      ({ from, to }) => index.node(from)?.within === 'phase_one' && index.node(to)?.within === undefined,
    );
    expect(leaving).toBeDefined();
    if (leaving === undefined) return;
    expect(edgeHolder(index, leaving)).toBeUndefined();
    expect(edgeSource(index, leaving)).toBe('phase_one');
  });
});
