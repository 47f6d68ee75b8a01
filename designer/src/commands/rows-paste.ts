import type { Fact, FlowNode, LocalText, PauseRule } from '@motcua/engine';
import { freeId, idFromLabel } from '../model/ids.ts';
import { newEdge } from '../model/new-edge.ts';
import { newNode } from '../model/new-node.ts';
import { mainEdgeOf } from '../model/march.ts';
import { mayPlace } from '../rules/may-place.ts';
import { mustBeAllowed } from '../rules/ruling.ts';
import { inBoth } from '../text/text.ts';
import { command } from './command.ts';
import { mayConnectNew } from './edge-connect.ts';
import type { Draft } from './draft.ts';
import { leadTo } from './lead-to.ts';

export interface PastedItem {
  /** A step, a phase that holds the steps after it until the next phase, or a wait, which ends the phase before it. `within` is decided by the command. */
  readonly node: FlowNode;
  /** Words for the way that leads on from it, instead of those that are made from names. */
  readonly onward?: LocalText;
}

/** A way beside the line. */
export interface PastedWay {
  readonly from: string;
  readonly to: string;
  readonly label: LocalText;
}

export interface PasteRows {
  /** The place after which the rows go on; they lead on to where it led. */
  readonly after: string;
  readonly items: readonly PastedItem[];
  /** `after` was only the sheet's own reception: the first pasted step takes its place, its ways and its records. */
  readonly instead?: boolean;
  /** What the steps' times and the waits refer to and the procedure has not yet. */
  readonly facts?: readonly Fact[];
  readonly pauseRules?: readonly PauseRule[];
  /** Ways that lead elsewhere than to the next row. */
  readonly ways?: readonly PastedWay[];
}

/**
 * Puts the rows of a table into the line, each connected to the next. Where nothing followed and the procedure has no
 * end yet, one is drawn, so that a pasted table is a whole line from reception to result. Where they stand follows by itself:
 * `behaviours/new-things-get-places.ts`.
 */
export const pasteRows = command<PasteRows>(
  'rows.paste',
  (draft, { after, items, instead = false, facts = [], pauseRules = [], ways = [] }) => {
    const source = draft.index.node(after);
    if (source === undefined || items.length === 0) return;
    for (const fact of facts) draft.add('facts', fact);
    for (const rule of pauseRules) draft.add('pauseRules', rule);
    const hasPhases = items.some(({ node }) => node.kind === 'group');
    const within = hasPhases ? besidePhaseOf(draft, source) : source.within;
    const onward = mainEdgeOf(draft.index, after);
    const goal = onward?.to;

    let phase: string | undefined;
    let previous = after;
    let first = true;
    const connectTo = (target: string): void => {
      if (first && onward !== undefined) leadTo(draft, onward.id, target);
      else draft.add('edges', { ...newEdge(draft.index, previous, target), returns: false });
      first = false;
    };
    let entered: string | undefined;
    for (const { node } of items) {
      const isPhase = node.kind === 'group';
      if (node.kind === 'wait') phase = undefined;
      const holder = isPhase ? within : (phase ?? within);
      mustBeAllowed('rows.paste', mayPlace(draft.index, node.kind, holder));
      draft.add('nodes', holder === undefined ? node : { ...node, within: holder });
      if (isPhase) {
        phase = node.id;
        entered = node.id;
        continue;
      }
      // The first step of a phase is reached through the phase.
      connectTo(entered ?? node.id);
      entered = undefined;
      previous = node.id;
    }
    if (!first) leadOn(draft, previous, goal);
    for (const { node, onward: label } of items) nameOnward(draft, node.id, label);
    for (const { from, to, label } of ways)
      if (mayConnectNew(draft.index, from, to).allowed)
        draft.add('edges', { ...newEdge(draft.index, from, to), label });
    if (instead) takePlace(draft, after, items);
  },
);

/** Phases follow each other: those of a table begin beside the phase in which the line ends, and not inside it. */
const besidePhaseOf = ({ index }: Draft, { id }: FlowNode): string | undefined =>
  index.containersOf(id).find((container) => index.node(container)?.kind !== 'group');

function nameOnward(draft: Draft, id: string, label: LocalText | undefined): void {
  const edge = label === undefined ? undefined : mainEdgeOf(draft.index, id);
  if (edge !== undefined) draft.change('edges', edge.id, (found) => ({ ...found, label }));
}

function takePlace(draft: Draft, from: string, items: readonly PastedItem[]): void {
  const old = draft.index.node(from);
  const step = items.find(({ node }) => node.kind === 'step')?.node;
  const first = items.find(({ node }) => node.kind === 'step' || node.kind === 'group')?.node;
  if (old?.kind !== 'step' || step === undefined || first === undefined) return;
  const onward = mainEdgeOf(draft.index, from);
  const next = mainEdgeOf(draft.index, step.id);
  // The button that accepts the dossier, and all it records, now leads on from the pasted reception.
  if (onward !== undefined && next !== undefined) {
    draft.remove('edges', next.id);
    draft.change('edges', onward.id, (edge) => ({ ...edge, from: step.id, to: next.to }));
  }
  for (const edge of draft.index.edgesFrom(from))
    draft.change('edges', edge.id, (found) => ({ ...found, from: step.id }));
  for (const edge of draft.index.edgesTo(from)) leadTo(draft, edge.id, first.id);
  const { order: _order, within: _within, ...kept } = old;
  draft.change('nodes', step.id, (node) => ({ ...kept, ...node }) as FlowNode);
  const { layout } = draft.document;
  const place = layout.nodes[from];
  if (place !== undefined && first === step)
    draft.set('layout', { ...layout, nodes: { ...layout.nodes, [step.id]: place } });
  draft.remove('nodes', from);
}

function leadOn(draft: Draft, last: string, goal: string | undefined): void {
  const end = goal ?? draft.document.flow.nodes.find((node) => node.kind === 'end')?.id ?? newEnd(draft);
  draft.add('edges', { ...newEdge(draft.index, last, end), returns: false });
}

function newEnd(draft: Draft): string {
  const title: LocalText = inBoth((text) => text.table.lastStep);
  const id = freeId(idFromLabel(title.vi, 'ket_thuc'), draft.index.placeIds);
  draft.add('nodes', newNode('end', { id, title, within: undefined }, []));
  return id;
}
