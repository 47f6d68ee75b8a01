import type { ProcedureDocumentInput } from '../document/procedure-document.ts';
import { ProcedureDocument } from '../document/procedure-document.ts';
import { compileProcedure, type CompiledProcedure } from '../machine/compile-procedure.ts';

type Node = ProcedureDocumentInput['flow']['nodes'][number];
type Edge = ProcedureDocumentInput['flow']['edges'][number];

export const text = (vi: string) => ({ vi, en: vi });

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

type Of<K extends Node['kind']> = Extract<Node, { kind: K }>;
type Performer = NonNullable<Of<'step'>['performer']>;
type Limit = NonNullable<ProcedureDocumentInput['limits']>[number];
type Milestone = NonNullable<ProcedureDocumentInput['milestones']>[number];
type PauseRule = NonNullable<ProcedureDocumentInput['pauseRules']>[number];
type Fact = NonNullable<ProcedureDocumentInput['facts']>[number];

/** A post: a role in an agency named outright. */
export const post = (role: string, at: string = agency): Performer => ({ role, agency: { agency: at } });

export const workingDays = (value: number) => ({ value, unit: 'WORKING_DAY' as const });
export const calendarDays = (value: number) => ({ value, unit: 'CALENDAR_DAY' as const });

/** One who is asked, and the agency where a specialist answers. */
export function asked(id: string, at: string, more: Partial<Of<'consultation'>['respondents'][number]> = {}) {
  return { id, performer: post('specialist', at), ...more };
}

export function consultation(
  id: string,
  respondents: Of<'consultation'>['respondents'],
  more: Partial<Of<'consultation'>> = {},
): Node {
  return {
    kind: 'consultation',
    id,
    title: text(id),
    respondents,
    performer: post('specialist'),
    status: 4,
    ...more,
  };
}

export function linked(
  id: string,
  children: readonly (Partial<Of<'linked'>['children'][number]> & { readonly id: string })[],
  more: Partial<Of<'linked'>> = {},
): Node {
  return {
    kind: 'linked',
    id,
    title: text(id),
    children: children.map((child) => ({ procedure: child.id, ...child })),
    performer: post('specialist'),
    status: 4,
    ...more,
  };
}

export function service(id: string, more: Partial<Of<'service'>> = {}): Node {
  return {
    kind: 'service',
    id,
    title: text(id),
    service: 'land.registry',
    performer: post('specialist'),
    status: 4,
    ...more,
  };
}

/** A wait; an arm without more said is an event that the specialist records. */
export function wait(
  id: string,
  arms: readonly (Of<'wait'>['arms'][number] | string)[],
  more: Partial<Of<'wait'>> = {},
): Node {
  return {
    kind: 'wait',
    id,
    title: text(id),
    status: 5,
    arms: arms.map((arm) =>
      typeof arm === 'string' ? { id: arm, kind: 'event', performer: post('specialist') } : arm,
    ),
    ...more,
  };
}

export function group(id: string, first: string, more: Partial<Of<'group'>> = {}): Node {
  return { kind: 'group', id, title: text(id), start: first, ...more };
}

/** A container whose branches are named with their first nodes. */
export function parallel(
  id: string,
  branches: Readonly<Record<string, string>>,
  more: Partial<Of<'parallel'>> = {},
): Node {
  return {
    kind: 'parallel',
    id,
    title: text(id),
    branches: Object.entries(branches).map(([branch, first]) => ({
      id: branch,
      title: text(branch),
      start: first,
    })),
    join: { mode: 'all' },
    ...more,
  };
}

export function decision(id: string, more: Partial<Of<'decision'>> = {}): Node {
  return { kind: 'decision', id, title: text(id), ...more };
}

export function branchEnd(id: string, within: string): Node {
  return end(id, { within, outcome: 'branchDone' });
}

/** Uncounted, under this rule. */
export const uncounted = (pauseRule: string) => ({ counts: false as const, pauseRule });

export function pauseRule(id: string, more: Partial<PauseRule> = {}): PauseRule {
  return { id, reason: 'SUPPLEMENT_PAUSE', mode: 'PAUSE', scope: 'dossier', ground: text(id), ...more };
}

export function milestone(id: string, on: Milestone['on']): Milestone {
  return { id, title: text(id), on };
}

export const received = milestone('received', { kind: 'opened' });
export const finished = milestone('finished', { kind: 'entered', node: 'done' });

/** A limit from reception to the end, over everything. */
export function limit(id: string, more: Partial<Limit> = {}): Limit {
  return {
    id,
    title: text(id),
    promise: id === 'promise',
    amount: [workingDays(2)],
    starts: 'received',
    ends: 'finished',
    covers: 'all',
    ...more,
  };
}

export function fact(id: string, type: Fact['type'], source: Fact['source'], more: Partial<Fact> = {}): Fact {
  return { id, type, title: text(id), source, ...more };
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
    milestones: [received, finished],
    limits: [limit('promise')],
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
