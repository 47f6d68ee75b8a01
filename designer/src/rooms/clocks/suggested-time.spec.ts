import { expect, it } from '@jest/globals';
import type { Condition, FlowNode, ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../../model/flow-index.ts';
import { sampleProcedure } from '../../testing/sample-procedure.ts';
import { suggestedTime } from './suggested-time.ts';

const hard: Condition = { fact: 'hardArea', op: 'eq', value: true };

/** The sample with a second time for every step, three times as long. */
function twoTimes(document: ProcedureDocument, when: (at: number) => Condition): ProcedureDocument {
  const nodes = document.flow.nodes.map((node, at): FlowNode => {
    if (node.kind !== 'step' || node.duration === undefined || !('rows' in node.duration)) return node;
    const [row] = node.duration.rows;
    if (row === undefined) return node;
    return { ...node, duration: { rows: [{ ...row, when: when(at), value: row.value * 3 }, row] } };
  });
  return { ...document, flow: { ...document.flow, nodes } };
}

it('a limit suggested from steps with two times has both: the ordinary one, and the one of the case that all share', () => {
  const index = indexOf(twoTimes(sampleProcedure, () => hard));
  const { days = 0, otherwise } = suggestedTime(index, 'appraise', 'vi');
  expect(days).toBeGreaterThan(0);
  expect(otherwise).toEqual({ when: hard, value: days * 3, unit: 'WORKING_DAY' });
});

it('where times differ by several conditions no case is guessed', () => {
  const index = indexOf(twoTimes(sampleProcedure, (at) => ({ ...hard, value: at })));
  expect(suggestedTime(index, 'appraise', 'vi')).not.toHaveProperty('otherwise');
});
