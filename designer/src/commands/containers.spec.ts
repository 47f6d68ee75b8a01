import { describe, expect, it } from '@jest/globals';
import { parseDefinition, type ProcedureDocument } from '@motcua/engine';
import fc from 'fast-check';
import { openStack, perform } from '../history/command-stack.ts';
import { indexOf } from '../model/flow-index.ts';
import { newNode } from '../model/new-node.ts';
import { RefusedError } from '../rules/ruling.ts';
import { definitions } from '../testing/definitions.mjs';
import { everythingProcedure } from '../testing/everything-procedure.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { dissolve } from './dissolve.ts';
import { moveInto } from './move-into.ts';
import { addNode } from './node-add.ts';
import { insertLoose } from './node-insert.ts';
import { wrapInParallel, wrapInPhase } from './wrap.ts';

const goesTo = (document: ProcedureDocument, from: string): string[] =>
  indexOf(document)
    .edgesFrom(from)
    .filter((edge) => !edge.returns)
    .map((edge) => edge.to);
const at = { x: 40, y: 60 };
const into = (id: string, within: string | null) => [{ id, at, within }];

describe('a step moved into a branch', () => {
  const after = executeUndoRedo(sampleProcedure, moveInto, into('return_result', 'land'));
  it('leaves its line, which closes behind it', () => expect(goesTo(after, 'sign')).toEqual(['done']));
  it('stands at the end of the line of the branch', () => {
    expect(goesTo(after, 'update_land')).toEqual(['return_result']);
    expect(goesTo(after, 'return_result')).toEqual(['land_done']);
  });
});

describe('a step moved out of a branch', () => {
  const after = executeUndoRedo(sampleProcedure, moveInto, into('confirm_tax', null));
  it('stands loose, nothing crosses the border of the branch', () => {
    const edges = [...indexOf(after).edgesFrom('confirm_tax'), ...indexOf(after).edgesTo('confirm_tax')];
    expect(edges).toEqual([]);
  });
});

describe('a step moved into a phase', () => {
  it('keeps its edges when the phase led to it', () => {
    const after = executeUndoRedo(sampleProcedure, moveInto, into('owes', 'phase_one'));
    expect(goesTo(after, 'notify_tax')).toEqual(['owes']);
    expect(goesTo(after, 'owes')).toEqual(['payment', 'both']);
    expect(indexOf(after).node('phase_one')).toMatchObject({ start: 'appraise' });
  });

  it('becomes its first when it led to the phase, which goes on being entered at its border', () => {
    const after = executeUndoRedo(sampleProcedure, moveInto, into('receive', 'phase_one'));
    expect(goesTo(after, 'start')).toEqual(['phase_one']);
    expect(goesTo(after, 'receive')).toContain('appraise');
    expect(indexOf(after).node('phase_one')).toMatchObject({ start: 'receive' });
  });

  it('takes its place before the phase again when it is moved out', () => {
    const once = executeUndoRedo(sampleProcedure, moveInto, into('receive', 'phase_one'));
    const back = executeUndoRedo(once, moveInto, into('receive', null));
    expect(goesTo(back, 'start')).toEqual(['receive']);
    expect(goesTo(back, 'receive')).toContain('phase_one');
    expect(indexOf(back).node('phase_one')).toMatchObject({ start: 'appraise' });
  });
});

describe('wrapping and unwrapping', () => {
  it('draws a phase around steps; what led to the first leads to the phase', () => {
    const after = executeUndoRedo(sampleProcedure, wrapInPhase, { ids: ['return_result', 'sign'] });
    const phase = indexOf(after).node('sign')?.within;
    expect(indexOf(after).node(phase ?? '')).toMatchObject({ kind: 'group', start: 'sign' });
    expect(goesTo(after, 'both')).toEqual([phase]);
    expect(goesTo(after, 'return_result')).toEqual(['done']);
  });

  it('gives back the line when the phase is dissolved again', () => {
    const wrapped = executeUndoRedo(sampleProcedure, wrapInPhase, { ids: ['sign', 'return_result'] });
    const phase = indexOf(wrapped).node('sign')?.within ?? '';
    const opened = executeUndoRedo(wrapped, dissolve, { id: phase });
    expect(opened.flow.edges).toEqual(sampleProcedure.flow.edges);
    expect(opened.layout.nodes['sign']).toEqual(sampleProcedure.layout.nodes['sign']);
  });

  it('sets the steps of a line side by side, each in a branch with its end, and leads on where the line led', () => {
    const after = executeUndoRedo(sampleProcedure, wrapInParallel, { ids: ['sign', 'return_result'] });
    const block = goesTo(after, 'both')[0] ?? '';
    const node = indexOf(after).node(block);
    expect(node?.kind === 'parallel' && node.branches.map((branch) => branch.start)).toEqual([
      'sign',
      'return_result',
    ]);
    expect(goesTo(after, block)).toEqual(['done']);
    for (const id of ['sign', 'return_result'])
      expect(indexOf(after).node(goesTo(after, id)[0] ?? '')).toMatchObject({ outcome: 'branchDone' });
  });

  it('lets branches follow one after the other when their block is dissolved', () => {
    const wrapped = executeUndoRedo(sampleProcedure, wrapInParallel, { ids: ['sign', 'return_result'] });
    const opened = executeUndoRedo(wrapped, dissolve, { id: goesTo(wrapped, 'both')[0] ?? '' });
    expect(goesTo(opened, 'both')).toEqual(['sign']);
    expect(goesTo(opened, 'sign')).toEqual(['return_result']);
    expect(goesTo(opened, 'return_result')).toEqual(['done']);
  });

  it('names the steps where limits and milestones named the phase', () => {
    const after = executeUndoRedo(sampleProcedure, dissolve, { id: 'phase_one' });
    const limit = after.limits.find(({ id }) => id === 'first_phase');
    expect(limit?.covers).toMatchObject({ nodes: ['appraise', 'approve_appraisal', 'notify_tax'] });
    const milestone = (id: string) => after.milestones.find((one) => one.id === id)?.on;
    expect(milestone('phase_one_in')).toEqual({ kind: 'entered', node: 'appraise' });
    expect(milestone('phase_one_out')).toEqual({ kind: 'left', node: 'notify_tax' });
  });

  it('does not lose silently what a block says', () => {
    expect(() => dissolve.execute(sampleProcedure, { id: 'both' })).toThrow(RefusedError);
    expect(() => wrapInPhase.execute(sampleProcedure, { ids: ['sign', 'appraise'] })).toThrow(RefusedError);
  });
});

