import { describe, expect, it } from '@jest/globals';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { askFact, demandPaper, requireFact, setProduces, setRecordedFact, setReopens } from './edge-edit.ts';
import { setNote } from './node-edit.ts';

const edgeOf = (document: typeof everythingProcedure, id: string) =>
  document.flow.edges.find((edge) => edge.id === id);

describe('an action', () => {
  it('demands papers until it demands none', () => {
    const on = executeUndoRedo(everythingProcedure, demandPaper, {
      id: 'accept',
      paper: 'don',
      demanded: true,
    });
    expect(edgeOf(on, 'accept')?.demands?.papers).toEqual(['don']);
    const off = executeUndoRedo(on, demandPaper, { id: 'accept', paper: 'don', demanded: false });
    expect(edgeOf(off, 'accept')).not.toHaveProperty('demands');
  });

  it('asks a question that need not be answered', () => {
    const asked = executeUndoRedo(everythingProcedure, askFact, { id: 'accept', fact: 'area', asked: true });
    const free = executeUndoRedo(asked, requireFact, { id: 'accept', fact: 'area', required: false });
    expect(edgeOf(free, 'accept')?.demands?.facts).toEqual([{ fact: 'area', required: false }]);
  });

  it('brings about a result, and no longer', () => {
    const off = executeUndoRedo(everythingProcedure, setProduces, {
      id: 'to_opinions',
      result: 'report',
      produced: false,
    });
    expect(edgeOf(off, 'to_opinions')?.produces).toEqual([]);
    const on = executeUndoRedo(off, setProduces, { id: 'accept', result: 'report', produced: true });
    expect(edgeOf(on, 'accept')?.produces).toEqual(['report']);
  });

  it('records a fact, another value of it, and nothing', () => {
    const set = (value: boolean | undefined) => ({ id: 'accept', fact: 'must_pay', value });
    const yes = executeUndoRedo(everythingProcedure, setRecordedFact, set(true));
    const no = executeUndoRedo(yes, setRecordedFact, set(false));
    expect(edgeOf(no, 'accept')?.sets).toEqual([{ fact: 'must_pay', value: false }]);
    expect(edgeOf(executeUndoRedo(no, setRecordedFact, set(undefined)), 'accept')?.sets).toEqual([]);
  });

  it('reopens only some branches', () => {
    const some = executeUndoRedo(everythingProcedure, setReopens, { id: 'back', branches: ['land'] });
    expect(edgeOf(some, 'back')?.reopens).toEqual(['land']);
    const all = executeUndoRedo(some, setReopens, { id: 'back', branches: undefined });
    expect(edgeOf(all, 'back')).not.toHaveProperty('reopens');
  });
});

it('a place keeps a note of its author', () => {
  const note = { vi: 'Chờ Sở trả lời', en: '' };
  const noted = executeUndoRedo(everythingProcedure, setNote, { id: 'receive', note });
  expect(noted.flow.nodes[1]?.note).toEqual(note);
});
