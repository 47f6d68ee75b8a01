import { describe, expect, it } from '@jest/globals';
import type { FlowEdge, FlowNode, Performer, ProcedureDocument } from '@motcua/engine';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { setConsultation, setLinked, setService } from './asking-edit.ts';
import { setArm, setBackTo, setSignatures, setWho } from './edge-edit.ts';
import { removeLimit } from './limit-edit.ts';
import { setClock, setDeadlineActions, setPerformer, setRecordedBy } from './node-edit.ts';
import { paste } from './paste.ts';
import { removeThings } from './remove.ts';
import { addSideStep, setBeside, setMustFinish } from './side-step.ts';

const leader: Performer = { role: 'agencyLeader', agency: { is: 'competent' } };
const title = { vi: 'Xin ý kiến thêm', en: 'Ask again' };
const nodeOf = (document: ProcedureDocument, id: string): FlowNode | undefined => indexOf(document).node(id);
const edgeOf = (document: ProcedureDocument, id: string): FlowEdge | undefined => indexOf(document).edge(id);

describe('a consultation', () => {
  it('gets and loses respondents, and another rule', () => {
    const respondents = [{ id: 'police', performer: leader }];
    const asked = executeUndoRedo(everythingProcedure, setConsultation, {
      id: 'opinions',
      changes: { respondents, quorum: 'all', counts: undefined, limit: undefined },
    });
    expect(nodeOf(asked, 'opinions')).toMatchObject({ respondents, quorum: 'all' });
    expect(nodeOf(asked, 'opinions')).not.toHaveProperty('counts');
    expect(nodeOf(asked, 'opinions')).not.toHaveProperty('limit');
  });

  it('leaves no undo step when nothing is said anew', () => {
    const stack = openStack(everythingProcedure);
    expect(perform(stack, setConsultation, { id: 'opinions', changes: { quorum: 2 } })).toBe(stack);
    expect(perform(stack, setConsultation, { id: 'notice', changes: { quorum: 1 } })).toBe(stack);
  });

  it('has edges that belong to no ending: actions of whoever asks', () => {
    const after = executeUndoRedo(everythingProcedure, setArm, { id: 'nobody', arm: undefined });
    expect(edgeOf(after, 'nobody')).not.toHaveProperty('arm');
  });
});

describe('linked dossiers and services', () => {
  it('change what they open, wait for and ask', () => {
    const linked = executeUndoRedo(everythingProcedure, setLinked, {
      id: 'others',
      changes: { children: [], waitFor: 'none', onLeave: undefined, childPause: undefined },
    });
    expect(nodeOf(linked, 'others')).toMatchObject({ children: [], waitFor: 'none' });
    const service = executeUndoRedo(everythingProcedure, setService, {
      id: 'notice',
      changes: { service: 'tax.other', retries: 0, answerWithin: undefined, send: [] },
    });
    expect(nodeOf(service, 'notice')).toMatchObject({ service: 'tax.other', retries: 0, send: [] });
  });

  it('have somebody who sees to them', () => {
    for (const id of ['others', 'notice', 'opinions'])
      expect(
        nodeOf(executeUndoRedo(everythingProcedure, setPerformer, { id, performer: leader }), id),
      ).toMatchObject({ performer: leader });
  });
});

describe('a side step', () => {
  it('is added beside a step of the same phase, with the action that closes it', () => {
    const after = executeUndoRedo(everythingProcedure, addSideStep, {
      id: 'them',
      title,
      host: 'appraise',
      at: { x: 40, y: 400 },
    });
    expect(nodeOf(after, 'them')).toMatchObject({ beside: ['appraise'], within: 'phase' });
    expect(indexOf(after).edgesFrom('them')).toMatchObject([
      { to: 'appraise', returns: false, label: { vi: 'Đã xong' } },
    ]);
  });

  it('leads only back to what it stands beside', () => {
    const both = executeUndoRedo(everythingProcedure, setBeside, {
      id: 'visit',
      beside: ['appraise', 'receive'],
    });
    const moved = executeUndoRedo(both, setBeside, { id: 'visit', beside: ['receive'] });
    expect(indexOf(moved).edgesFrom('visit')).toEqual([]);
    const plain = executeUndoRedo(everythingProcedure, setBeside, { id: 'visit', beside: [] });
    expect(nodeOf(plain, 'visit')).not.toHaveProperty('beside');
    expect(nodeOf(plain, 'visit')).not.toHaveProperty('mustFinish');
  });

  it('holds up the step beside it or not', () => {
    const after = executeUndoRedo(everythingProcedure, setMustFinish, { id: 'visit', mustFinish: false });
    expect(nodeOf(after, 'visit')).not.toHaveProperty('mustFinish');
  });

  it('is a step like any other once the step beside it is gone', () => {
    const after = executeUndoRedo(everythingProcedure, removeThings, { nodes: ['appraise'], edges: [] });
    expect(nodeOf(after, 'visit')).not.toHaveProperty('beside');
    expect(indexOf(after).edgesFrom('visit')).toEqual([]);
  });
});

