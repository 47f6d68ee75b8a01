import type { FlowNode, ProcedureDocument } from '@motcua/engine';

/** The parts that other parts of a procedure name by their id, beside what is drawn. */
export type PartList = 'papers' | 'results' | 'milestones' | 'pauseRules' | 'limits';

/** Where a part is named. */
export interface Use {
  readonly kind: 'node' | 'edge' | 'fact' | 'limit' | 'pauseRule' | 'scenario' | 'standing';
  readonly id: string;
  /** It cannot do without: a limit without a start, a fact without what it reads. The others just forget the part. */
  readonly binding: boolean;
}

/** Everything that names a part, each place once. */
export function usesOf(document: ProcedureDocument, list: PartList, id: string): Use[] {
  const found = finders[list](document, id);
  return found.filter(
    (use, at) => found.findIndex((one) => one.kind === use.kind && one.id === use.id) === at,
  );
}

type Finder = (document: ProcedureDocument, id: string) => Use[];

const finders: Readonly<Record<PartList, Finder>> = {
  papers: (document, id) => [
    ...pick(document.flow.edges, 'edge', (edge) => edge.demands?.papers.includes(id) ?? false),
    ...pick(document.flow.nodes, 'node', (node) => handsOn(node, id)),
    ...factsReading(document, (source) => source.kind === 'paper' && source.paper === id),
    ...pick(document.scenarios, 'scenario', ({ open, events }) =>
      [open.papers, ...events.map((event) => ('papers' in event ? event.papers : undefined))].some(
        (papers) => papers?.includes(id) ?? false,
      ),
    ),
  ],
  results: (document, id) => [
    ...pick(document.flow.edges, 'edge', (edge) => edge.produces.includes(id)),
    ...factsReading(document, (source) => source.kind === 'result' && source.result === id),
  ],
  milestones: (document, id) => [
    ...pick(document.limits, 'limit', (limit) => limit.starts === id || limit.ends === id, true),
    ...pick(
      document.flow.nodes,
      'node',
      (node) =>
        node.kind === 'wait' && node.arms.some((arm) => arm.kind === 'milestone' && arm.milestone === id),
      true,
    ),
    ...factsReading(document, (source) => source.kind === 'milestone' && source.milestone === id),
  ],
  pauseRules: (document, id) => [
    ...pick(
      document.flow.nodes,
      'node',
      (node) =>
        ('clock' in node && node.clock?.counts === false && node.clock.pauseRule === id) ||
        (node.kind === 'linked' && node.childPause === id),
    ),
    ...(document.head.standing?.stopRule === id
      ? [{ kind: 'standing' as const, id: 'stop', binding: false }]
      : []),
  ],
  limits: (document, id) => [
    ...pick(document.flow.nodes, 'node', (node) => leansOnLimit(node, id)),
    ...pick(
      document.pauseRules,
      'pauseRule',
      (rule) => rule.restarts.includes(id) || (rule.limits?.includes(id) ?? false),
    ),
    ...factsReading(document, (source) => source.kind === 'clock' && source.limit === id),
    ...pick(document.scenarios, 'scenario', ({ open, events }) =>
      [open.expect, ...events.map(({ expect }) => expect)].some(
        (expect) => (expect?.overdue?.includes(id) ?? false) || Object.hasOwn(expect?.due ?? {}, id),
      ),
    ),
  ],
};

function pick<T extends { id: string }>(
  things: readonly T[],
  kind: Use['kind'],
  names: (thing: T) => boolean,
  binding = false,
): Use[] {
  return things.filter(names).map(({ id }) => ({ kind, id, binding }));
}

type Source = ProcedureDocument['facts'][number]['source'];

const factsReading = (document: ProcedureDocument, reads: (source: Source) => boolean): Use[] =>
  pick(document.facts, 'fact', ({ source }) => reads(source), true);

const handsOn = (node: FlowNode, paper: string): boolean =>
  node.kind === 'linked' &&
  node.children.some((child) => child.papersIn?.some(({ from }) => from === paper) ?? false);

function leansOnLimit(node: FlowNode, limit: string): boolean {
  const duration = 'duration' in node ? node.duration : undefined;
  if (duration !== undefined && 'restOf' in duration && duration.restOf === limit) return true;
  const actions = 'deadlineActions' in node ? (node.deadlineActions ?? []) : [];
  return actions.some((action) => action.limit === limit);
}
