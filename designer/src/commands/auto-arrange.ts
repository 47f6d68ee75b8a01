import { automaticPlaces } from '../drawing/automatic-places.ts';
import { command } from './command.ts';

/** Lays the whole drawing out anew, as one step. Colours are kept, sizes and bends follow the new places. */
export const autoArrange = command<void>('layout.arrange', (draft) => {
  const { layout } = draft.document;
  const laid = automaticPlaces(draft.document);
  const places = Object.fromEntries(
    Object.entries(laid).map(([id, place]) => {
      const colour = layout.nodes[id]?.colour;
      return [id, colour === undefined ? place : { ...place, colour }];
    }),
  );
  if (JSON.stringify(places) !== JSON.stringify(layout.nodes))
    draft.set('layout', { nodes: places, edges: {} });
});
