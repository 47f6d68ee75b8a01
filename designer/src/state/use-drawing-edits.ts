import type { FlowNode } from '@motcua/engine';
import { useReactFlow } from '@xyflow/react';
import { type DragEvent, useMemo } from 'react';
import { carriedPiece, droppedPiece } from '../blueprints/carried-piece.ts';
import { pieceTargetAt } from '../blueprints/drop-piece.ts';
import type { InsertPiece } from '../blueprints/use-insert-piece.ts';
import { connectNodes, mayConnectNew } from '../commands/edge-connect.ts';
import { hasPerformer, setPerformer } from '../commands/node-edit.ts';
import { insertLoose } from '../commands/node-insert.ts';
import type { DrawingEdits } from '../drawing/drawing-canvas.tsx';
import { type DropTarget, dropTargetAt } from '../drawing/drop-target.ts';
import { agencyOfLane, type LaneKey } from '../drawing/lane-of.ts';
import { edgeWords, titleOf } from '../drawing/words.ts';
import { textIn } from '../model/document-types.ts';
import type { Point } from '../model/node-size.ts';
import { carriedKind, draggedKind } from '../shell/palette.tsx';
import { textOf, useLanguage } from '../text/text.ts';
import type { Designer } from './designer-context.ts';
import { addKind, insertPlaces, moveTo } from './drawing-acts.ts';

/** What the pointer does to the drawing: dragging, connecting, dropping from the palette and from the blueprints. */
export function useDrawingEdits(designer: Designer, onPiece: InsertPiece): DrawingEdits {
  const { screenToFlowPosition } = useReactFlow();
  const language = useLanguage();
  return useMemo<DrawingEdits>(() => {
    const { index, drawing } = designer;
    const at = (event: DragEvent): Point => screenToFlowPosition({ x: event.clientX, y: event.clientY });
    const hintFor = (target: DropTarget | undefined, point: Point) =>
      target && { target, words: hintWords(designer, target, language), at: point };
    return {
      onMoved: (moves) => {
        const [only] = moves.length === 1 ? moves : [];
        const point = only && middleOf(designer, only.id, only.position);
        const node = only && index.node(only.id);
        const target = node && point && dropTargetAt(index, drawing, node, point);
        if (only !== undefined && target?.sort === 'edge' && target.ruling.allowed)
          designer.run(insertLoose, {
            id: only.id,
            edge: target.id,
            ...insertPlaces(designer, only.id, target.id),
          });
        else if (drawing.lanes.length > 0) {
          if (node !== undefined && target?.sort === 'lane' && target.ruling.allowed)
            giveTo(designer, node, target.lane);
        } else moveTo(designer, moves);
      },
      onConnect: (source, target) => designer.run(connectNodes, { from: source, to: target }),
      mayConnect: (source, target) => mayConnectNew(index, source, target).allowed,
      hintWhileDragging: (id, position) => {
        const node = index.node(id);
        const point = middleOf(designer, id, position);
        if (node === undefined || point === undefined) return undefined;
        return hintFor(dropTargetAt(index, drawing, node, point), point);
      },
      hintWhileOver: (event) => {
        const kind = carriedKind();
        const piece = carriedPiece();
        const point = at(event);
        if (piece !== undefined) return hintFor(pieceTargetAt(index, drawing, piece, point), point);
        return kind === undefined ? undefined : hintFor(dropTargetAt(index, drawing, { kind }, point), point);
      },
      onDrop: (event) => {
        const kind = draggedKind(event);
        const piece = droppedPiece(event);
        const point = at(event);
        if (piece !== undefined) {
          event.preventDefault();
          onPiece(piece, point);
        }
        if (kind === undefined) return;
        event.preventDefault();
        const target = dropTargetAt(index, drawing, { kind }, point);
        if (target?.ruling.allowed === false) return;
        const id = addKind(designer, kind, point, target?.sort === 'edge' ? target.id : undefined);
        if (id !== undefined) designer.select([id]);
      },
    };
  }, [designer, language, onPiece, screenToFlowPosition]);
}

/** The same role in the agency of a lane. */
function giveTo({ run }: Designer, node: FlowNode, lane: LaneKey): void {
  const agency = agencyOfLane(lane);
  if (agency === undefined || !hasPerformer(node) || node.performer === undefined) return;
  run(setPerformer, { id: node.id, performer: { ...node.performer, agency } });
}

/** Where the middle of a card is that has been dragged to a place relative to what holds it. */
function middleOf({ drawing }: Designer, id: string, position: Point): Point | undefined {
  const placement = drawing.placements.get(id);
  if (placement === undefined) return undefined;
  const { absolute, relative } = placement;
  return {
    x: absolute.x - relative.x + position.x + absolute.width / 2,
    y: absolute.y - relative.y + position.y + absolute.height / 2,
  };
}

function hintWords({ document, index }: Designer, target: DropTarget, language: 'vi' | 'en'): string {
  const text = textOf(language);
  if (!target.ruling.allowed) return text.refusals[target.ruling.reason];
  if (target.sort === 'lane') return text.views.toAgency(target.lane.title);
  if (target.sort === 'container') {
    if (target.id === undefined) return text.containers.out;
    const block = index.parallelOf(target.id);
    const title = titleOf(document, target.id, language);
    return text.containers.into(
      block === undefined ? title : text.containers.branch(textIn(block.title, language), title),
    );
  }
  const edge = index.edge(target.id);
  const words = edge === undefined ? '' : edgeWords(document, edge, language);
  return text.containers.onEdge(words === '' ? text.containers.plainEdge : words);
}
