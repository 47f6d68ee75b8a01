import type { LocalText } from '@motcua/engine';
import { boundsOf } from '../drawing/bounds.ts';
import { placementsOf } from '../drawing/placements.ts';
import type { GroupNode, LimitAmount } from '../model/document-types.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { isOpenEnded, mainEdgeOf, marchIn, startIn } from '../model/march.ts';
import { newEdge } from '../model/new-edge.ts';
import { newNode } from '../model/new-node.ts';
import { contentTop, inset, laneSize, type Rect, sizeOfKind, titleHeight } from '../model/node-size.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { mayWrap } from '../rules/may-wrap.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { inBoth } from '../text/text.ts';
import { branchEndOf } from './branch-end.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { leadTo, startAt } from './lead-to.ts';
import { limitPlace } from './limit-edit.ts';
import { mendBorders } from './mend-borders.ts';
import { place } from './node-move.ts';

interface NewPhase {
  readonly ids: readonly string[];
  readonly title?: LocalText | undefined;
  /** The time that the phase may take, stated with it in the same step. */
  readonly limit?: { readonly title: LocalText; readonly amount: LimitAmount } | undefined;
}

/** Draws a phase around places that stand together. What led to the first of them now leads to the phase. */
export const wrapInPhase = command<NewPhase>('wrap.phase', (draft, { ids, title: named, limit }) => {
  mustBeAllowed('wrap.phase', mayWrap(draft.index, ids, 'group'));
  const { index } = draft;
  const container = index.node(ids[0] ?? '')?.within;
  const [head = ''] = inOrder(index, ids, container);
  const box = boxOf(draft, ids);
  const { inside, id, title } = wrapper(draft, ids, 'phase', named);
  const holder = container === undefined ? {} : { within: container };
  const phase: GroupNode = { kind: 'group', id, title, ...holder, start: head, deadlineActions: [] };
  draft.add('nodes', phase);
  for (const one of ids) draft.change('nodes', one, (node) => ({ ...node, within: id }));
  enterThrough(draft, id, [head], inside, container);
  if (limit !== undefined) limitPlace(draft, id, limit);
  if (box === undefined) return;
  const corner = { x: box.rect.x - inset, y: box.rect.y - contentTop };
  place(draft, [
    { id, at: corner },
    ...box.places.map(({ id: one, x, y }) => ({ id: one, at: { x: x - corner.x, y: y - corner.y } })),
  ]);
});

/**
 * Sets places side by side: each step of one line becomes a branch of its own, separate lines a branch each. What led
 * to any of them leads to the block, which leads on to where their line led.
 */
export const wrapInParallel = command<{ ids: readonly string[] }>('wrap.parallel', (draft, { ids }) => {
  mustBeAllowed('wrap.parallel', mayWrap(draft.index, ids, 'parallel'));
  const { index } = draft;
  const container = index.node(ids[0] ?? '')?.within;
  const ordered = inOrder(index, ids, container);
  const goal = ordered
    .map((one) => mainEdgeOf(index, one)?.to)
    .findLast((to) => to !== undefined && !ids.includes(to));
  const lines = linesAmong(index, ordered);
  const box = boxOf(draft, ids);
  const { inside, id, title } = wrapper(draft, ids, 'parallel');
  const taken = new Set([...index.placeIds, id]);
  const branchIds = lines.map((_, at) => {
    const branch = freeId(`${id.slice(0, 50)}_nhanh_${at + 1}`, taken);
    taken.add(branch);
    return branch;
  });
  draft.add('nodes', newNode('parallel', { id, title, within: container }, branchIds));
  lines.forEach((line, at) => {
    const branch = branchIds[at] ?? '';
    for (const one of line) draft.change('nodes', one, (node) => ({ ...node, within: branch }));
    const [first] = line;
    if (first !== undefined) startAt(draft, branch, first);
  });
  enterThrough(draft, id, ids, inside, container);
  lines.forEach((line, at) => {
    endBranch(draft, line, branchIds[at] ?? '', goal, inside);
  });
  if (goal !== undefined) draft.add('edges', { ...newEdge(draft.index, id, goal), returns: false });
  mendBorders(draft);
  if (box !== undefined) place(draft, placesInLanes(draft, id, lines, box.rect, container));
});

function wrapper(
  { index }: Draft,
  ids: readonly string[],
  kind: 'phase' | 'parallel',
  named?: LocalText,
): { inside: ReadonlySet<string>; id: string; title: LocalText } {
  const title = named ?? inBoth((text) => text.containers[kind]);
  return {
    inside: new Set(ids.flatMap((id) => [id, ...index.contentsOf(id).map((node) => node.id)])),
    id: freeId(idFromLabel(title.vi, kind), index.placeIds),
    title,
  };
}

const inOrder = (index: FlowIndex, ids: readonly string[], container: string | undefined): string[] => {
  const start = startIn(index, container);
  const order = marchIn(index, container).order.map((node) => node.id);
  const rank = (id: string): number => (id === start ? -1 : order.indexOf(id));
  return [...ids].toSorted((a, b) => rank(a) - rank(b));
};

