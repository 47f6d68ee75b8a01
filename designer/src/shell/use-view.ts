import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import { boundsOf, isSeen } from '../drawing/bounds.ts';
import { edgeKey } from '../model/selection.ts';
import type { Drawing } from '../drawing/derive-elements.ts';

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

/** Where the reader looks: moves of the paper under the window. */
export function useView(drawing: Drawing): View {
  const flow = useReactFlow();
  const store = useStoreApi();
  const latest = useRef(drawing);
  latest.current = drawing;

  return useMemo(() => {
    const calm =
      typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
    const middle = (): { x: number; y: number } => {
      const { width, height } = store.getState();
      return flow.screenToFlowPosition({ x: width / 2, y: height / 2 });
    };
    return {
      bringIntoView: (id) => {
        const edge = latest.current.edges.find((candidate) => edgeKey(candidate.id) === id);
        const ids = edge === undefined ? [id] : [edge.source, edge.target];
        const bounds = boundsOf(latest.current.placements, ids);
        if (bounds === undefined) return;
        const zoom = Math.max(readable, flow.getZoom());
        void flow.setCenter(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2, {
          zoom,
          duration: calm,
        });
      },
      bringAllIntoView: (ids) => {
        const bounds = ids.length === 0 ? undefined : boundsOf(latest.current.placements, ids);
        if (bounds === undefined) return;
        const { width, height } = store.getState();
        const fitting = Math.min(1, (width * 0.9) / bounds.width, (height * 0.8) / bounds.height);
        const zoom = Math.max(legible, fitting);
        // A way longer than the window is shown from its beginning.
        const x = zoom > fitting ? bounds.x + (width * 0.45) / zoom : bounds.x + bounds.width / 2;
        void flow.setCenter(x, bounds.y + bounds.height / 2, { zoom, duration: calm });
      },
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
      fit: () => void flow.fitView({ padding: 0.08, duration: calm, maxZoom: 1 }),
      actualSize: () => {
        const { x, y } = middle();
        void flow.setCenter(x, y, { zoom: 1, duration: calm });
      },
    };
  }, [flow, store]);
}
