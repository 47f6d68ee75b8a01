import type { ProcedureDocument } from '../document/procedure-document.ts';
import type { MigrationPlan } from '../migration/plan.ts';
import type { Dice } from './dice.ts';
import { text, workingDays } from './procedures.ts';

type Draft = ProcedureDocument;

/** A next version of a procedure, what a plan must say to reach it, and what one must say to come back. */
export interface Edited {
  readonly kind: (typeof kinds)[number];
  readonly document: ProcedureDocument;
  readonly there: Partial<MigrationPlan>;
  readonly back: Partial<MigrationPlan>;
}

const kinds = ['rename', 'insert', 'add', 'remove', 'time', 'drop', 'retype'] as const;

const why = text('Luật mới');

/**
 * Does to a procedure what the next version of one usually does; null where this one has no place for any of it. Blocks
 * are rare and the hardest to move, so where there is one it is preferred.
 */
export function editedProcedure(before: ProcedureDocument, dice: Dice): Edited | null {
  const ofBlocks = dice.oneIn(2) ? [dice.pick(['add', 'remove'] as const)] : [];
  for (const kind of [...ofBlocks, dice.pick(kinds), dice.pick(kinds)]) {
    const document = structuredClone(before);
    const edit = edits[kind](document, dice);
    if (edit) return { kind, document, ...edit };
  }
  return null;
}

type Edit = (document: Draft, dice: Dice) => Pick<Edited, 'there' | 'back'> | null;

const edits: Readonly<Record<Edited['kind'], Edit>> = {
  rename: (document, dice) => {
    const places = document.flow.nodes.filter(({ kind }) => kind !== 'start' && kind !== 'end');
    const { id } = dice.pick(places);
    const name = `${id}_new`;
    Object.assign(document, renamedIn(document, id, name));
    return { there: { nodes: { [id]: name } }, back: { nodes: { [name]: id } } };
  },
  insert: (document, dice) => {
    const edge = dice.pick(document.flow.edges);
    const target = document.flow.nodes.find(({ id }) => id === edge.to)!;
    const within = target.within === undefined ? {} : { within: target.within };
    // A step before the first one of a container would not be where the container begins.
    if (document.flow.nodes.some((node) => node.id === edge.from && node.within !== target.within))
      return null;
    document.flow.nodes.push(newStep('inserted', within));
    document.flow.edges.push({ ...plainEdge, id: 'after_inserted', from: 'inserted', to: edge.to });
    Object.assign(edge, { to: 'inserted' });
    return { there: {}, back: {} };
  },
  add: (document, dice) => {
    const parallel = dice.pick(document.flow.nodes.filter(({ kind }) => kind === 'parallel'));
    if (parallel?.kind !== 'parallel') return null;
    parallel.branches.push({ id: 'added', title: text('added'), start: 'first_added' });
    document.flow.nodes.push(newStep('first_added', { within: 'added' }));
    document.flow.nodes.push({
      kind: 'end',
      id: 'end_added',
      title: text('x'),
      within: 'added',
      outcome: 'branchDone',
    });
    document.flow.edges.push({ ...plainEdge, id: 'e_added', from: 'first_added', to: 'end_added' });
    const what = dice.pick(['start', 'done'] as const);
    return { there: { branches: { added: what } }, back: { closed: { added: why } } };
  },
  remove: (document, dice) => {
    const parallels = document.flow.nodes.filter(
      (node) => node.kind === 'parallel' && node.branches.length > 1,
    );
    const parallel = dice.pick(parallels);
    if (parallel?.kind !== 'parallel') return null;
    const { id } = dice.pick(parallel.branches);
    parallel.branches = parallel.branches.filter((branch) => branch.id !== id);
    const gone = new Set([id]);
    for (let size = 0; size < gone.size;) {
      size = gone.size;
      for (const node of document.flow.nodes)
        if (node.within !== undefined && gone.has(node.within)) {
          gone.add(node.id);
          if (node.kind === 'parallel') for (const branch of node.branches) gone.add(branch.id);
        }
    }
    document.flow.nodes = document.flow.nodes.filter((node) => !gone.has(node.id));
    document.flow.edges = document.flow.edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
    return { there: { closed: { [id]: why } }, back: { branches: { [id]: 'start' } } };
  },
  time: (document, dice) => {
    for (const limit of document.limits) limit.amount = [workingDays(1 + dice.below(9))];
    for (const node of document.flow.nodes)
      if (node.kind === 'step') node.duration = { rows: [workingDays(1 + dice.below(3))] };
    const adopts = dice.oneIn(2) ? { amounts: { promise: { ground: why } } } : {};
    return { there: adopts, back: {} };
  },
  drop: (document) => {
    document.limits = document.limits.filter(({ id }) => id !== 'inner');
    for (const node of document.flow.nodes)
      if (node.kind === 'step' || node.kind === 'group')
        node.deadlineActions = node.deadlineActions?.filter(({ limit }) => limit === undefined) ?? [];
    return { there: { ends: { inner: { ground: why } } }, back: { starts: { inner: { ground: why } } } };
  },
  retype: (document, dice) => {
    const { nodes, edges } = document.flow;
    const isPlain = (id: string) =>
      edges.filter(({ from }) => from === id).every(({ demands, backTo }) => !demands && !backTo) &&
      !nodes.some((node) => node.kind === 'step' && node.beside?.includes(id));
    const step = dice.pick(
      nodes.filter((node) => node.kind === 'step' && node.beside === undefined && isPlain(node.id)),
    );
    if (!step) return null;
    const { id, title, within } = step;
    nodes[nodes.indexOf(step)] = {
      kind: 'service',
      id,
      title,
      ...(within === undefined ? {} : { within }),
      service: 'tax',
      send: [],
      receive: [],
      retries: 1,
      performer: { role: 'specialist', agency: { agency: 'H99.12' } },
    };
    document.flow.edges = edges.filter(({ from, returns }) => from !== id || !returns);
    for (const edge of document.flow.edges) if (edge.from === id) edge.arm = 'answered';
    return { there: { nodes: { [id]: id } }, back: { nodes: { [id]: id } } };
  },
};

const plainEdge = { order: 0, otherwise: false, sets: [], produces: [], marks: [], returns: false };

const newStep = (id: string, more: { readonly within?: string }): Draft['flow']['nodes'][number] => ({
  kind: 'step',
  id,
  title: text(id),
  performer: { role: 'specialist', agency: { agency: 'H99.12' } },
  duration: { rows: [workingDays(1)] },
  status: 4,
  ...more,
});

/** The same value with one id replaced wherever it is used. */
function renamedIn<T>(value: T, id: string, name: string): T {
  if (value === id) return name as T;
  if (Array.isArray(value)) return value.map((one: unknown) => renamedIn(one, id, name)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, renamedIn(inner as unknown, id, name)]),
  ) as T;
}
