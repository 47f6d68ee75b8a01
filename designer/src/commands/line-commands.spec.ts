import { describe, expect, it } from '@jest/globals';
import type { ProcedureDocument } from '@motcua/engine';
import { indexOf } from '../model/flow-index.ts';
import { readingOrder } from '../model/march.ts';
import { newNode } from '../model/new-node.ts';
import { RefusedError } from '../rules/ruling.ts';
import { executeUndoRedo } from '../testing/execute-undo-redo.ts';
import { sampleProcedure } from '../testing/sample-procedure.ts';
import { demandPapers, setProduced } from './edge-results.ts';
import { swapInLine, takeOut } from './line-of-steps.ts';
import { pasteRows } from './rows-paste.ts';

const goesTo = (document: ProcedureDocument, from: string): string[] =>
  indexOf(document)
    .edgesFrom(from)
    .filter((edge) => !edge.returns)
    .map((edge) => edge.to);
const fresh = (kind: 'step' | 'group' | 'wait', id: string) =>
  newNode(kind, { id, title: { vi: id, en: id }, within: undefined }, []);

describe('the line of steps', () => {
  it('is closed where a step is taken out', () => {
    expect(goesTo(sampleProcedure, 'sign')).toContain('return_result');
    const after = executeUndoRedo(sampleProcedure, takeOut, { ids: ['return_result'] });
    expect(indexOf(after).node('return_result')).toBeUndefined();
    expect(goesTo(after, 'sign')).toContain('done');
  });

  it('begins a phase at its next step when the first is taken out', () => {
    const [first, second] = readingOrder(indexOf(sampleProcedure), 'phase_one').map(({ id }) => id);
    const after = executeUndoRedo(sampleProcedure, takeOut, { ids: [first ?? ''] });
    expect(indexOf(after).node('phase_one')).toMatchObject({ start: second });
  });

  it('lets two steps change places, and everything before and after stays connected', () => {
    const after = executeUndoRedo(sampleProcedure, swapInLine, { first: 'sign', second: 'return_result' });
    const into = indexOf(sampleProcedure)
      .edgesTo('sign')
      .filter((edge) => !edge.returns);
    expect(into.length).toBeGreaterThan(0);
    for (const edge of into) expect(indexOf(after).edge(edge.id)?.to).toBe('return_result');
    expect(goesTo(after, 'return_result')).toContain('sign');
    expect(goesTo(after, 'sign')).toContain('done');
  });

  it('does not swap what does not follow each other', () => {
    expect(() => swapInLine.execute(sampleProcedure, { first: 'receive', second: 'sign' })).toThrow(
      RefusedError,
    );
  });

  it('takes in pasted rows between two steps, each connected to the next, phases entered at their border', () => {
    const after = executeUndoRedo(sampleProcedure, pasteRows, {
      after: 'sign',
      items: [
        { node: fresh('step', 'one') },
        { node: fresh('group', 'part') },
        { node: fresh('step', 'two') },
      ],
    });
    expect(goesTo(after, 'sign')).toContain('one');
    expect(goesTo(after, 'one')).toEqual(['part']);
    expect(indexOf(after).node('part')).toMatchObject({ start: 'two' });
    expect(goesTo(after, 'two')).toEqual(['return_result']);
  });

  it('puts a wait between two pasted phases, in neither of them', () => {
    const after = executeUndoRedo(sampleProcedure, pasteRows, {
      after: 'sign',
      items: [
        { node: fresh('group', 'part') },
        { node: fresh('step', 'one') },
        { node: fresh('wait', 'payment_made') },
        { node: fresh('group', 'rest') },
        { node: fresh('step', 'two') },
      ],
    });
    expect(indexOf(after).node('payment_made')?.within).toBe(indexOf(after).node('sign')?.within);
    expect(goesTo(after, 'one')).toEqual(['payment_made']);
    expect(goesTo(after, 'payment_made')).toEqual(['rest']);
    expect(indexOf(after).node('rest')).toMatchObject({ start: 'two' });
  });

  it('lets the pasted reception take the place of the own one of an empty sheet, with its ways and records', () => {
    const flow = sampleProcedure.flow;
    const own = fresh('step', 'own');
    const edge = (id: string, from: string, to: string) => ({
      id,
      from,
      to,
      label: { vi: id, en: id },
      effects: [],
      returns: false,
      order: 1,
    });
    const kinds = ['start', 'end'];
    const nodes = [...flow.nodes.filter(({ kind, within }) => kinds.includes(kind) && !within), own];
    const start = nodes.find(({ kind }) => kind === 'start')?.id ?? '';
    const ends = nodes.filter(({ kind }) => kind === 'end').map(({ id }) => id);
    const [done = '', refused = done] = ends;
    const edges = [edge('filed', start, 'own'), edge('accept', 'own', done), edge('refuse', 'own', refused)];
    const sheet = { ...sampleProcedure, flow: { nodes, edges } } as unknown as ProcedureDocument;
    const after = executeUndoRedo(sheet, pasteRows, {
      after: 'own',
      instead: true,
      items: [
        { node: fresh('group', 'part') },
        { node: fresh('step', 'one') },
        { node: fresh('step', 'two') },
      ],
    });
    expect(indexOf(after).node('own')).toBeUndefined();
    expect(indexOf(after).edge('filed')).toMatchObject({ to: 'part' });
    expect(indexOf(after).edge('accept')).toMatchObject({ from: 'one', to: 'two' });
    expect(indexOf(after).edge('refuse')).toMatchObject({ from: 'one', to: refused });
    expect(goesTo(after, 'two')).toEqual([done]);
  });

  it('draws the end of a procedure that has none when a table is pasted', () => {
    const bare = {
      ...sampleProcedure,
      flow: { nodes: sampleProcedure.flow.nodes.filter(({ kind }) => kind === 'start'), edges: [] },
      layout: { nodes: {}, edges: {} },
    };
    const after = executeUndoRedo(bare, pasteRows, {
      after: 'start',
      items: [{ node: fresh('step', 'one') }],
    });
    const [end] = goesTo(after, 'one');
    expect(indexOf(after).node(end ?? '')?.kind).toBe('end');
  });

  it('says what an action produces and which papers it demands', () => {
    const [edge] = sampleProcedure.flow.edges.filter(({ from }) => from === 'sign');
    const id = edge?.id ?? '';
    const produced = executeUndoRedo(sampleProcedure, setProduced, { id, results: ['certificate'] });
    expect(indexOf(produced).edge(id)?.produces).toEqual(['certificate']);
    const demanded = executeUndoRedo(sampleProcedure, demandPapers, { id, papers: ['application'] });
    expect(indexOf(demanded).edge(id)?.demands?.papers).toEqual(['application']);
  });
});
