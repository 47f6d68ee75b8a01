import type { FlowEdge } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';

/** A way through the drawing that is lit up. */
export interface LitPath {
  /** Which place this is on the way, from 1 on; of several visits the first. */
  readonly orderOf: (node: string) => number | undefined;
  /** Whether an edge leads from one place of the way to the next one. */
  readonly leads: (edge: FlowEdge) => boolean;
}

const dark: LitPath = { orderOf: () => undefined, leads: () => false };

/** The way through these places, as they are passed one after the other. */
export function litPath(index: FlowIndex, nodes: Iterable<string>): LitPath {
  const path = [...nodes].filter((id) => index.node(id) !== undefined);
  if (path.length === 0) return dark;
  const orders = new Map<string, number>();
  for (const id of path) if (!orders.has(id)) orders.set(id, orders.size + 1);
  const steps = new Set(path.slice(1).map((id, at) => `${path[at]} ${id}`));
  // A way names the places where time is spent: an edge out of a phase leaves the last place in it, one into it enters
  // the first.
  const within = (id: string): readonly string[] => [id, ...index.contentsOf(id).map((node) => node.id)];
  return {
    orderOf: (node) => orders.get(node),
    leads: ({ from, to, returns }) => {
      if (steps.has(`${from} ${to}`)) return true;
      if (returns || (orders.has(from) && orders.has(to))) return false;
      const ends = index.node(from)?.kind === 'group' || index.node(to)?.kind === 'group';
      return ends && within(from).some((a) => within(to).some((b) => steps.has(`${a} ${b}`)));
    },
  };
}
