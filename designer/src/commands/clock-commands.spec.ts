import { describe, expect, it } from '@jest/globals';
import { openStack, perform } from '../history/command-stack.ts';
import { RefusedError } from '../rules/ruling.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { acknowledge, removeAcknowledgement, setAcknowledgement } from './acknowledge.ts';
import { addLimit, moveLimit, removeLimit, setLimit, spanLimitBy } from './limit-edit.ts';
import { addMilestone, moveMilestone, removeMilestone, setMilestone } from './milestone-edit.ts';
import { addPauseRule, movePauseRule, removePauseRule, setPauseRule, standStill } from './pause-edit.ts';
import { setStanding } from './head-edit.ts';

const words = (vi: string) => ({ vi, en: '' });
const bare = { ...sampleProcedure, limits: [], milestones: [] };

describe('limits', () => {
  it('are made with the milestones they need, in one step', () => {
    const { limits, milestones } = executeUndoRedo(bare, addLimit, {
      title: words('Thời hạn giải quyết'),
      starts: { on: { kind: 'marked', mark: 'accepted' }, title: words('Khi tiếp nhận') },
      ends: { on: { kind: 'marked', mark: 'issued' }, title: words('Khi phát hành') },
    });
    expect(limits).toMatchObject([
      { id: 'thoi_han_giai_quyet', promise: true, starts: 'khi_tiep_nhan', ends: 'khi_phat_hanh' },
    ]);
    expect(milestones).toHaveLength(2);
  });

  it('of a phase or a step cover it alone, and are not the promise', () => {
    const { limits } = executeUndoRedo(bare, addLimit, {
      title: words('Thời hạn tiếp nhận'),
      amount: [{ value: 4, unit: 'HOUR' }],
      place: 'receive',
      starts: { on: { kind: 'entered', node: 'receive' }, title: words('Vào') },
      ends: { on: { kind: 'left', node: 'receive' }, title: words('Ra') },
    });
    expect(limits).toMatchObject([
      { promise: false, amount: [{ value: 4, unit: 'HOUR' }], covers: { nodes: ['receive'], agencies: [] } },
    ]);
  });

  it('start where something happens; a milestone that is reached by it is used again', () => {
    const known = sampleProcedure.milestones[0];
    if (known === undefined) throw new Error('The sample has milestones');
    const milestone = { on: known.on, title: words('Khác') };
    const after = executeUndoRedo(sampleProcedure, spanLimitBy, { id: 'promise', end: 'ends', milestone });
    expect(after.limits[0]?.ends).toBe(known.id);
    expect(after.milestones).toBe(sampleProcedure.milestones);
    const fresh = { on: { kind: 'left' as const, node: 'receive' }, title: words('Xong tiếp nhận') };
    const { limits } = executeUndoRedo(after, spanLimitBy, {
      id: 'promise',
      end: 'starts',
      milestone: fresh,
    });
    expect(limits[0]?.starts).toBe('xong_tiep_nhan');
  });

  it('take an extension, a ground and shares, and lose empty shares', () => {
    const changes = {
      covers: { nodes: ['receive'], agencies: ['H49.12'] },
      extension: { max: 1, ground: words('Nghị định') },
      fresh: { ground: words('Luật') },
      ground: words('Điều 1'),
      budgets: [{ id: 'phan', amount: { value: 1, unit: 'WORKING_DAY' as const }, nodes: ['receive'] }],
    };
    const after = executeUndoRedo(sampleProcedure, setLimit, { id: 'promise', changes });
    expect(after.limits[0]).toMatchObject(changes);
    const without = executeUndoRedo(after, setLimit, { id: 'promise', changes: { budgets: [] } });
    expect(without.limits[0]).not.toHaveProperty('budgets');
  });

  it('are moved', () => {
    const [first] = executeUndoRedo(sampleProcedure, moveLimit, { id: 'promise', by: 1 }).limits;
    expect(first?.id).toBe('first_phase');
  });

  it('that are removed are named nowhere any more', () => {
    const after = executeUndoRedo(everythingProcedure, removeLimit, { id: 'promise' });
    const actions = after.flow.nodes.flatMap((node) =>
      'deadlineActions' in node ? (node.deadlineActions ?? []) : [],
    );
    expect(actions.some(({ limit }) => limit === 'promise')).toBe(false);
    expect(after.pauseRules.some(({ restarts }) => restarts.includes('promise'))).toBe(false);
  });

  it('that a fact reads cannot be removed', () => {
    const [fact] = everythingProcedure.facts;
    if (fact === undefined) throw new Error('The sample has facts');
    const source = { kind: 'clock' as const, limit: 'promise', of: 'overdue' as const };
    const read = { ...everythingProcedure, facts: [{ ...fact, source }] };
    expect(() => removeLimit.execute(read, { id: 'promise' })).toThrow(RefusedError);
  });
});

