import { describe, expect, it } from '@jest/globals';
import type { AgencyRef, ProcedureDocument } from '@motcua/engine';
import { setHead } from '../commands/head-edit.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';

const branch = (of: 'receiving' | 'competent'): AgencyRef => ({ relation: 'landBranchOf', of });
const [first, second] = sampleProcedure.flow.nodes.filter(({ kind }) => kind === 'step');

/** As a table is pasted: two steps at the branch and the tax office, and nobody said yet who is competent. */
const pasted: ProcedureDocument = {
  ...sampleProcedure,
  head: { ...sampleProcedure.head, competentAgency: { is: 'receiving' } },
  flow: {
    ...sampleProcedure.flow,
    nodes: sampleProcedure.flow.nodes.map((node) =>
      node.kind !== 'step'
        ? node
        : node.id === first!.id
          ? { ...node, performer: { role: 'specialist', agency: branch('competent') } }
          : node.id === second!.id
            ? {
                ...node,
                performer: { role: 'specialist', agency: { relation: 'taxOfficeOf', of: 'competent' } },
              }
            : node,
    ),
  },
};
const agencyAt = ({ flow }: ProcedureDocument, id: string): AgencyRef | undefined => {
  const node = flow.nodes.find((one) => one.id === id);
  return node?.kind === 'step' ? node.performer?.agency : undefined;
};

describe('the competent agency, said to be found by a relation', () => {
  it('is meant by the steps that were looked up from it by that relation, in the same step to undo', () => {
    const after = executeUndoRedo(pasted, setHead, { changes: { competentAgency: branch('receiving') } });
    expect(agencyAt(after, first!.id)).toEqual({ is: 'competent' });
    expect(agencyAt(after, second!.id)).toEqual({ relation: 'taxOfficeOf', of: 'competent' });
  });

  it('changes no step when only the place is another from which it is found', () => {
    const before = { ...pasted, head: { ...pasted.head, competentAgency: branch('receiving') } };
    const changes = { competentAgency: { relation: 'landBranchOf', of: { fact: 'commune' } } };
    expect(executeUndoRedo(before, setHead, { changes }).flow).toEqual(before.flow);
  });
});
