import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import type { MilestoneEvent } from './document-types.ts';
import { type FlowIndex, indexOf } from './flow-index.ts';
import { readingOrder } from './march.ts';
import { isSideStep } from './side-steps.ts';

/** Where in a procedure a moment lies; `unreached`: no way of the drawing leads to it yet. */
export const offerGroups = ['whole', 'phases', 'steps', 'actions', 'unreached'] as const;
export type OfferGroup = (typeof offerGroups)[number];

export interface MilestoneOffer {
  readonly on: MilestoneEvent;
  readonly group: OfferGroup;
}

/**
 * The moments that a milestone can stand for, each once, what is nearest to a publication first. Pressing the only button
 * of a step is the same moment as finishing it, so only the buttons of a choice are moments of their own.
 */
export function milestoneOffers(document: ProcedureDocument): MilestoneOffer[] {
  const index = indexOf(document);
  const reached = reachedPlaces(index);
  const { edges } = document.flow;
  const marked = [...new Set(edges.flatMap((edge) => (reached.has(edge.from) ? edge.marks : [])))];
  const places = readingOrder(index).filter(({ kind }) => kind !== 'start' && kind !== 'decision');
  const whole: MilestoneEvent[] = [
    { kind: 'opened' },
    ...marked.map((mark): MilestoneEvent => ({ kind: 'marked', mark })),
    ...places.filter((node) => reached.has(node.id) && isLastOfAll(node)).map(entered),
  ];
  const ofPlaces = (nodes: readonly FlowNode[]): MilestoneEvent[] =>
    nodes.flatMap((node) => [entered(node), { kind: 'left', node: node.id } as const]);
  const inner = places.filter((node) => node.kind !== 'end' && reached.has(node.id));
  const actions = edges
    .filter(({ from, label }) => label !== undefined && reached.has(from) && isChosen(index, from))
    .map(({ id }): MilestoneEvent => ({ kind: 'taken', edge: id }));
  const outside = places.filter((node) => !reached.has(node.id));
  return [
    ...inGroup('whole', whole),
    ...inGroup('phases', ofPlaces(inner.filter(({ kind }) => kind === 'group'))),
    ...inGroup('steps', ofPlaces(inner.filter(({ kind }) => kind !== 'group'))),
    ...inGroup('actions', actions),
    ...inGroup('unreached', ofPlaces(outside)),
  ];
}

const inGroup = (group: OfferGroup, events: readonly MilestoneEvent[]): MilestoneOffer[] =>
  events.map((on) => ({ on, group }));

const entered = ({ id }: FlowNode): MilestoneEvent => ({ kind: 'entered', node: id });
const isLastOfAll = (node: FlowNode): boolean => node.kind === 'end' && node.outcome !== 'branchDone';
const isChosen = (index: FlowIndex, id: string): boolean => index.edgesFrom(id).length > 1;

/** Every place to which some way leads from the start, side steps along with what they are beside. */
function reachedPlaces(index: FlowIndex): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = index.document.flow.nodes.filter(({ kind }) => kind === 'start').map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const node = index.node(id);
    open.push(...index.edgesFrom(id).map(({ to }) => to), ...index.containersOf(id));
    if (node?.kind === 'group' && node.start !== undefined) open.push(node.start);
    if (node?.kind === 'parallel') open.push(...node.branches.flatMap(({ start }) => start ?? []));
    for (const side of index.document.flow.nodes)
      if (isSideStep(side) && side.beside.includes(id)) open.push(side.id);
  }
  return reached;
}
