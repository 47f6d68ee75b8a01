import './drop-hint.css';
import { useViewport, ViewportPortal } from '@xyflow/react';
import { IconArrowDownCircle, IconBan } from '@tabler/icons-react';
import type { Point } from '../model/node-size.ts';
import type { DropTarget } from './drop-target.ts';
import { roundedPath } from './rounded-path.ts';

export interface Hint {
  readonly target: DropTarget;
  /** What would happen, or why it may not: in words, beside the pointer. */
  readonly words: string;
  readonly at: Point;
}

/** Shows, while something is carried over the drawing, where it would go. */
export function DropHint({ hint: { target, words, at } }: { hint: Hint }) {
  const state = target.ruling.allowed ? 'is-allowed' : 'is-refused';
  // Words keep their size at any zoom: this is a remark to the author, not a part of the drawing.
  const { zoom } = useViewport();
  const Icon = target.ruling.allowed ? IconArrowDownCircle : IconBan;
  return (
    <ViewportPortal>
      {target.sort !== 'edge' && target.area !== undefined && (
        <div
          className={`mc-drop-area ${state}`}
          style={{
            transform: `translate(${target.area.x}px, ${target.area.y}px)`,
            width: target.area.width,
            height: target.area.height,
          }}
        />
      )}
      {target.sort === 'edge' && (
        <svg className={`mc-drop-way ${state}`} aria-hidden>
          <path d={roundedPath(target.way)} />
        </svg>
      )}
      <div
        className={`mc-drop-words ${state}`}
        style={{ transform: `translate(${at.x + 14}px, ${at.y + 16}px) scale(${1 / zoom})` }}
      >
        <Icon size={16} aria-hidden /> {words}
      </div>
    </ViewportPortal>
  );
}