describe('milestones', () => {
  it('are added, renamed and moved; the id stays', () => {
    const on = { kind: 'opened' as const };
    const added = executeUndoRedo(sampleProcedure, addMilestone, { on, title: words('Khi lập hồ sơ') });
    expect(added.milestones.at(-1)).toEqual({ id: 'khi_lap_ho_so', title: words('Khi lập hồ sơ'), on });
    const changes = { title: words('Lúc nộp') };
    const named = executeUndoRedo(added, setMilestone, { id: 'khi_lap_ho_so', changes });
    expect(named.milestones.at(-1)).toMatchObject({ id: 'khi_lap_ho_so', ...changes });
    const moved = executeUndoRedo(named, moveMilestone, { id: 'khi_lap_ho_so', by: -1 });
    expect(moved.milestones.at(-2)?.id).toBe('khi_lap_ho_so');
  });

  it('that a limit counts by go only where another takes their place', () => {
    expect(() => removeMilestone.execute(sampleProcedure, { id: 'accepted' })).toThrow(RefusedError);
    expect(() => removeMilestone.execute(sampleProcedure, { id: 'accepted', instead: 'accepted' })).toThrow(
      RefusedError,
    );
    const after = executeUndoRedo(sampleProcedure, removeMilestone, {
      id: 'accepted',
      instead: 'phase_one_in',
    });
    expect(after.limits[0]?.starts).toBe('phase_one_in');
    expect(JSON.stringify(after.limits)).not.toContain('"accepted"');
  });
});

describe('pause rules', () => {
  it('are made together with the place that stands still by them', () => {
    const reason = 'FINANCIAL_OBLIGATION';
    const fresh = { node: 'appraise', reason, name: 'Chờ nộp tiền', ground: words('') } as const;
    const after = executeUndoRedo(sampleProcedure, standStill, fresh);
    expect(after.pauseRules.at(-1)).toMatchObject({ id: 'cho_nop_tien', reason });
    expect(after.flow.nodes.find(({ id }) => id === 'appraise')).toMatchObject({
      clock: { counts: false, pauseRule: 'cho_nop_tien' },
    });
  });

  it('are added in the way that fits the reason', () => {
    const { pauseRules } = executeUndoRedo(sampleProcedure, addPauseRule, {
      reason: 'SUPPLEMENT_RESTART',
      name: 'Bổ sung, tính lại từ đầu',
      ground: words(''),
    });
    expect(pauseRules.at(-1)).toMatchObject({
      id: 'bo_sung_tinh_lai_tu_dau',
      mode: 'RESTART',
      scope: 'dossier',
    });
  });

  it('keep only what their mode needs', () => {
    const set = (mode: 'RESTART' | 'NEW_LIMIT' | 'PAUSE') => ({
      id: 'supplement_pause',
      changes: {
        mode,
        restarts: ['promise'],
        newLimit: { value: 18, unit: 'WORKING_DAY' as const },
      },
    });
    const rule = (mode: 'RESTART' | 'NEW_LIMIT' | 'PAUSE') =>
      executeUndoRedo(sampleProcedure, setPauseRule, set(mode)).pauseRules.find(
        ({ id }) => id === 'supplement_pause',
      );
    expect(rule('RESTART')).toMatchObject({ restarts: ['promise'] });
    expect(rule('RESTART')).not.toHaveProperty('newLimit');
    expect(rule('NEW_LIMIT')).toMatchObject({ restarts: [], newLimit: { value: 18 } });
  });

  it('that are removed let the clock run again, or another rule take over', () => {
    const clocks = (document: typeof sampleProcedure): string => JSON.stringify(document.flow.nodes);
    expect(clocks(everythingProcedure)).toContain('payment_pause');
    const without = executeUndoRedo(everythingProcedure, removePauseRule, { id: 'payment_pause' });
    expect(clocks(without)).not.toContain('payment_pause');
    const replaced = executeUndoRedo(everythingProcedure, removePauseRule, {
      id: 'payment_pause',
      instead: 'supplement_pause',
    });
    expect(clocks(replaced).split('supplement_pause').length).toBeGreaterThan(
      clocks(without).split('supplement_pause').length,
    );
  });

  it('that a stop follows are forgotten by it', () => {
    const stopping = perform(openStack(sampleProcedure), setStanding, {
      changes: { stopRule: 'supplement_pause' },
    }).document;
    const { head } = executeUndoRedo(stopping, removePauseRule, { id: 'supplement_pause' });
    expect(head).not.toHaveProperty('standing');
  });

  it('are moved', () => {
    const { pauseRules } = sampleProcedure;
    const last = pauseRules.at(-1)?.id ?? '';
    const after = executeUndoRedo(sampleProcedure, movePauseRule, { id: last, by: -1 });
    expect(after.pauseRules.at(-2)?.id).toBe(last);
  });
});

describe('acknowledgements', () => {
  const fresh = { code: 'limit-exceeded', at: 'promise', reason: words('Công bố'), source: 'QĐ 295' };

  it('are made, said anew, changed and taken back', () => {
    const once = executeUndoRedo(sampleProcedure, acknowledge, fresh);
    const anew = executeUndoRedo(once, acknowledge, { ...fresh, source: 'QĐ 294' });
    expect(anew.acknowledgements).toEqual([{ ...fresh, source: 'QĐ 294' }]);
    const changed = executeUndoRedo(anew, setAcknowledgement, { at: 0, changes: { source: 'QĐ 1' } });
    expect(changed.acknowledgements[0]?.source).toBe('QĐ 1');
    expect(executeUndoRedo(changed, removeAcknowledgement, { at: 0 }).acknowledgements).toEqual([]);
  });
});
