import type { Layout } from '@motcua/engine';
import { command } from './command.ts';

/**
 * Puts everything where a computation outside of the command found a place for it, as one step. Colours are kept, sizes
 * and bends follow the new places; what has no place among them keeps its own.
 */
export const arrangeWith = command<{ readonly places: Layout['nodes'] }>(
  'layout.arrangeWith',
  (draft, { places }) => {
    const { layout } = draft.document;
    const known = Object.entries(places).filter(([id]) => draft.index.node(id) !== undefined);
    const nodes = {
      ...layout.nodes,
      ...Object.fromEntries(
        known.map(([id, place]) => {
          const colour = layout.nodes[id]?.colour;
          return [id, colour === undefined ? place : { ...place, colour }];
        }),
      ),
    };
    if (JSON.stringify(nodes) !== JSON.stringify(layout.nodes)) draft.set('layout', { nodes, edges: {} });
  },
);
