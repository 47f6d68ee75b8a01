import type { FlowEdge } from '@motcua/engine';
import { newEdge } from '../model/new-edge.ts';
import type { FlowIndex } from '../model/flow-index.ts';
import { mainEdgeOf, onwardFrom, startIn } from '../model/march.ts';
import { mayConnect } from '../rules/may-connect.ts';
import { mayRemove } from '../rules/may-remove.ts';
import { allowed, mustBeAllowed, refused, type Ruling } from '../rules/ruling.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
import { leadTo, startAt } from './lead-to.ts';

/** Takes steps out of the line and closes the gap: what led to one of them leads on to where it led. */
export const takeOut = command<{ ids: readonly string[] }>('line.takeOut', (draft, { ids }) => {
  for (const id of ids) {
    const ruling = mayRemove(draft.index, id);
    if (!ruling.allowed) continue;
    closeGap(draft, id);
    draft.remove('nodes', id);
  }
});

/** Leads everything that led forward to a place past it. The place keeps its own edges. */
export function closeGap(draft: Draft, id: string): void {
  const next = mainEdgeOf(draft.index, id)?.to;
  if (next === undefined) return;
  const within = draft.index.node(id)?.within;
  if (startIn(draft.index, within) === id && draft.index.node(next)?.within === within)
    startAt(draft, within, next);
  for (const edge of forwardInto(draft.index, id)) {
    const label = edge.label === undefined ? {} : { label: edge.label.vi };
    if (mayConnect(draft.index, edge.from, next, { ...label, except: edge.id }).allowed)
      leadTo(draft, edge.id, next);
  }
}

/** Do these two follow each other, so that they can change places? */
export function maySwap(index: FlowIndex, first: string, second: string): Ruling {
  const link = mainEdgeOf(index, first);
  const swappable = [first, second].every((id) => {
    const kind = index.node(id)?.kind;
    return kind !== undefined && kind !== 'start' && kind !== 'end' && kind !== 'decision';
  });
  const together = index.node(first)?.within === index.node(second)?.within;
  const follows = link?.to === second && mainEdgeOf(index, second)?.to !== first;
  return swappable && together && follows ? allowed : refused('not-in-line');
}

/**
 * Lets a step change places with the one before it: what led to the first now leads to the second, the second leads to
 * the first, and the first on to where the second led. Words of actions stay with the step whose action they are.
 */
export const swapInLine = command<{ first: string; second: string }>(
  'line.swap',
  (draft, { first, second }) => {
    mustBeAllowed('line.swap', maySwap(draft.index, first, second));
    const { index } = draft;
    const link = mainEdgeOf(index, first);
    const onward = mainEdgeOf(index, second);
    const intoFirst = forwardInto(index, first).filter((edge) => edge.from !== second);
    const intoSecond = forwardInto(index, second).filter((edge) => edge.from !== first);
    const within = index.node(first)?.within;
    if (startIn(index, within) === first) startAt(draft, within, second);
    for (const edge of intoFirst) leadTo(draft, edge.id, second);
    for (const edge of intoSecond) leadTo(draft, edge.id, first);
    const back = index.edgesFrom(second).filter((edge) => edge.to === first && edge.returns);
    if (link !== undefined && onward !== undefined) leadTo(draft, link.id, onward.to);
    else if (link !== undefined) draft.remove('edges', link.id);
    if (onward === undefined) {
      const edge = newEdge(draft.index, second, first);
      draft.add('edges', { ...edge, returns: false });
    } else leadTo(draft, onward.id, first);
    // "Sent back for correction" goes back from the later one to the earlier one, whichever that now is.
    for (const edge of back)
      draft.change('edges', edge.id, (found) => ({ ...found, from: first, to: second }));
    swapPlaces(draft, first, second);
  },
);

function swapPlaces(draft: Draft, first: string, second: string): void {
  const { layout } = draft.document;
  const one = layout.nodes[first];
  const other = layout.nodes[second];
  if (one === undefined || other === undefined) return;
  const nodes = {
    ...layout.nodes,
    [first]: { ...one, x: other.x, y: other.y },
    [second]: { ...other, x: one.x, y: one.y },
  };
  draft.set('layout', { ...layout, nodes });
}

const forwardInto = (index: FlowIndex, id: string): FlowEdge[] =>
  index.edgesTo(id).filter((edge) => !edge.returns && onwardFrom(index, edge.from).includes(edge));
