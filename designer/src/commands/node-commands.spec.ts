import { describe, expect, it } from '@jest/globals';
import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { placementsOf } from '../drawing/placements.ts';
import { indexOf } from '../model/flow-index.ts';
import { newNode } from '../model/new-node.ts';
import { openStack, perform } from '../history/command-stack.ts';
import { RefusedError } from '../rules/ruling.ts';
import { autoArrange } from './auto-arrange.ts';

import { connectNodes } from './edge-connect.ts';

import { retargetEdge } from './edge-retarget.ts';

import { removeLimit } from './limit-edit.ts';
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

  it('leaves everything where it was seen when a step is added to a drawing that was never arranged by hand', () => {
    const after = executeUndoRedo(sampleProcedure, addNode, { node: fresh, at: { x: 900, y: 600 } });
    const seen = placementsOf(sampleProcedure);
    for (const node of sampleProcedure.flow.nodes)
      expect([node.id, after.layout.nodes[node.id]]).toMatchObject([node.id, seen.get(node.id)?.relative]);
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
