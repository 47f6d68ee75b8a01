import type { ProcedureDocumentInput } from '../document/procedure-document.ts';
import { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];
type Edge = ProcedureDocumentInput['flow']['edges'][number];

const text = (vi: string) => ({ vi, en: vi });

export const agency = 'H99.12';

export function step(id: string, more: Partial<Extract<Node, { kind: 'step' }>> = {}): Node {
  return {
    kind: 'step',
    id,
    title: text(id),
    performer: { role: 'specialist', agency: { agency } },
    duration: { rows: [{ value: 0.5, unit: 'WORKING_DAY' }] },
    status: 4,
    ...more,
  };
}

export function edge(from: string, to: string, more: Partial<Edge> = {}): Edge {
  return { id: `${from}_to_${to}`, from, to, label: text(`${from} to ${to}`), ...more };
}

export const start: Node = { kind: 'start', id: 'start', title: text('start') };

export function end(id = 'done', more: Partial<Extract<Node, { kind: 'end' }>> = {}): Node {
  return { kind: 'end', id, title: text(id), outcome: 'granted', status: 10, ...more };
}

/** A document around a drawing: a promise of two working days from opening to the end. */
export function procedure(
  nodes: readonly Node[],
  edges: readonly Edge[],
  more: Partial<Omit<ProcedureDocumentInput, 'flow'>> = {},
): ProcedureDocument {
  return ProcedureDocument.parse({
    format: 1,
    head: {
      id: 'test',
      nationalCode: null,
      title: text('Thủ tục thử'),
      field: text('Thử'),
      level: 'commune',
      competentAgency: { agency },
    },
    milestones: [
      { id: 'received', title: text('received'), on: { kind: 'opened' } },
      { id: 'finished', title: text('finished'), on: { kind: 'entered', node: 'done' } },
    ],
    limits: [
      {
        id: 'promise',
        title: text('promise'),
        promise: true,
        amount: [{ value: 2, unit: 'WORKING_DAY' }],
        starts: 'received',
        ends: 'finished',
        covers: 'all',
      },
    ],
    flow: { nodes: [start, ...nodes], edges: [...edges] },
    ...more,
  });
}

/** Receive, appraise (may go back), sign, done. */
export function serialProcedure(): ProcedureDocument {
  return procedure(
    [step('receive', { status: 2 }), step('appraise'), step('sign'), end()],
    [
      edge('start', 'receive'),
      edge('receive', 'appraise', { marks: ['accepted'] }),
      edge('appraise', 'sign', { marks: ['drafted'] }),
      edge('sign', 'appraise', { returns: true, demands: { reason: true }, order: 2 }),
      edge('sign', 'done', { marks: ['signed', 'issued'] }),
    ],
  );
}

/** Split, two branches of two steps each, join, done. */
export function parallelProcedure(mode: 'all' | 'any' = 'all'): ProcedureDocument {
  return procedure(
    [
      step('check'),
      {
        kind: 'parallel',
        id: 'both',
        title: text('both'),
        branches: [
          { id: 'left', title: text('left'), start: 'left_a' },
          { id: 'right', title: text('right'), start: 'right_a' },
        ],
        join: { mode },
      },
      step('left_a', { within: 'left' }),
      step('left_b', { within: 'left' }),
      end('left_end', { within: 'left', outcome: 'branchDone' }),
      step('right_a', { within: 'right' }),
      step('right_b', { within: 'right' }),
      end('right_end', { within: 'right', outcome: 'branchDone' }),
      step('conclude'),
      end(),
    ],
    [
      edge('start', 'check'),
      edge('check', 'both'),
      edge('left_a', 'left_b'),
      edge('left_b', 'left_end'),
      edge('left_b', 'left_a', { returns: true }),
      edge('left_a', 'check', { id: 'give_up', returns: true }),
      edge('right_a', 'right_b'),
      edge('right_b', 'right_end'),
      edge('both', 'conclude'),
      edge('conclude', 'both', { id: 'redo_left', reopens: ['left'], returns: true }),
      edge('conclude', 'done'),
    ],
  );
}

export function compiled(document: ProcedureDocument): CompiledProcedure {
  return compileProcedure(document, 1);
}
