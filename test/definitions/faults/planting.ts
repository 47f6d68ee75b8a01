import type { Condition, ProcedureDocument, Register } from '@motcua/engine';

type Flow = ProcedureDocument['flow'];
export type Node = Flow['nodes'][number];
export type Edge = Flow['edges'][number];
export type Step = Extract<Node, { kind: 'step' }>;

/** Where a fault was planted: the node, edge, limit, fact or rule at which it must be reported; '' for the whole. */
export type Planted = string | null;

/** A document to spoil, with the register it is checked against, which may be spoilt too. */
export interface Host {
  readonly document: ProcedureDocument;
  register: Register;
  /** One of these, the same at every run. */
  readonly pick: <T>(items: readonly T[]) => T | undefined;
}

export interface Fault {
  readonly code: string;
  /** Of what, where one code can be planted in several places. */
  readonly of?: string;
  /** Plants the fault and says where; null where this document offers no place for it. */
  readonly plant: (host: Host) => Planted;
  /** What follows from it of necessity and may be said beside it. */
  readonly echoes?: readonly string[];
  /** Where in the document it must be said to be, where its place alone does not tell. */
  readonly under?: RegExp;
}

export const text = (vi: string) => ({ vi, en: vi });

export function edge(from: string, to: string, more: Partial<Edge> = {}): Edge {
  return {
    id: `planted_${from}_${to}`.slice(0, 60),
    from,
    to,
    label: text('Thao tác thêm vào'),
    order: 90,
    otherwise: false,
    sets: [],
    produces: [],
    marks: [],
    returns: false,
    ...more,
  };
}

export const nodesOf = <K extends Node['kind']>(
  { document }: Host,
  kind: K,
): readonly Extract<Node, { kind: K }>[] =>
  document.flow.nodes.filter((node): node is Extract<Node, { kind: K }> => node.kind === kind);

export const leaving = ({ document }: Host, id: string): readonly Edge[] =>
  document.flow.edges.filter(({ from }) => from === id);

/** Steps of the main procedure that are reached by edges. */
export const steps = (host: Host): readonly Step[] =>
  nodesOf(host, 'step').filter(({ within, beside }) => within === undefined && beside === undefined);

/** Steps whose performer is here, and from which no way leads back to wherever the dossier came from. */
export const ordinary = (host: Host): readonly Step[] =>
  steps(host).filter(
    ({ id, recordedBy }) => !recordedBy && leaving(host, id).every(({ backTo }) => backTo === undefined),
  );

/** The step at which dossiers are received: one of its actions accepts. */
export const receiving = (host: Host): Step | undefined =>
  steps(host).find(({ id }) => leaving(host, id).some(({ marks }) => marks.includes('accepted')));

/** Steps to which only an accepted dossier comes, because the one action that accepts leads straight to them. */
export const accepted = (host: Host): readonly Step[] => {
  const to = host.document.flow.edges
    .filter(({ marks }) => marks.includes('accepted'))
    .map((each) => each.to);
  return steps(host).filter(({ id }) => to.includes(id));
};

export const endOf = ({ document }: Host, outcome: string): string | undefined =>
  document.flow.nodes.find(
    (node) => node.kind === 'end' && node.within === undefined && node.outcome === outcome,
  )?.id;

/** A fact that may be used everywhere: a choice or a yes or no of the form. */
export const usable = ({ document }: Host) =>
  document.facts.find(
    ({ type, source, knownFrom, default: usual }) =>
      source.kind === 'form' &&
      (type === 'boolean' || type === 'choice') &&
      knownFrom === 'reception' &&
      !usual,
  );

/** That such a fact is true, or the first of its choices. */
export const isFirst = ({ id, type, choices }: ProcedureDocument['facts'][number]): Condition => ({
  fact: id,
  op: 'eq',
  value: type === 'boolean' ? true : (choices?.[0]?.value ?? ''),
});

/** A node added beside what is drawn, with a way to it from a step. */
export function added(host: Host, from: Step, node: Node): string {
  host.document.flow.nodes.push(node);
  host.document.flow.edges.push(edge(from.id, node.id));
  return node.id;
}

export function stepLike(from: Step, id: string, more: Partial<Step> = {}): Step {
  const { deadlineActions: _deadlines, clock: _clock, order: _order, ...rest } = from;
  return {
    ...rest,
    id,
    title: text('Bước thêm vào'),
    performer: from.performer,
    duration: { rows: [{ value: 1, unit: 'HOUR' }] },
    status: 4,
    ...more,
  } as Step;
}

/** A branch of a block, with a way through it from its first node. */
export const branch = (id: string, start: string) => ({ id, title: text('Nhánh thêm vào'), start });

export const branchEnd = (id: string, within: string): Node => ({
  kind: 'end',
  id,
  title: text('Xong nhánh'),
  within,
  outcome: 'branchDone',
});

/** A sound block added beside what is drawn, with one branch of one step, from which it leads back. */
export function block(host: Host): string | null {
  const from = host.pick(steps(host));
  if (!from) return null;
  added(host, from, {
    kind: 'parallel',
    id: 'planted',
    title: text('Làm song song'),
    branches: [branch('planted_branch', 'planted_inside')],
    join: { mode: 'all' },
  });
  host.document.flow.nodes.push(
    stepLike(from, 'planted_inside', { within: 'planted_branch' }),
    branchEnd('planted_end', 'planted_branch'),
  );
  host.document.flow.edges.push(edge('planted_inside', 'planted_end'), edge('planted', from.id));
  return from.id;
}

/** The blocks that are drawn, or a sound one added where there are none. */
export function blocks(host: Host): readonly Extract<Node, { kind: 'parallel' }>[] {
  if (nodesOf(host, 'parallel').length === 0) block(host);
  return nodesOf(host, 'parallel');
}

/** A wait for a milestone inside a branch. */
export const waitFor = (milestone: string, id: string, within?: string): Node => ({
  kind: 'wait',
  id,
  title: text('Chờ nhánh kia'),
  ...(within === undefined ? {} : { within }),
  arms: [{ id: 'there', kind: 'milestone', milestone }],
  holder: 'nobody',
  status: 4,
});