it('puts a loose step into an edge', () => {
  const title = { vi: 'Kiểm tra lại', en: 'Check again' };
  const node = newNode('step', { id: 'check', title, within: undefined }, []);
  const loose = addNode.execute(sampleProcedure, { node, at }).document;
  const after = executeUndoRedo(loose, insertLoose, { id: 'check', edge: 'signed', at });
  expect(goesTo(after, 'sign')).toEqual(['check']);
  expect(goesTo(after, 'check')).toEqual(['return_result']);
  expect(() => insertLoose.execute(after, { id: 'check', edge: 'delivered' })).toThrow(RefusedError);
});

const documents = [
  sampleProcedure,
  everythingProcedure,
  ...definitions.flatMap(({ text }) => {
    const parsed = parseDefinition(JSON.parse(text));
    return parsed.ok && /"(group|parallel)"/.test(text) ? [parsed.document] : [];
  }),
];

/** What makes a drawing well-formed where containers are concerned. */
function faultsOf(document: ProcedureDocument): string[] {
  const index = indexOf(document);
  const faults: string[] = [];
  for (const edge of document.flow.edges) {
    const around = index.containersOf(edge.from);
    const entered = index.containersOf(edge.to).filter((id) => index.branch(id) && !around.includes(id));
    if (entered.length > 0) faults.push(`${edge.id} leads into the branch ${entered.join()}`);
    if (index.node(edge.from) === undefined || index.node(edge.to) === undefined)
      faults.push(`${edge.id} leads nowhere`);
  }
  for (const node of document.flow.nodes) {
    const starts = node.kind === 'group' ? [node] : node.kind === 'parallel' ? node.branches : [];
    for (const { id, start } of starts)
      if (start !== undefined && index.node(start)?.within !== id) faults.push(`${id} starts outside itself`);
    if (node.kind === 'parallel' && index.edgesFrom(node.id).length > 1)
      faults.push(`${node.id} joins twice`);
    if (node.within !== undefined && !index.placeIds.has(node.within)) faults.push(`${node.id} is nowhere`);
  }
  return faults;
}

it('leaves every procedure well-formed, whatever is moved, wrapped and dissolved', () => {
  const acts = fc.array(fc.tuple(fc.nat(3), fc.nat(1000), fc.nat(1000), fc.nat(1000)), { maxLength: 8 });
  fc.assert(
    fc.property(fc.nat(documents.length - 1), acts, (which, list) => {
      const [document = sampleProcedure] = [documents[which]];
      let stack = openStack(document);
      const before = faultsOf(document);
      for (const [act, a, b, c] of list) {
        const { nodes } = stack.document.flow;
        const index = indexOf(stack.document);
        const pick = (number: number): string => nodes[number % nodes.length]?.id ?? '';
        const mates = index.childrenOf(index.node(pick(a))?.within).map((node) => node.id);
        const ids = [...new Set([pick(a), mates[b % mates.length] ?? '', mates[c % mates.length] ?? ''])];
        const holders = [...index.placeIds].filter(
          (id) => index.branch(id) !== undefined || index.node(id)?.kind === 'group',
        );
        const holder = holders[b % (holders.length + 1)] ?? null;
        try {
          if (act === 0) stack = perform(stack, moveInto, into(pick(a), holder));
          if (act === 1) stack = perform(stack, wrapInPhase, { ids });
          if (act === 2) stack = perform(stack, wrapInParallel, { ids });
          if (act === 3) stack = perform(stack, dissolve, { id: pick(a) });
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
        }
        expect(faultsOf(stack.document)).toEqual(before);
      }
    }),
    { numRuns: 150 },
  );
});
