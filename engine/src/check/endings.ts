import type { FlowEdge, FlowNode, Mark } from '../document/flow.ts';
import type { Milestone } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';

/** Limits whose end lies nowhere after their start, and ends at which something may still be to pay or to hand over. */
export function checkEndings(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  document.limits.forEach((limit, i) => {
    const starts = document.milestones.find(({ id }) => id === limit.starts)?.on;
    const ends = document.milestones.find(({ id }) => id === limit.ends)?.on;
    if (starts && ends && !comesAfter(document, index, starts, ends))
      report.add('limit-never-ends', `/limits/${i}/ends`, limit.id, {
        limit: limit.title.vi || limit.id,
        starts: limit.starts,
        ends: limit.ends,
      });
  });
  checkOpenRegions(document, index, report);
}

/** Can the second moment be reached after the first? */
function comesAfter(
  document: ProcedureDocument,
  index: ProcedureIndex,
  first: Milestone['on'],
  second: Milestone['on'],
): boolean {
  const seen = new Set<string>();
  const queue = [...placesOf(document, index, first)];
  const edges = edgesOf(document, second);
  const nodes =
    'node' in second ? new Set([second.node, ...nodesUnder(index, second.node)]) : new Set<string>();
  if (second.kind === 'opened') return first.kind === 'opened';
  // The very action that starts it may end it.
  if (edgesOf(document, first).some((id) => edges.includes(id))) return true;
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (nodes.has(id)) return true;
    for (const edge of waysOn(index, id)) {
      if (edges.includes(edge.id)) return true;
      queue.push(edge.to, ...(edge.backTo ?? []));
    }
    queue.push(...inside(index, id));
  }
  return false;
}

function edgesOf(document: ProcedureDocument, on: Milestone['on']): readonly string[] {
  if (on.kind === 'taken') return [on.edge];
  if (on.kind !== 'marked') return [];
  return document.flow.edges.filter(({ marks }) => marks.includes(on.mark)).map(({ id }) => id);
}

/** Where the dossier stands once a milestone is reached. */
function placesOf(
  document: ProcedureDocument,
  index: ProcedureIndex,
  on: Milestone['on'],
): readonly string[] {
  if (on.kind === 'opened')
    return document.flow.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  if (on.kind === 'entered') return [on.node];
  if (on.kind === 'left') return [on.node, ...nodesUnder(index, on.node)];
  return edgesOf(document, on).flatMap((id) => {
    const edge = index.edges.get(id);
    // A side step's edge leaves the dossier where it is.
    return edge ? [edge.to, ...(edge.backTo ?? [])] : [];
  });
}

/** Edges by which a node, or any container around it, is left. */
function waysOn(index: ProcedureIndex, id: string): readonly FlowEdge[] {
  const ways = [...(index.leaving.get(id) ?? [])];
  let holder = index.nodes.get(id)?.within;
  while (holder !== undefined) {
    const group = index.nodes.get(holder);
    const parallel = index.branches.get(holder)?.parallel;
    ways.push(...(index.leaving.get(parallel?.id ?? holder) ?? []));
    holder = parallel ? parallel.within : group?.within;
  }
  return ways;
}

function inside(index: ProcedureIndex, id: string): readonly string[] {
  const node = index.nodes.get(id);
  if (node?.kind === 'group') return node.start === undefined ? [] : [node.start];
  if (node?.kind === 'parallel') return node.branches.flatMap(({ start }) => start ?? []);
  // Side steps stand beside a step.
  return [...index.nodes.values()].flatMap((other) =>
    other.kind === 'step' && other.beside?.includes(id) ? [other.id] : [],
  );
}

const regionNames = { finance: 'obligationNotified', result: 'drafted', delivery: 'atDesk' } as const;
type Region = keyof typeof regionNames;

/** What each mark does to a region that must be final in the end: opens it or settles it. */
const effects: Partial<Record<Mark, readonly [Region, boolean]>> = {
  obligationNotified: ['finance', true],
  paid: ['finance', false],
  exempt: ['finance', false],
  deferred: ['finance', false],
  refunded: ['finance', false],
  drafted: ['result', true],
  approved: ['result', true],
  signed: ['result', true],
  issued: ['result', false],
  atDesk: ['delivery', true],
  handedToPost: ['delivery', true],
  delivered: ['delivery', false],
  deliveredElectronically: ['delivery', false],
};

const endsAtOnce: readonly string[] = ['notAccepted', 'withdrawn', 'stopped'];

/**
 * Ends that can be reached while a region is open. Walks nodes with the set of open regions; what happens inside a
 * parallel block is taken together, in favour of the drawing: a region that any of its branches settles counts as settled.
 */
function checkOpenRegions(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  const start = document.flow.nodes.find(({ kind }) => kind === 'start');
  if (!start) return;
  const cameFrom = new Map<string, string | null>();
  const queue: { readonly id: string; readonly open: string }[] = [];
  const visit = (id: string, open: string, from: string | null): void => {
    const key = `${id}|${open}`;
    if (cameFrom.has(key)) return;
    cameFrom.set(key, from);
    queue.push({ id, open });
  };
  visit(start.id, '', null);
  const reported = new Set<string>();
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const { id, open } = at;
    const key = `${id}|${open}`;
    const node = index.nodes.get(id);
    if (!node) continue;
    if (node.kind === 'end' && node.within === undefined) {
      if (open !== '' && !endsAtOnce.includes(node.outcome) && !reported.has(id)) {
        reported.add(id);
        const marks = open.split(',').map((region) => regionNames[region as Region]);
        report.node(
          'end-leaves-open',
          node,
          { open: marks },
          { severity: 'note', witness: wayTo(key, cameFrom) },
        );
      }
      continue;
    }
    const after = node.kind === 'parallel' ? afterBlock(index, node, open) : open;
    for (const edge of topLevelWays(index, node)) visit(edge.to, afterMarks(edge.marks, after), key);
    if (node.kind === 'group' && node.start !== undefined) visit(node.start, open, key);
  }
}

/** The ways on from a node as the walk sees them: a parallel block is one place, left by its own edges or from inside. */
function topLevelWays(index: ProcedureIndex, node: FlowNode): readonly FlowEdge[] {
  if (node.kind === 'group') return [];
  const ways = [...waysOn(index, node.id)];
  if (node.kind !== 'parallel') return ways;
  const within = new Set(nodesUnder(index, node.id));
  for (const id of within)
    for (const edge of index.leaving.get(id) ?? []) if (!within.has(edge.to)) ways.push(edge);
  return ways;
}

function afterBlock(index: ProcedureIndex, node: FlowNode, open: string): string {
  const marks = nodesUnder(index, node.id).flatMap((id) =>
    (index.leaving.get(id) ?? []).flatMap((edge) => edge.marks),
  );
  const opening = marks.filter((mark) => effects[mark]?.[1] === true);
  const settling = marks.filter((mark) => effects[mark]?.[1] === false);
  return afterMarks([...opening, ...settling], open);
}

function afterMarks(marks: readonly Mark[], open: string): string {
  const regions = new Set(open === '' ? [] : open.split(','));
  for (const mark of marks) {
    const effect = effects[mark];
    if (effect?.[1]) regions.add(effect[0]);
    else if (effect) regions.delete(effect[0]);
  }
  return [...regions].sort().join(',');
}

function wayTo(key: string, cameFrom: ReadonlyMap<string, string | null>): readonly string[] {
  const path: string[] = [];
  for (let at: string | null = key; at !== null; at = cameFrom.get(at) ?? null)
    path.unshift(at.split('|')[0]!);
  return path;
}
