import { describe, expect, it } from '@jest/globals';
import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { indexOf } from '../model/flow-index.ts';
import { newNode } from '../model/new-node.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { RefusedError } from '../rules/ruling.ts';
import { autoArrange } from './auto-arrange.ts';
import {
  addBranch,
  removeBranch,
  renameBranch,
  setBranchEntry,
  setBranchStart,
  setJoin,
} from './branches.ts';
import { connectNodes } from './edge-connect.ts';
import {
  askFact,
  demandReason,
  labelEdge,
  setArm,
  setCondition,
  setMark,
  setOtherwise,
  setReturns,
} from './edge-edit.ts';
import { reorderEdge } from './edge-order.ts';
import { retargetEdge } from './edge-retarget.ts';
import { renameProcedure } from './head-edit.ts';
import {
  addLimit,
  coverNode,
  makePromise,
  removeLimit,
  renameLimit,
  setLimitAmount,
  setLimitSpan,
} from './limit-edit.ts';
import { addNode } from './node-add.ts';
import {
  renameNode,
  setArms,
  setClock,
  setDuration,
  setHolder,
  setInstructions,
  setOrder,
  setOutcome,
  setPerformer,
  setStart,
  setStatus,
} from './node-edit.ts';
import { insertNode } from './node-insert.ts';
import { moveNodes } from './node-move.ts';
import { paste } from './paste.ts';
import { removeThings } from './remove.ts';

const nodeOf = (document: ProcedureDocument, id: string): FlowNode | undefined => indexOf(document).node(id);
const edgeOf = (document: ProcedureDocument, id: string): FlowEdge | undefined => indexOf(document).edge(id);
const title = { vi: 'Kiểm tra lại', en: 'Check again' };
const fresh = newNode('step', { id: 'kiem_tra_lai', title, within: undefined }, []);

describe('adding and connecting', () => {
  it('adds a step after another with an action that leads to it', () => {
    const after = executeUndoRedo(sampleProcedure, addNode, {
      node: fresh,
      at: { x: 900, y: 300 },
      after: 'sign',
    });
    expect(nodeOf(after, 'kiem_tra_lai')).toBe(fresh);
    expect(
      indexOf(after)
        .edgesTo('kiem_tra_lai')
        .map((edge) => edge.from),
    ).toEqual(['sign']);
    expect(after.layout.nodes['kiem_tra_lai']).toEqual({ x: 900, y: 300 });
  });

  it('inserts a step into an edge and keeps where the edge led', () => {
    const after = executeUndoRedo(sampleProcedure, insertNode, { node: fresh, edge: 'signed' });
    expect(edgeOf(after, 'signed')?.to).toBe('kiem_tra_lai');
    expect(
      indexOf(after)
        .edgesFrom('kiem_tra_lai')
        .map((edge) => edge.to),
    ).toEqual(['return_result']);
  });

  it('connects two steps, and marks the edge as a return when it leads back', () => {
    const after = executeUndoRedo(sampleProcedure, connectNodes, { from: 'return_result', to: 'sign' });
    const made = indexOf(after)
      .edgesFrom('return_result')
      .find((edge) => edge.to === 'sign');
    expect(made).toMatchObject({ returns: true, order: 1, label: { vi: 'Trả lại: Ký Giấy chứng nhận' } });
  });

  it('refuses what the rules refuse, and changes nothing', () => {
    expect(() => connectNodes.execute(sampleProcedure, { from: 'receive', to: 'update_land' })).toThrow(
      RefusedError,
    );
  });

  it('gives an edge another target', () => {
    const after = executeUndoRedo(sampleProcedure, retargetEdge, { id: 'redo', to: 'receive' });
    expect(edgeOf(after, 'redo')?.to).toBe('receive');
  });
});

