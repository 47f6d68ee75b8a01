import { describe, expect, it } from '@jest/globals';
import { everythingProcedure } from '../testing/everything-procedure.ts';
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

describe('out of what asks', () => {
  const asking = indexOf(everythingProcedure);
  const without = (from: string, ...gone: string[]) =>
    indexOf({
      ...everythingProcedure,
      flow: {
        ...everythingProcedure.flow,
        edges: everythingProcedure.flow.edges.filter((one) => one.from !== from || !gone.includes(one.id)),
      },
    });

  it('serves the endings of a consultation first, then the asker has an action', () => {
    expect(newEdge(without('opinions', 'agreed'), 'opinions', 'decree')).toMatchObject({ arm: 'reached' });
    expect(newEdge(without('opinions', 'disagreed'), 'opinions', 'decree').arm).toBe('failed');
    const action = newEdge(asking, 'opinions', 'decree');
    expect(action.arm).toBeUndefined();
    expect(action.label?.vi).toBe('Chuyển: Bộ trưởng quyết định');
  });

  it('serves the answer of a service, then its silence', () => {
    expect(newEdge(without('notice', 'answered'), 'notice', 'done')).toMatchObject({ arm: 'answered' });
    expect(newEdge(without('notice', 'unanswered'), 'notice', 'done')).toMatchObject({ arm: 'failed' });
  });

  it('leaves linked dossiers by itself once, and afterwards by an action of whoever watches over them', () => {
    const first = newEdge(without('others', 'children_done', 'children_left'), 'others', 'done');
    expect([first.label, first.who]).toEqual([undefined, undefined]);
    expect(newEdge(asking, 'others', 'done')).toMatchObject({
      label: { vi: 'Đã trả' },
      who: { role: 'receptionClerk' },
    });
  });
});
