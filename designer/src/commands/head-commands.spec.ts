import { describe, expect, it } from '@jest/globals';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { openStack, perform } from '../history/command-stack.ts';
import {
  addFee,
  addResult,
  moveFee,
  moveResult,
  removeFee,
  removeResult,
  setFee,
  setHead,
  setResult,
  setStanding,
} from './head-edit.ts';

const words = (vi: string) => ({ vi, en: '' });
const withFees = [words('Lệ phí trước bạ'), words('Phí thẩm định')].reduce(
  (stack, title) => perform(stack, addFee, { title }),
  openStack(everythingProcedure),
).document;
const withResults = perform(openStack(everythingProcedure), addResult, {
  title: words('Giấy chứng nhận'),
}).document;

describe('the head of a procedure', () => {
  it('takes over what the publication says', () => {
    const changes = {
      nationalCode: '1.000656',
      level: 'commune' as const,
      unitScope: ['H49.12'],
      legalBasis: [{ instrument: 'Luật Đất đai 31/2024/QH15', article: 'Điều 133' }],
      channels: ['online' as const],
      caseTitle: words('Cá nhân'),
      sources: ['Quyết định 295'],
    };
    expect(executeUndoRedo(everythingProcedure, setHead, { changes }).head).toMatchObject(changes);
  });

  it('leaves out what was taken away', () => {
    const named = perform(openStack(everythingProcedure), setHead, { changes: { caseTitle: words('A') } });
    const head = executeUndoRedo(named.document, setHead, { changes: { caseTitle: undefined } }).head;
    expect(head).not.toHaveProperty('caseTitle');
  });

  it('keeps its standing actions only as long as they say something', () => {
    const stop = { role: 'agencyLeader', agency: { is: 'competent' as const } };
    const named = executeUndoRedo(everythingProcedure, setStanding, { changes: { stop, off: ['extend'] } });
    expect(named.head.standing).toEqual({ stop, off: ['extend'] });
    const bare = executeUndoRedo(named, setStanding, { changes: { stop: undefined, off: [] } });
    expect(bare.head).not.toHaveProperty('standing');
  });
});

describe('fees', () => {
  it('are added with an id made of their name, their amount not stated', () => {
    const { head } = executeUndoRedo(everythingProcedure, addFee, { title: words('Lệ phí trước bạ') });
    expect(head.fees.at(-1)).toMatchObject({ id: 'le_phi_truoc_ba', amount: null, moment: 'atReception' });
  });

  it('are what their title calls them: "lệ phí" or "phí"', () => {
    const kindOf = (title: string) =>
      executeUndoRedo(everythingProcedure, addFee, { title: words(title) }).head.fees.at(-1)?.kind;
    for (const title of ['Lệ phí trước bạ', ' lệ  phí cấp giấy phép', 'LỆ PHÍ', 'Lệ phí'.normalize('NFD')])
      expect(kindOf(title)).toBe('charge');
    for (const title of ['Phí thẩm định', 'Phí, lệ phí', 'Thu lệ phí', 'Lệ phích'])
      expect(kindOf(title)).toBe('fee');
  });

  it('are changed, moved and removed', () => {
    const changed = executeUndoRedo(withFees, setFee, {
      id: 'phi_tham_dinh',
      changes: { amount: 1_234_567, kind: 'charge', channels: ['online'] },
    });
    expect(changed.head.fees.at(-1)).toMatchObject({ amount: 1_234_567, kind: 'charge' });
    const moved = executeUndoRedo(changed, moveFee, { id: 'phi_tham_dinh', by: -1 });
    expect(moved.head.fees.map(({ id }) => id).at(-2)).toBe('phi_tham_dinh');
    const removed = executeUndoRedo(moved, removeFee, { id: 'phi_tham_dinh' });
    expect(removed.head.fees.some(({ id }) => id === 'phi_tham_dinh')).toBe(false);
  });
});

describe('results', () => {
  it('keep their id when they are renamed', () => {
    const after = executeUndoRedo(withResults, setResult, {
      id: 'giay_chung_nhan',
      changes: { title: words('Giấy khác'), code: 'KQ.G15.000034' },
    });
    expect(after.head.results.at(-1)).toMatchObject({ id: 'giay_chung_nhan', code: 'KQ.G15.000034' });
  });

  it('are moved', () => {
    const after = executeUndoRedo(withResults, moveResult, { id: 'giay_chung_nhan', by: -1 });
    expect(after.head.results[0]?.id).toBe('giay_chung_nhan');
  });

  it('that are removed are brought about by no action any more, in the same step', () => {
    expect(everythingProcedure.flow.edges.some(({ produces }) => produces.includes('report'))).toBe(true);
    const { head, flow } = executeUndoRedo(everythingProcedure, removeResult, { id: 'report' });
    expect(head.results).toEqual([]);
    expect(flow.edges.some(({ produces }) => produces.includes('report'))).toBe(false);
  });
});
