import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import { boundsOf, isSeen } from '../drawing/bounds.ts';
import { edgeKey } from '../model/selection.ts';
import type { Drawing } from '../drawing/derive-elements.ts';
import { wholeOf, wholeView } from '../drawing/whole-view.ts';

export interface View {
  /** `id` is the key of a node or edge in a selection. */
  readonly bringIntoView: (id: string) => void;
  /** Shows all of these nodes at once, smaller where they need it. */
  readonly bringAllIntoView: (ids: readonly string[]) => void;
  /** Moves nothing while all of these nodes are seen; otherwise to all of them, or the first where they lie far apart. */
  readonly keepInView: (ids: readonly string[]) => void;
  readonly fit: () => void;
  readonly zoom: (by: 1 | -1) => void;
  readonly actualSize: () => void;
}

/** Below this a card that was asked for could not be read. */
const readable = 0.7;
/** Below this the titles of a way that is lit up could not be told. */
const legible = 0.5;

/** Where the reader looks: moves of the paper under the window. `limits` have so many tracks above the drawing. */
export function useView(drawing: Drawing, limits = 0): View {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(drawing);
  latest.current = drawing;
  const isThere = flow.viewportInitialized;
  /** Where the paper lay when its room was left, and what is to be shown as soon as it is there again. */
  const left = useRef<Viewport>(undefined);
  const awaited = useRef<() => void>(undefined);
  useEffect(() => {
    if (!isThere) return;
    if (awaited.current !== undefined) awaited.current();
    else if (left.current !== undefined) void flow.setViewport(left.current);
    awaited.current = undefined;
    return store.subscribe(({ panZoom, transform: [x, y, zoom] }) => {
      if (panZoom !== null) left.current = { x, y, zoom };
    });
  }, [isThere, flow, store]);
  const tracks = useRef(limits);
  tracks.current = limits;

  return useMemo(() => {
    /** From another room the paper is not there yet, and would come up at its beginning. */
    const whenThere = (move: () => void): void => {
      if (isThere) move();
      else awaited.current = move;
    };
    const calm =
      typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
    const middle = (): { x: number; y: number } => {
      const { width, height } = store.getState();
      return flow.screenToFlowPosition({ x: width / 2, y: height / 2 });
    };
    return {
      bringIntoView: (id) =>
        whenThere(() => {
          const edge = latest.current.edges.find((candidate) => edgeKey(candidate.id) === id);
          const ids = edge === undefined ? [id] : [edge.source, edge.target];
          const bounds = boundsOf(latest.current.placements, ids);
          if (bounds === undefined) return;
          const zoom = Math.max(readable, flow.getZoom());
          void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, {
            zoom,
            duration: calm,
          });
        }),
      bringAllIntoView: (ids) =>
        whenThere(() => {
          const bounds = ids.length === 0 ? undefined : boundsOf(latest.current.placements, ids);
          if (bounds === undefined) return;
          const { width, height } = store.getState();
          const fitting = Math.min(1, (width * 0.9) / bounds.width, (height * 0.8) / bounds.height);
          const zoom = Math.max(legible, fitting);
          // A way longer than the window is shown from its beginning.
          const x = zoom > fitting ? bounds.x + (width * 0.45) / zoom : bounds.x + bounds.width / 2;
          void flow.setCenter(x, bounds.y + bounds.height / 2, { zoom, duration: calm });
        }),
      keepInView: (ids) => {
        const { placements } = latest.current;
        const all = ids.length === 0 ? undefined : boundsOf(placements, ids);
        const first = ids[0] === undefined ? undefined : boundsOf(placements, [ids[0]]);
        if (all === undefined || first === undefined) return;
        const { width, height } = store.getState();
        const viewport = flow.getViewport();
        if (isSeen(all, viewport, width, height)) return;
        const next = Math.max(readable, viewport.zoom);
        const fits = all.width * next < width && all.height * next < height;
        const shown = fits ? all : first;
        void flow.setCenter(shown.x + shown.width / 2, shown.y + shown.height / 2, {
          zoom: next,
          duration: calm,
        });
      },
      zoom: (by) => void (by === 1 ? flow.zoomIn({ duration: calm }) : flow.zoomOut({ duration: calm })),
      fit: () => {
        const all = wholeOf(latest.current, tracks.current);
        const { width, height, minZoom } = store.getState();
        if (all === undefined || width === 0 || height === 0) return;
        const { x, y, zoom } = wholeView(all, { width, height });
        void flow.setViewport({ x, y, zoom: Math.max(minZoom, zoom) }, { duration: calm });
      },
      actualSize: () => {
        const { x, y } = middle();
        void flow.setCenter(x, y, { zoom: 1, duration: calm });
      },
    };
  }, [flow, store, isThere]);
}
