import { expect, it } from '@jest/globals';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { indexOf } from './flow-index.ts';
import { newEdge } from './new-edge.ts';

const index = indexOf(sampleProcedure);

it('marks an edge as a return when its target leads to its source through a phase and a parallel', () => {
  expect(newEdge(index, 'sign', 'receive').returns).toBe(true);
  expect(newEdge(index, 'receive', 'sign').returns).toBe(false);
});

it('serves the arm of a wait that has no edge yet, with an id that is free', () => {
  expect(newEdge(index, 'payment', 'sign')).toMatchObject({ id: 'payment_sign', arm: 'paid', order: 1 });
});