/** What leads to one of the entries from outside leads to the container; so does the container around it begin there. */
function enterThrough(
  draft: Draft,
  id: string,
  entries: readonly string[],
  inside: ReadonlySet<string>,
  container: string | undefined,
): void {
  const isBlock = draft.index.node(id)?.kind === 'parallel';
  const start = startIn(draft.index, container);
  if (container !== undefined && start !== undefined && entries.includes(start))
    startAt(draft, container, id);
  for (const entry of entries)
    for (const edge of draft.index.edgesTo(entry)) {
      // Into a phase one may go back to a step in its middle; a block is entered at its border only.
      if (inside.has(edge.from) || (edge.returns && !isBlock)) continue;
      const words = edge.label === undefined ? {} : { label: edge.label.vi };
      if (mayConnect(draft.index, edge.from, id, { ...words, except: edge.id }).allowed)
        leadTo(draft, edge.id, id);
      else draft.remove('edges', edge.id);
    }
}

/** Each step of a single line on its own; otherwise what hangs together. */
function linesAmong(index: FlowIndex, ids: readonly string[]): string[][] {
  const links = ids.flatMap((id) =>
    index
      .edgesFrom(id)
      .filter((edge) => !edge.returns && ids.includes(edge.to))
      .map((edge) => [id, edge.to] as const),
  );
  const parts: string[][] = [];
  for (const id of ids) {
    const near = parts.filter((part) =>
      part.some((one) => links.some(([a, b]) => (a === id && b === one) || (a === one && b === id))),
    );
    const joined = [...near.flat(), id];
    for (const part of near) parts.splice(parts.indexOf(part), 1);
    parts.push(ids.filter((one) => joined.includes(one)));
  }
  return parts.length === 1 ? ids.map((id) => [id]) : parts;
}

function endBranch(
  draft: Draft,
  line: readonly string[],
  branch: string,
  goal: string | undefined,
  inside: ReadonlySet<string>,
): void {
  const end = branchEndOf(draft, branch);
  for (const id of line) {
    for (const edge of draft.index.edgesFrom(id)) {
      if (line.includes(edge.to) || edge.to === end) continue;
      const among = inside.has(edge.to);
      if (among && edge.returns) draft.remove('edges', edge.id);
      else if (among || (edge.to === goal && !edge.returns)) leadTo(draft, edge.id, end);
    }
    if (isOpenEnded(draft.index, id)) draft.add('edges', newEdge(draft.index, id, end));
  }
}

interface Box {
  readonly rect: Rect;
  readonly places: readonly { readonly id: string; readonly x: number; readonly y: number }[];
}

/** Where the places stand in their container; nothing in a drawing that is laid out afresh with every change. */
function boxOf({ document }: Draft, ids: readonly string[]): Box | undefined {
  if (Object.keys(document.layout.nodes).length === 0) return undefined;
  const placements = placementsOf(document);
  const rect = boundsOf(placements, ids);
  const first = placements.get(ids[0] ?? '');
  if (rect === undefined || first === undefined) return undefined;
  const origin = { x: first.absolute.x - first.relative.x, y: first.absolute.y - first.relative.y };
  const places = ids.flatMap((id) => {
    const relative = placements.get(id)?.relative;
    return relative === undefined ? [] : [{ id, ...relative }];
  });
  return { rect: { ...rect, x: rect.x - origin.x, y: rect.y - origin.y }, places };
}

const gap = 150;

function placesInLanes(
  draft: Draft,
  id: string,
  lines: readonly (readonly string[])[],
  box: Rect,
  container: string | undefined,
): { id: string; at: { x: number; y: number } }[] {
  const placements = placementsOf(draft.before);
  const sizeOf = (one: string): Rect =>
    placements.get(one)?.absolute ?? { ...sizeOfKind('step'), x: 0, y: 0 };
  const widths = lines.map((line) => line.reduce((sum, one) => sum + sizeOf(one).width + gap, 0));
  const width = Math.max(laneSize.width, ...widths) + sizeOfKind('end').width + 2 * inset;
  const heights = lines.map((line) =>
    Math.max(laneSize.height, ...line.map((one) => sizeOf(one).height + 2 * inset)),
  );
  const height = titleHeight + heights.reduce((sum, one) => sum + one, 0);
  const middle = box.y + box.height / 2;
  const corner = { x: box.x, y: Math.round(middle - height / 2) };
  const inLanes = lines.flatMap((line, at) => {
    let x = inset;
    const places = line.map((one) => {
      const place = { id: one, at: { x, y: Math.round(((heights[at] ?? 0) - sizeOf(one).height) / 2) } };
      x += sizeOf(one).width + gap;
      return place;
    });
    const branch = draft.index.node(line[0] ?? '')?.within;
    const end = draft.index.childrenOf(branch).find((node) => node.kind === 'end');
    const y = Math.round(((heights[at] ?? 0) - sizeOfKind('end').height) / 2);
    return end === undefined ? places : [...places, { id: end.id, at: { x, y } }];
  });
  const right = box.x + box.width;
  const wider = Math.max(0, width - box.width);
  const higher = Math.max(0, corner.y + height - (box.y + box.height));
  const moved = draft.index.childrenOf(container).flatMap((sibling) => {
    const at = placements.get(sibling.id)?.relative;
    if (at === undefined || sibling.id === id) return [];
    if (at.x >= right - 1) return [{ id: sibling.id, at: { x: at.x + wider, y: at.y } }];
    const under = at.y >= box.y + box.height - 1 && at.x + sizeOf(sibling.id).width > box.x;
    return under ? [{ id: sibling.id, at: { x: at.x, y: at.y + higher } }] : [];
  });
  return [{ id, at: corner }, ...inLanes, ...moved];
}
