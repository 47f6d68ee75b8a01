import type { ProcedureDocument } from '@motcua/engine';

type Document = ProcedureDocument;
type Node = Document['flow']['nodes'][number];
type Edge = Document['flow']['edges'][number];

/** One small change of a document, at one place. It changes the copy it is given. */
export interface Mutation {
  readonly at: string;
  readonly apply: (copy: Document) => void;
}

/** What an author gets wrong, as they might: by kind, every place of a document where it can be done. */
export type Kind = (document: Document) => readonly Mutation[];

const nodeOf = (document: Document, id: string) => document.flow.nodes.find((node) => node.id === id)!;
const edgeOf = (document: Document, id: string) => document.flow.edges.find((edge) => edge.id === id)!;

const atNodes =
  (fits: (node: Node) => boolean, change: (node: Node, document: Document) => void): Kind =>
  (document) =>
    document.flow.nodes
      .filter(fits)
      .map(({ id }) => ({ at: id, apply: (copy) => change(nodeOf(copy, id), copy) }));

const atEdges =
  (
    fits: (edge: Edge, document: Document) => boolean,
    change: (edge: Edge, document: Document) => void,
  ): Kind =>
  (document) =>
    document.flow.edges
      .filter((edge) => fits(edge, document))
      .map(({ id }) => ({ at: id, apply: (copy) => change(edgeOf(copy, id), copy) }));

function remove(document: Document, id: string): void {
  document.flow.edges = document.flow.edges.filter((edge) => edge.id !== id);
}

const isTaken = ({ id }: Edge, { flow }: Document) =>
  flow.nodes.some(
    (node) =>
      (node.kind === 'step' || node.kind === 'group') &&
      (node.deadlineActions ?? []).some(({ do: what }) => what.kind === 'take' && what.edge === id),
  );

/** Does it lead to where the dossier has been? Declared, or out of a wait to what led into it. */
function leadsBack(edge: Edge, { flow }: Document): boolean {
  if (edge.returns || edge.backTo) return true;
  const from = flow.nodes.find(({ id }) => id === edge.from);
  return (
    from?.kind === 'wait' && flow.edges.some(({ from: other, to }) => other === edge.to && to === edge.from)
  );
}

/** Half of it, in whole units where there are some. */
function half(amount: { value: number; unit: string }): void {
  amount.value = amount.unit === 'HOUR' ? amount.value / 2 : Math.max(1, Math.floor(amount.value / 2));
}

const rowsOf = (node: Node) =>
  (node.kind === 'step' || node.kind === 'consultation') && node.duration && 'rows' in node.duration
    ? node.duration.rows
    : [];

/** A role that nobody holds anywhere in the demonstration province. */
export const heldByNobody = 'systemOperator';

export const kinds: Readonly<Record<string, Kind>> = {
  'edge removed': atEdges(
    () => true,
    ({ id }, document) => remove(document, id),
  ),
  'role emptied': atNodes(
    (node) => 'performer' in node && node.performer !== undefined,
    (node) => {
      if ('performer' in node && node.performer) node.performer.role = heldByNobody;
    },
  ),
  'performer removed': atNodes(
    (node) => node.kind === 'step' && node.performer !== undefined,
    (node) => {
      if (node.kind === 'step') delete node.performer;
    },
  ),
  'duration doubled': atNodes(
    (node) => rowsOf(node).some(({ value }) => value > 0),
    (node) => {
      for (const row of rowsOf(node)) row.value *= 2;
    },
  ),
  'join changed': atNodes(
    ({ kind }) => kind === 'parallel',
    (node) => {
      if (node.kind !== 'parallel') return;
      node.join = node.join.mode === 'all' ? { mode: 'any' } : { mode: 'all' };
    },
  ),
  'guard negated': atEdges(
    ({ when, otherwise }) => when !== undefined && !otherwise,
    (edge) => {
      if (edge.when) edge.when = { not: edge.when };
    },
  ),
  'limit shortened': ({ limits }) =>
    limits.map(({ id }) => ({
      at: id,
      apply: (copy) => copy.limits.find((limit) => limit.id === id)!.amount.forEach(half),
    })),
  'way back cut': atEdges(leadsBack, ({ id }, document) => remove(document, id)),
  'milestone moved': (document) =>
    document.milestones.flatMap(({ id, on }) => {
      if (!('node' in on)) return [];
      const places = document.flow.nodes.map((node) => node.id);
      const other = places[(places.indexOf(on.node) + 2) % places.length]!;
      return {
        at: id,
        apply: (copy: Document) => {
          const milestone = copy.milestones.find((one) => one.id === id)!;
          if ('node' in milestone.on) milestone.on.node = other;
        },
      };
    }),
  'otherwise removed': atEdges(
    ({ otherwise }) => otherwise,
    ({ id }, document) => remove(document, id),
  ),
  'pause removed': atNodes(
    (node) => 'clock' in node && node.clock?.counts === false,
    (node) => {
      if ('clock' in node) delete node.clock;
    },
  ),
  'entry negated': (document) =>
    document.flow.nodes.flatMap((node) =>
      node.kind === 'parallel'
        ? node.branches.flatMap(({ id, entry }) =>
            entry === undefined
              ? []
              : {
                  at: id,
                  apply: (copy: Document) => {
                    const parallel = nodeOf(copy, node.id);
                    if (parallel.kind !== 'parallel') return;
                    parallel.branches.find((branch) => branch.id === id)!.entry = { not: entry };
                  },
                },
          )
        : [],
    ),
  'respondents removed': atNodes(
    (node) => node.kind === 'consultation' && node.respondents.length > 0,
    (node) => {
      if (node.kind === 'consultation') node.respondents = [];
    },
  ),
  'status removed': atNodes(
    (node) => node.kind !== 'end' && 'status' in node && node.status !== undefined,
    (node) => {
      if ('status' in node) delete node.status;
    },
  ),
  'edge redirected': atEdges(
    () => true,
    (edge, { flow }) => {
      const target = flow.nodes.find(({ id }) => id === edge.to);
      const alike = flow.nodes.filter(({ within, kind }) => within === target?.within && kind !== 'start');
      const places = alike.map(({ id }) => id);
      edge.to = places[(places.indexOf(edge.to) + 1) % places.length] ?? edge.to;
    },
  ),
  'deadline removed': atNodes(
    (node) => (node.kind === 'step' || node.kind === 'group') && (node.deadlineActions ?? []).length > 0,
    (node) => {
      if (node.kind === 'group') node.deadlineActions = [];
      else if (node.kind === 'step') delete node.deadlineActions;
    },
  ),
  'question removed': atEdges(
    ({ demands, sets }) => (demands?.facts.length ?? 0) + sets.length > 0,
    (edge) => {
      if (edge.demands) edge.demands.facts = [];
      edge.sets = [];
    },
  ),
  'mark lost': atEdges(
    ({ marks }) => marks.length > 0,
    (edge) => {
      edge.marks = [];
    },
  ),
  'edge automatic': atEdges(
    (edge, document) => isTaken(edge, document),
    (edge) => {
      edge.when = { fact: 'no_such_fact', op: 'known' };
    },
  ),
};
