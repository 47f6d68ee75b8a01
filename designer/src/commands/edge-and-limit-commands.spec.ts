import { describe, expect, it } from '@jest/globals';
import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { indexOf } from '../model/flow-index.ts';
import { newNode } from '../model/new-node.ts';
import { openStack, perform } from '../history/command-stack.ts';

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

import { paste } from './paste.ts';

const nodeOf = (document: ProcedureDocument, id: string): FlowNode | undefined => indexOf(document).node(id);
const edgeOf = (document: ProcedureDocument, id: string): FlowEdge | undefined => indexOf(document).edge(id);
const title = { vi: 'Kiểm tra lại', en: 'Check again' };

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
    const promised = executeUndoRedo(added, makePromise, { id: added.limits.at(-1)?.id ?? '' });
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
    const fragment = { nodes, edges, places: { both: { x: 0, y: 0 }, sign: { x: 400, y: 0 } }, height: 96 };
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
    const fragment = { nodes: wait === undefined ? [] : [wait], edges: [], places: {}, height: 0 };
    const after = executeUndoRedo(empty, paste, { fragment, shift: { x: 0, y: 0 } });
    expect(nodeOf(after, 'payment')).not.toHaveProperty('clock');
  });
});
