import './comments.css';
import type { ProcedureDocument } from '@motcua/engine';
import { IconMessage2 } from '@tabler/icons-react';
import { useInternalNode, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Drawing } from '../drawing/derive-elements.ts';
import { limitSpan, trackTop } from '../drawing/limit-span.ts';
import type { Point } from '../model/node-size.ts';
import { useLanguage, useText } from '../text/text.ts';
import { isOpen, keyOfPlace, placeWords, titleOfPlace } from './comment-place.ts';
import type { CommentThread } from './comment-types.ts';
import { useComments } from './comments-context.tsx';

interface CommentPinsProps {
  readonly document: ProcedureDocument;
  readonly drawing: Drawing;
}

/** Where open comments are pinned: a sign with their number on the card, the pill or the bracket. */
export const CommentPins = memo(function CommentPins({ document, drawing }: CommentPinsProps) {
  const comments = useComments();
  if (comments === undefined) return null;
  const pinned = new Map<string, CommentThread[]>();
  for (const thread of comments.threads.filter(isOpen)) {
    const key = keyOfPlace(thread.place);
    if (key !== undefined) pinned.set(key, [...(pinned.get(key) ?? []), thread]);
  }
  return (
    <ViewportPortal>
      {[...pinned].map(([key, threads]) => (
        <Pin key={key} document={document} drawing={drawing} threads={threads} />
      ))}
    </ViewportPortal>
  );
});

function Pin({ document, drawing, threads }: CommentPinsProps & { threads: readonly CommentThread[] }) {
  const text = useText();
  const language = useLanguage();
  const comments = useComments();
  const [first] = threads;
  const place = first?.place ?? { kind: 'whole' as const };
  // A card that is being dragged takes its pin along.
  const card = useInternalNode(place.kind === 'node' ? (place.id ?? '') : '');
  const title = titleOfPlace(document, place);
  const at =
    card === undefined
      ? pointOf(document, drawing, place)
      : { x: card.internals.positionAbsolute.x + (card.width ?? 0), y: card.internals.positionAbsolute.y };
  if (title === undefined || at === undefined) return null;
  const label = text.comments.pin(threads.length, placeWords(text, language, place, title));
  return (
    <button
      type="button"
      className="mc-pin nodrag nopan"
      style={{ transform: `translate(${at.x}px, ${at.y}px) translate(-72%, -86%)` }}
      aria-label={label}
      title={label}
      onClick={() => comments?.open(first?.id)}
    >
      <IconMessage2 size={14} aria-hidden />
      <span aria-hidden>{threads.length}</span>
    </button>
  );
}

function pointOf(
  document: ProcedureDocument,
  drawing: Drawing,
  place: CommentThread['place'],
): Point | undefined {
  const { kind, id } = place;
  if (kind === 'edge') {
    const data = drawing.edges.find((edge) => edge.id === id)?.data;
    const label = data?.route?.label ?? data?.ends[0];
    return label && { x: label.x + 8, y: label.y - 16 };
  }
  if (kind !== 'limit') return undefined;
  const number = document.limits.findIndex((limit) => limit.id === id);
  const limit = document.limits[number];
  const span = limit && limitSpan(document, drawing.placements, limit);
  return span && { x: span.from - 12, y: trackTop(drawing.top, document.limits.length, number) };
}