describe('removing', () => {
  it('takes the edges of a removed step along, and its place among the limits', () => {
    const after = executeUndoRedo(sampleProcedure, removeThings, { nodes: ['appraise'], edges: [] });
    expect(after.flow.edges.some((edge) => edge.from === 'appraise' || edge.to === 'appraise')).toBe(false);
    expect(after.limits[1]?.covers).toEqual({ nodes: ['phase_one'], agencies: [] });
    expect(nodeOf(after, 'phase_one')).not.toHaveProperty('start');
  });

  it('takes everything inside a removed phase along, but keeps the milestones that its limit needs', () => {
    const after = executeUndoRedo(sampleProcedure, removeThings, { nodes: ['phase_one'], edges: [] });
    expect(['appraise', 'approve_appraisal', 'notify_tax'].map((id) => nodeOf(after, id))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(after.milestones.map((milestone) => milestone.id)).toContain('phase_one_in');
  });

  it('lets a milestone go with its node when nothing uses it any more', () => {
    const { document } = perform(openStack(sampleProcedure), removeLimit, { id: 'first_phase' });
    const after = executeUndoRedo(document, removeThings, { nodes: ['phase_one'], edges: [] });
    expect(after.milestones.map((milestone) => milestone.id)).toEqual(['accepted', 'returned']);
  });

  it('removes an edge alone', () => {
    const after = executeUndoRedo(sampleProcedure, removeThings, { nodes: [], edges: ['redo'] });
    expect(edgeOf(after, 'redo')).toBeUndefined();
    expect(after.flow.nodes).toBe(sampleProcedure.flow.nodes);
  });

  it('tells a node from an edge of the same name', () => {
    const { flow } = sampleProcedure;
    const edges = flow.edges.map((edge) => (edge.id === 'redo' ? { ...edge, id: 'appraise' } : edge));
    const after = executeUndoRedo({ ...sampleProcedure, flow: { ...flow, edges } }, removeThings, {
      nodes: [],
      edges: ['appraise'],
    });
    expect(nodeOf(after, 'appraise')).toBeDefined();
    expect(edgeOf(after, 'appraise')).toBeUndefined();
  });

  it('keeps the start', () => {
    expect(removeThings.execute(sampleProcedure, { nodes: ['start'], edges: [] }).edits).toEqual([]);
  });
});

describe('layout', () => {
  it('fixes every place when the first one is set by hand', () => {
    const after = executeUndoRedo(sampleProcedure, moveNodes, [{ id: 'sign', at: { x: 10.4, y: 20.6 } }]);
    expect(after.layout.nodes['sign']).toMatchObject({ x: 10, y: 21 });
    expect(Object.keys(after.layout.nodes)).toHaveLength(sampleProcedure.flow.nodes.length);
  });

  it('moves a step into a phase, and a phase with a single step begins there', () => {
    const group = newNode('group', { id: 'moi', title, within: undefined }, []);
    const { document } = perform(openStack(sampleProcedure), addNode, { node: group });
    const after = executeUndoRedo(document, moveNodes, [{ id: 'sign', at: { x: 30, y: 50 }, within: 'moi' }]);
    expect(nodeOf(after, 'sign')?.within).toBe('moi');
    expect(nodeOf(after, 'moi')).toMatchObject({ start: 'sign' });
    const back = executeUndoRedo(after, moveNodes, [{ id: 'sign', at: { x: 30, y: 50 }, within: null }]);
    expect(nodeOf(back, 'sign')).not.toHaveProperty('within');
  });

  it('arranges the whole drawing in one step', () => {
    const after = executeUndoRedo(sampleProcedure, autoArrange, undefined);
    expect(Object.keys(after.layout.nodes).toSorted()).toEqual(
      sampleProcedure.flow.nodes.map((n) => n.id).toSorted(),
    );
    expect(after.flow).toBe(sampleProcedure.flow);
  });
});

describe('properties of nodes', () => {
  it.each([
    ['title', () => executeUndoRedo(sampleProcedure, renameNode, { id: 'sign', title }), 'sign', { title }],
    [
      'performer',
      () => {
        const performer = { role: 'specialist', agency: { agency: 'H49.12' } };
        return executeUndoRedo(sampleProcedure, setPerformer, { id: 'sign', performer });
      },
      'sign',
      { performer: { role: 'specialist', agency: { agency: 'H49.12' } } },
    ],
    [
      'duration',
      () => executeUndoRedo(sampleProcedure, setDuration, { id: 'sign', duration: { restOf: 'promise' } }),
      'sign',
      { duration: { restOf: 'promise' } },
    ],
    [
      'status',
      () => executeUndoRedo(sampleProcedure, setStatus, { id: 'sign', status: 9 }),
      'sign',
      { status: 9 },
    ],
    [
      'clock',
      () => {
        const clock = { counts: false as const, pauseRule: 'payment_pause' };
        return executeUndoRedo(sampleProcedure, setClock, { id: 'sign', clock });
      },
      'sign',
      { clock: { counts: false, pauseRule: 'payment_pause' } },
    ],
    [
      'order',
      () => executeUndoRedo(sampleProcedure, setOrder, { id: 'sign', order: 'Bước 9' }),
      'sign',
      { order: 'Bước 9' },
    ],
    [
      'instructions',
      () => executeUndoRedo(sampleProcedure, setInstructions, { id: 'sign', instructions: title }),
      'sign',
      { instructions: title },
    ],
    [
      'outcome',
      () => executeUndoRedo(sampleProcedure, setOutcome, { id: 'done', outcome: 'refused' }),
      'done',
      { outcome: 'refused' },
    ],
    [
      'holder',
      () => executeUndoRedo(sampleProcedure, setHolder, { id: 'payment', holder: 'nobody' }),
      'payment',
      { holder: 'nobody' },
    ],
    [
      'start',
      () => executeUndoRedo(sampleProcedure, setStart, { id: 'phase_one', start: 'notify_tax' }),
      'phase_one',
      { start: 'notify_tax' },
    ],
  ])('sets the %s', (_what, act, id, expected) => {
    expect(nodeOf(act(), id)).toMatchObject(expected);
  });

  it('takes a property away so that the checker can ask for it', () => {
    const after = executeUndoRedo(sampleProcedure, setDuration, { id: 'sign', duration: undefined });
    expect(nodeOf(after, 'sign')).not.toHaveProperty('duration');
  });

  it('leaves no undo step when nothing changes', () => {
    const stack = openStack(sampleProcedure);
    expect(perform(stack, setOutcome, { id: 'done', outcome: 'granted' })).toBe(stack);
  });

  it('removes the edge of a removed way out of a wait', () => {
    const after = executeUndoRedo(sampleProcedure, setArms, {
      id: 'supplement',
      arms: [{ id: 'answered', kind: 'event' }],
    });
    expect(edgeOf(after, 'supplement_expired')).toBeUndefined();
    expect(edgeOf(after, 'supplemented')).toBeDefined();
  });
});

describe('properties of edges', () => {
  const edgeAfter = (id: string, after: ProcedureDocument): FlowEdge | undefined => edgeOf(after, id);

  it('changes its words, its condition, its marks and where it goes back', () => {
    expect(
      edgeAfter('accept', executeUndoRedo(sampleProcedure, labelEdge, { id: 'accept', label: title }))?.label,
    ).toEqual(title);
    const when = { fact: 'area', op: 'gt' as const, value: 100 };
    expect(
      edgeAfter('accept', executeUndoRedo(sampleProcedure, setCondition, { id: 'accept', when }))?.when,
    ).toEqual(when);
    expect(
      edgeAfter(
        'accept',
        executeUndoRedo(sampleProcedure, setMark, { id: 'accept', mark: 'accepted', marked: false }),
      )?.marks,
    ).toEqual([]);
    expect(
      edgeAfter('redo', executeUndoRedo(sampleProcedure, setReturns, { id: 'redo', returns: false }))
        ?.returns,
    ).toBe(false);
    expect(
      edgeAfter('has_paid', executeUndoRedo(sampleProcedure, setArm, { id: 'has_paid', arm: 'other' }))?.arm,
    ).toBe('other');
  });

  it('demands a reason and a fact, and forgets demands that demand nothing', () => {
    const asking = executeUndoRedo(sampleProcedure, askFact, {
      id: 'notified',
      fact: 'must_pay',
      asked: true,
    });
    expect(edgeOf(asking, 'notified')?.demands?.facts).toEqual([{ fact: 'must_pay', required: true }]);
    const easy = executeUndoRedo(sampleProcedure, demandReason, { id: 'refuse', reason: false });
    expect(edgeOf(easy, 'refuse')).not.toHaveProperty('demands');
  });

  it('keeps exactly one otherwise in a decision', () => {
    const after = executeUndoRedo(sampleProcedure, setOtherwise, { id: 'must_pay_rule' });
    expect(
      indexOf(after)
        .edgesFrom('owes')
        .map((edge) => [edge.id, edge.otherwise]),
    ).toEqual([
      ['must_pay_rule', true],
      ['nothing_to_pay', false],
    ]);
    expect(edgeOf(after, 'must_pay_rule')).not.toHaveProperty('when');
  });

  it('makes the first way out of a new decision its otherwise', () => {
    const decision = newNode('decision', { id: 'xet', title, within: undefined }, []);
    const { document } = perform(openStack(sampleProcedure), addNode, { node: decision });
    const after = executeUndoRedo(document, connectNodes, { from: 'xet', to: 'sign' });
    expect(indexOf(after).edgesFrom('xet')[0]?.otherwise).toBe(true);
  });

  it('orders the actions of a step', () => {
    const after = executeUndoRedo(sampleProcedure, reorderEdge, { id: 'refuse', by: -1 });
    const inOrder = indexOf(after)
      .edgesFrom('receive')
      .toSorted((a, b) => a.order - b.order);
    expect(inOrder.map((edge) => edge.id)).toEqual(['accept', 'refuse', 'ask_supplement']);
  });
});

describe('branches', () => {
  it('adds, renames, conditions, starts and removes a branch with what it holds', () => {
    const added = executeUndoRedo(sampleProcedure, addBranch, { parallel: 'both' });
    expect(nodeOf(added, 'both')).toMatchObject({
      branches: [{ id: 'land' }, { id: 'tax_side' }, { id: 'both_nhanh_3' }],
    });
    executeUndoRedo(sampleProcedure, renameBranch, { parallel: 'both', branch: 'land', title });
    executeUndoRedo(sampleProcedure, setBranchEntry, {
      parallel: 'both',
      branch: 'tax_side',
      entry: undefined,
    });
    executeUndoRedo(sampleProcedure, setBranchStart, { parallel: 'both', branch: 'land', start: undefined });
    executeUndoRedo(sampleProcedure, setJoin, { parallel: 'both', join: { mode: 'count', count: 1 } });
    const removed = executeUndoRedo(sampleProcedure, removeBranch, { parallel: 'both', branch: 'land' });
    expect(nodeOf(removed, 'update_land')).toBeUndefined();
    expect(edgeOf(removed, 'land_updated')).toBeUndefined();
  });
});

describe('head and limits', () => {
  it('changes the title of the procedure', () => {
    expect(executeUndoRedo(sampleProcedure, renameProcedure, { title }).head.title).toEqual(title);
  });

  it('adds, changes and removes limits, and keeps exactly one promise', () => {
    const added = executeUndoRedo(sampleProcedure, addLimit, { title });
    expect(added.limits.map((limit) => limit.promise)).toEqual([true, false, false]);
    const promised = executeUndoRedo(added, makePromise, { id: 'thoi_han' });
    expect(promised.limits.map((limit) => limit.promise)).toEqual([false, false, true]);
    executeUndoRedo(sampleProcedure, renameLimit, { id: 'promise', title });
    executeUndoRedo(sampleProcedure, setLimitAmount, {
      id: 'promise',
      amount: [{ value: 7, unit: 'WORKING_DAY' }],
    });
    executeUndoRedo(sampleProcedure, setLimitSpan, { id: 'promise', ends: 'phase_one_out' });
    executeUndoRedo(sampleProcedure, removeLimit, { id: 'promise' });
    const covered = executeUndoRedo(sampleProcedure, coverNode, {
      id: 'first_phase',
      node: 'sign',
      covered: true,
    });
    expect(covered.limits[1]?.covers).toMatchObject({ nodes: ['phase_one', 'appraise', 'sign'] });
  });
});

describe('pasting', () => {
  it('gives new ids to everything, keeps inner edges and leaves nothing dangling', () => {
    const nodes = ['both', 'update_land', 'land_done', 'confirm_tax', 'tax_done', 'sign'].flatMap((id) => {
      const node = nodeOf(sampleProcedure, id);
      return node === undefined ? [] : [node];
    });
    const edges = sampleProcedure.flow.edges.filter((edge) => nodes.some((node) => node.id === edge.from));
    const fragment = { nodes, edges, places: { both: { x: 0, y: 0 }, sign: { x: 400, y: 0 } } };
    const after = executeUndoRedo(sampleProcedure, paste, { fragment, shift: { x: 10, y: 500 } });
    const index = indexOf(after);
    const ids = after.flow.nodes.map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(index.node('both_2')).toMatchObject({
      branches: [{ start: 'update_land_2' }, { start: 'confirm_tax_2' }],
    });
    expect(index.node('update_land_2')?.within).toBe('land_2');
    expect(
      after.flow.edges.every((edge) => index.placeIds.has(edge.from) && index.placeIds.has(edge.to)),
    ).toBe(true);
    expect(after.layout.nodes['sign_2']).toEqual({ x: 410, y: 500 });
  });

  it('leaves out what the other procedure does not have', () => {
    const wait = nodeOf(sampleProcedure, 'payment');
    const empty = { ...sampleProcedure, pauseRules: [], flow: { nodes: [], edges: [] } };
    const fragment = { nodes: wait === undefined ? [] : [wait], edges: [], places: {} };
    const after = executeUndoRedo(empty, paste, { fragment, shift: { x: 0, y: 0 } });
    expect(nodeOf(after, 'payment')).not.toHaveProperty('clock');
  });
});
