import type { FlowNode, ProcedureDocument } from '@motcua/engine';
import { addNode } from '../commands/node-add.ts';
import { moveInto } from '../commands/move-into.ts';
import { insertNode } from '../commands/node-insert.ts';
import { type MoveNode, moveNodes } from '../commands/node-move.ts';
import type { Fragment } from '../commands/paste.ts';
import { addSideStep } from '../commands/side-step.ts';
import { type Alignment, aligned } from '../drawing/align.ts';
import { boundsOf } from '../drawing/bounds.ts';
import { sizeOf } from '../drawing/card-size.ts';
import { mayConnectNew } from '../commands/edge-connect.ts';
import type { NodeKind } from '../model/document-types.ts';
import { edgeHolder, edgeSource } from '../model/edge-holder.ts';
import { freeId, idFromLabel } from '../model/ids.ts';
import { mainEdgeOf } from '../model/march.ts';
import { newNode } from '../model/new-node.ts';
import { axisOf, type Point } from '../model/node-size.ts';
import { thingsOf } from '../model/selection.ts';
import { mayPlace } from '../rules/may-place.ts';
import { inBoth } from '../text/text.ts';
import type { Designer } from './designer-context.ts';
import { containerAt, inRowOf, placeAfter, placeBelow } from './free-place.ts';

const roomForOne = 190;

/**
 * Adds a node where the author is: into the selected edge, after the selected node, or where it was dropped.
 * Answers the new id, or nothing when the drawing's rules leave no such place.
 */
export function addKind(
  designer: Designer,
  kind: NodeKind,
  dropped?: Point,
  onEdge?: string,
): string | undefined {
  const { index, drawing, selected } = designer;
  if (onEdge !== undefined) return addIntoEdge(designer, kind, onEdge);
  const [only] = selected.size === 1 ? selected : [];
  const { nodes, edges } = thingsOf(only === undefined ? [] : [only]);
  const edge = dropped === undefined ? index.edge(edges[0] ?? '') : undefined;
  if (edge !== undefined && kind !== 'end' && kind !== 'start') return addIntoEdge(designer, kind, edge.id);
  const before = dropped === undefined ? index.node(edge?.from ?? nodes[0] ?? '') : undefined;
  const within =
    dropped === undefined
      ? containerFor(designer, kind, before)
      : placeable(designer, kind, containerAt(index, drawing.placements, dropped));
  if (!mayPlace(index, kind, within).allowed) return undefined;

  const node = freshNode(designer, kind, within);
  const at =
    dropped === undefined || drawing.lanes.length > 0
      ? placeAfter(index, drawing.stored, node, before?.within === within ? before?.id : undefined, within)
      : relativeTo(designer, within, centreOn(index.document, dropped, node));
  const after = before !== undefined && mayLead(designer, before, within) ? before.id : undefined;
  designer.run(addNode, { node, at, ...(after === undefined ? {} : { after }) });
  return node.id;
}

function addIntoEdge(designer: Designer, kind: NodeKind, id: string): string | undefined {
  const edge = designer.index.edge(id);
  if (edge === undefined) return undefined;
  const within = edgeHolder(designer.index, edge);
  if (!mayPlace(designer.index, kind, within).allowed) return undefined;
  const node = freshNode(designer, kind, within);
  return insertInto(designer, node, id);
}

/** Where something goes that is put into an edge, and what makes room for it: what follows in the same row. */
export function insertPlaces(
  { index, drawing }: Designer,
  node: FlowNode | string,
  edgeId: string,
): { at?: Point; moved?: { id: string; at: Point }[] } {
  const inserted = typeof node === 'string' ? index.node(node) : node;
  const edge = index.edge(edgeId);
  const source = edge === undefined ? undefined : index.node(edgeSource(index, edge));
  const from = drawing.stored.get(source?.id ?? '');
  const target = drawing.stored.get(edge?.to ?? '');
  if (inserted === undefined || source === undefined || from === undefined) return {};
  const size = sizeOf(index.document, inserted);
  const beside = index.node(edge?.to ?? '')?.within === source.within ? target : undefined;
  const ahead = beside !== undefined && beside.relative.x > from.relative.x + from.absolute.width;
  const at = {
    x: ahead ? beside.relative.x : from.relative.x + from.absolute.width + roomForOne,
    y: from.relative.y + (from.axis - from.absolute.y) - axisOf(inserted.kind, size.height),
  };
  const moved = inRowOf(index, drawing.stored, source).flatMap(({ id }) => {
    const relative = drawing.stored.get(id)?.relative;
    if (relative === undefined || id === inserted.id || relative.x < at.x - 1) return [];
    return [{ id, at: { x: relative.x + size.width + roomForOne, y: relative.y } }];
  });
  return { at, moved };
}

/**
 * A fresh step between a step and where its march leads on, by somebody who does not see the drawing: one that nobody has
 * arranged goes on arranging itself. Answers the new id.
 */
export function insertStepAfter(designer: Designer, id: string): string {
  const { document, index, drawing } = designer;
  const isArranged = Object.keys(document.layout.nodes).length > 0;
  const node = freshNode(designer, 'step', index.node(id)?.within);
  const edge = mainEdgeOf(index, id);
  if (edge !== undefined && isArranged) return insertInto(designer, node, edge.id);
  if (edge !== undefined) designer.run(insertNode, { node, edge: edge.id });
  else if (!isArranged) designer.run(addNode, { node, after: id });
  else
    designer.run(addNode, { node, at: placeAfter(index, drawing.stored, node, id, node.within), after: id });
  return node.id;
}

