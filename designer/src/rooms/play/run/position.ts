import type { Play } from '@motcua/engine';
import type { LivePosition } from '../../../drawing/flow-elements.ts';

/** Where the tokens of a play stand, and the way they came. Containers around an open place are open with it. */
export function positionOf(play: Play): LivePosition {
  const { index } = play.procedure;
  const open = new Set<string>();
  const openAround = (id: string | undefined): void => {
    for (let at = id; at !== undefined && !open.has(at); at = holderOf(play, at)) open.add(at);
  };
  for (const { node } of play.dossier.open) openAround(node);
  const { entries } = play;
  const edges = new Set(entries.flatMap((entry) => entry.edges));
  const done = new Set<string>();
  for (const entry of entries) for (const { node } of entry.left) done.add(node);
  // Nobody stays at a start, a decision or an end: that they were passed is seen by the edges.
  for (const id of edges) {
    const edge = index.edges.get(id);
    if (edge === undefined) continue;
    done.add(edge.from);
    const { kind } = index.nodes.get(edge.to) ?? {};
    if (kind === 'end' || kind === 'decision') done.add(edge.to);
  }
  return {
    openNodes: [...open],
    doneNodes: [...done].filter((id) => !open.has(id)),
    takenEdges: [...edges],
  };
}

/**
 * The innermost places at which the dossier stands: not the containers they lie in, which are far larger than what one
 * wants to see. Of a dossier that stands nowhere any more, where its last way led.
 */
export function standingAt(play: Play): readonly string[] {
  const { open } = play.dossier;
  const holders = new Set(open.map(({ node }) => holderOf(play, node)));
  const places = [...new Set(open.map(({ node }) => node))].filter((id) => !holders.has(id));
  if (places.length > 0) return places;
  const last = play.entries.flatMap(({ edges }) => edges).at(-1);
  const edge = last === undefined ? undefined : play.procedure.index.edges.get(last);
  return edge === undefined ? [] : [edge.to];
}

/** The node around a node: that of its branch, or its group. */
function holderOf({ procedure: { index } }: Play, id: string): string | undefined {
  const { within } = index.nodes.get(id) ?? {};
  if (within === undefined) return undefined;
  return index.branches.get(within)?.parallel.id ?? within;
}
