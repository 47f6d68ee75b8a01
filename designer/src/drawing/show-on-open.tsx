import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Drawing } from './derive-elements.ts';
import { margin, underTools, wholeOf, wholeView } from './whole-view.ts';

/** Below this the words on the cards can no longer be read; a longer drawing is shown from its beginning instead. */
const readable = 0.72;

interface ShowOnOpenProps {
  readonly drawing: Drawing;
  readonly at: readonly string[];
  /** How many limits have their track above the drawing. */
  readonly limits: number;
}

/**
 * What is seen first: the whole drawing when it is readable at that size, otherwise its beginning, or the open nodes
 * of a running dossier, at a size that can be read.
 */
export function ShowOnOpen({ drawing, at, limits }: ShowOnOpenProps) {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const shown = useRef(false);
  useEffect(() => {
    if (shown.current || width === 0 || height === 0) return;
    shown.current = true;
    const all = wholeOf(drawing, limits);
    if (all === undefined) return;
    void setViewport(firstView(all, boundsOf(drawing.placements, at), width, height));
  }, [at, drawing, height, limits, setViewport, width]);
  return null;
}

export function firstView(
  all: Bounds,
  focus: Bounds | undefined,
  width: number,
  height: number,
): { x: number; y: number; zoom: number } {
  const whole = wholeView(all, { width, height });
  if (whole.zoom >= readable) return whole;
  const zoom = readable;
  const middle = { x: all.x + all.width / 2, y: all.y + all.height / 2 };
  if (all.width * zoom > width - margin)
    middle.x = focus === undefined ? all.x + (width / 2 - margin) / zoom : focus.x + focus.width / 2;
  if (all.height * zoom > height - margin)
    middle.y = focus === undefined ? all.y + (height / 2 - underTools) / zoom : focus.y + focus.height / 2;
  return { x: width / 2 - middle.x * zoom, y: height / 2 - middle.y * zoom, zoom };
}