describe('deadlines, records and the clock of a phase', () => {
  it('can be set and taken away', () => {
    const none = executeUndoRedo(everythingProcedure, setDeadlineActions, { id: 'appraise', actions: [] });
    expect(nodeOf(none, 'appraise')).not.toHaveProperty('deadlineActions');
    const group = executeUndoRedo(everythingProcedure, setDeadlineActions, { id: 'phase', actions: [] });
    expect(nodeOf(group, 'phase')).toMatchObject({ deadlineActions: [] });
    const own = executeUndoRedo(everythingProcedure, setRecordedBy, { id: 'decree', recordedBy: undefined });
    expect(nodeOf(own, 'decree')).not.toHaveProperty('recordedBy');
    const counting = executeUndoRedo(everythingProcedure, setClock, { id: 'phase', clock: undefined });
    expect(nodeOf(counting, 'phase')).not.toHaveProperty('clock');
  });

  it('go with the edge they take and with the limit they watch', () => {
    const edgeless = executeUndoRedo(everythingProcedure, removeThings, {
      nodes: [],
      edges: ['to_opinions'],
    });
    expect(nodeOf(edgeless, 'appraise')).toMatchObject({ deadlineActions: [{ id: 'plan_due' }] });
    const limitless = executeUndoRedo(everythingProcedure, removeLimit, { id: 'promise' });
    expect(nodeOf(limitless, 'phase')).toMatchObject({ deadlineActions: [] });
    expect(nodeOf(limitless, 'appraise')).toMatchObject({ deadlineActions: [{ id: 'plan_due' }] });
  });
});

describe('an edge', () => {
  it('demands several signatures, or none', () => {
    const one = executeUndoRedo(everythingProcedure, setSignatures, { id: 'signed', signatures: [leader] });
    expect(edgeOf(one, 'signed')?.demands?.signatures).toEqual([leader]);
    const none = executeUndoRedo(everythingProcedure, setSignatures, { id: 'signed', signatures: [] });
    expect(edgeOf(none, 'signed')).not.toHaveProperty('demands');
  });

  it('is taken by somebody else, or again by whoever has the place', () => {
    expect(
      edgeOf(executeUndoRedo(everythingProcedure, setWho, { id: 'signed', who: leader }), 'signed')?.who,
    ).toEqual(leader);
    const after = executeUndoRedo(everythingProcedure, setWho, { id: 'give_up', who: undefined });
    expect(edgeOf(after, 'give_up')).not.toHaveProperty('who');
  });

  it('leads back to whichever place sent the dossier, and forgets places that are gone', () => {
    const more = executeUndoRedo(everythingProcedure, setBackTo, { id: 'back', backTo: ['receive'] });
    expect(edgeOf(more, 'back')?.backTo).toEqual(['receive']);
    const fewer = executeUndoRedo(everythingProcedure, removeThings, { nodes: ['others'], edges: [] });
    expect(edgeOf(fewer, 'back')?.backTo).toEqual(['phase', 'notice']);
    const never = executeUndoRedo(more, removeThings, { nodes: ['receive'], edges: [] });
    expect(edgeOf(never, 'back')).not.toHaveProperty('backTo');
  });

  it('lets a pause rule forget a consultation that is gone', () => {
    const after = executeUndoRedo(everythingProcedure, removeThings, { nodes: ['opinions'], edges: [] });
    expect(after.pauseRules.find((rule) => rule.id === 'payment_pause')?.pausesRespondents).toEqual([]);
  });
});

it('pastes what names other parts so that the copies name the copies', () => {
  const { flow } = everythingProcedure;
  const nodes = flow.nodes.filter((node) => ['phase', 'appraise', 'visit', 'opinions'].includes(node.id));
  const inside = new Set(nodes.map((node) => node.id));
  const edges = flow.edges.filter((edge) => inside.has(edge.from) && inside.has(edge.to));
  const fragment = { nodes, edges, places: {}, height: 0 };
  const after = executeUndoRedo(everythingProcedure, paste, { fragment, shift: { x: 0, y: 0 } });
  expect(nodeOf(after, 'visit_2')).toMatchObject({ beside: ['appraise_2'], within: 'phase_2' });
  expect(nodeOf(after, 'appraise_2')).toMatchObject({
    deadlineActions: [{ id: 'plan_due' }, { do: { kind: 'take', edge: 'to_opinions_2' } }],
  });

  const alone = { ...fragment, nodes: nodes.filter((node) => node.id === 'appraise'), edges: [] };
  const copy = executeUndoRedo(everythingProcedure, paste, { fragment: alone, shift: { x: 0, y: 0 } });
  expect(nodeOf(copy, 'appraise_2')).toMatchObject({ deadlineActions: [{ id: 'plan_due' }] });
});