/** Adds what may be done beside a step, under it. Answers the new id. */
export function addBeside(designer: Designer, host: string): string {
  const { index, drawing } = designer;
  const title = inBoth((text) => text.newTitles.sideStep);
  const id = freeId(idFromLabel(title.vi, 'viec_kem'), index.placeIds);
  const node = newNode('step', { id, title, within: index.node(host)?.within }, []);
  const at = placeBelow(index, drawing.stored, node, host);
  designer.run(addSideStep, { id, title, host, ...(at === undefined ? {} : { at }) });
  return id;
}

/** Applies moves that the pointer or the arrow keys made; a card dropped into another container moves there. */
export function moveTo(designer: Designer, moves: readonly { id: string; position: Point }[]): void {
  const { index, drawing } = designer;
  const payload = moves.flatMap(({ id, position }): MoveNode[] => {
    const node = index.node(id);
    const placement = drawing.stored.get(id);
    if (node === undefined || placement === undefined) return [];
    const { absolute, relative } = placement;
    const corner = { x: absolute.x - relative.x + position.x, y: absolute.y - relative.y + position.y };
    const centre = { x: corner.x + absolute.width / 2, y: corner.y + absolute.height / 2 };
    const within = containerAt(index, drawing.stored, centre, id);
    if (within === node.within || !mayPlace(index, node.kind, within, id).allowed)
      return [{ id, at: position }];
    return [{ id, at: relativeTo(designer, within, corner), within: within ?? null }];
  });
  if (payload.length === 0) return;
  const enters = payload.some(({ within }) => within !== undefined);
  designer.run(enters ? moveInto : moveNodes, payload);
}

/**
 * Puts the selected nodes in line. Answers how many moved, or that they lie in different containers, where no line is
 * common to them.
 */
export function alignSelected(designer: Designer, how: Alignment): number | 'apart' {
  const { index, drawing, selected } = designer;
  const { nodes } = thingsOf(selected);
  if (!lieTogether(designer)) return 'apart';
  const things = nodes.flatMap((id) => {
    const placement = drawing.stored.get(id);
    if (placement === undefined || index.node(id) === undefined) return [];
    const { relative, absolute, axis } = placement;
    const { width, height } = absolute;
    return [{ id, ...relative, width, height, axis: relative.y + axis - absolute.y }];
  });
  const moves = aligned(things, how);
  if (moves.length > 0) designer.run(moveNodes, moves);
  return moves.length;
}

/** Whether all that is selected lies in one and the same container. */
export function lieTogether({ index, selected }: Designer): boolean {
  return new Set(thingsOf(selected).nodes.map((id) => index.node(id)?.within)).size < 2;
}

/** What copying takes along: the selected nodes with their contents, and the edges among them. */
export function fragmentOf({ index, drawing, selected, document }: Designer): Fragment {
  const chosen = new Set(
    [...selected].flatMap((id) =>
      index.node(id) === undefined ? [] : [id, ...index.contentsOf(id).map((n) => n.id)],
    ),
  );
  const nodes = document.flow.nodes.filter((node) => chosen.has(node.id) && node.kind !== 'start');
  const edges = document.flow.edges.filter((edge) => chosen.has(edge.from) && chosen.has(edge.to));
  const places = Object.fromEntries(
    nodes.map((node) => [node.id, drawing.stored.get(node.id)?.relative ?? { x: 0, y: 0 }]),
  );
  const height = boundsOf(drawing.stored, chosen)?.height ?? 0;
  return { nodes, edges, places, height };
}

function freshNode({ index }: Designer, kind: NodeKind, within: string | undefined): FlowNode {
  const title = inBoth((text) => text.newTitles[kind]);
  const id = freeId(idFromLabel(title.vi, kind), index.placeIds);
  const branches = [1, 2].map((number) => freeId(`${id}_nhanh_${number}`, index.placeIds));
  return newNode(kind, { id, title, within }, branches);
}

function insertInto(designer: Designer, node: FlowNode, edge: string): string {
  designer.run(insertNode, { node, edge, ...insertPlaces(designer, node, edge) });
  return node.id;
}

function containerFor(designer: Designer, kind: NodeKind, before: FlowNode | undefined): string | undefined {
  if (before?.kind === 'group' && designer.index.childrenOf(before.id).length === 0)
    return placeable(designer, kind, before.id);
  return placeable(designer, kind, before?.within);
}

/** The container itself, or the nearest one around it that may hold the kind. */
function placeable({ index }: Designer, kind: NodeKind, within: string | undefined): string | undefined {
  if (within === undefined || mayPlace(index, kind, within).allowed) return within;
  return index
    .containersOf(within)
    .filter((container) => index.node(container)?.kind !== 'parallel')
    .find((container) => mayPlace(index, kind, container).allowed);
}

function mayLead({ index }: Designer, before: FlowNode, within: string | undefined): boolean {
  if (before.kind === 'end' || before.id === within) return false;
  const full = before.kind === 'start' || before.kind === 'parallel';
  return !full || index.edgesFrom(before.id).length === 0;
}

const centreOn = (document: ProcedureDocument, point: Point, node: FlowNode): Point => {
  const { width, height } = sizeOf(document, node);
  return { x: point.x - width / 2, y: point.y - height / 2 };
};

function relativeTo({ drawing }: Designer, within: string | undefined, corner: Point): Point {
  const holder = within === undefined ? undefined : drawing.stored.get(within)?.absolute;
  return holder === undefined ? corner : { x: corner.x - holder.x, y: corner.y - holder.y };
}

/** Every place that the node may be connected to, in the order they are drawn. */
export function targetsOf({ index, document }: Designer, from: string): FlowNode[] {
  return document.flow.nodes.filter((node) => mayConnectNew(index, from, node.id).allowed);
}
