import type { FlowEdge, FlowNode, Mark } from '../document/flow.ts';
import type { Milestone } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';
import { nodesUnder, type ProcedureIndex } from '../machine/procedure-index.ts';
import type { Report } from './report.ts';
import { tellStories, wayOf } from './stories.ts';
import { sideStepsBeside } from './ways.ts';
import { namedBy } from './named-by.ts';

/** Limits whose end lies nowhere after their start, and ends at which something may still be to pay or to hand over. */
export function checkEndings(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  document.limits.forEach((limit, i) => {
    const starts = document.milestones.find(({ id }) => id === limit.starts)?.on;
    const ends = document.milestones.find(({ id }) => id === limit.ends)?.on;
    if (starts && ends && !comesAfter(document, index, starts, ends))
      report.add('limit-never-ends', `/limits/${i}/ends`, limit.id, {
        limit: namedBy(limit.title, limit.id),
        starts: milestoneName(document, limit.starts),
        ends: milestoneName(document, limit.ends),
      });
  });
  checkOpenRegions(document, index, report);
}

function milestoneName({ milestones }: ProcedureDocument, id: string): string {
  return namedBy(milestones.find((milestone) => milestone.id === id)?.title, id);
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
  return sideStepsBeside(index, id);
}

/** Words of the catalogue for what is still open. */
const regionNames = { finance: 'open-finance', result: 'open-result', delivery: 'open-delivery' } as const;
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
 * Ends that can be reached while a region is open. What happens inside a parallel block is taken together, in favour of
 * the drawing: a region that any of its branches settles counts as settled.
 */
function checkOpenRegions(document: ProcedureDocument, index: ProcedureIndex, report: Report): void {
  // Of a result that is not issued or not handed over more is said already.
  const said = ['end-without-result', 'result-not-returned', 'ended-unaccepted'];
  const reported = new Set(
    report.problems.flatMap(({ code, at }) => (said.includes(code) ? (at ?? []) : [])),
  );
  tellStories<string>(document, index, {
    begins: '',
    key: (open) => open,
    after: ({ id, noticed }, { edge }) => {
      const block = index.nodes.get(edge?.from ?? id);
      const open = edge && block?.kind === 'parallel' ? afterBlock(index, block, noticed) : noticed;
      return afterMarks(edge?.marks ?? [], open);
    },
    comes: (story) => {
      const node = index.nodes.get(story.id);
      if (node?.kind !== 'end' || node.within !== undefined || story.noticed === '') return;
      if (endsAtOnce.includes(node.outcome) || reported.has(node.id)) return;
      reported.add(node.id);
      const open = story.noticed.split(',').map((region) => `{${regionNames[region as Region]}}`);
      report.node('end-leaves-open', node, { open }, { severity: 'note', witness: wayOf(story) });
    },
  });
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
