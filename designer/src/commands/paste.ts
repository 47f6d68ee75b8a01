import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { freeId } from '../model/ids.ts';
import type { Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { command } from './command.ts';
import { hasClock } from './node-edit.ts';
import { place } from './node-move.ts';
import { withField } from './with-field.ts';

/** A piece of a drawing that can be pasted here or in another procedure. */
export interface Fragment {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
  /** Places of the fragment's nodes, relative to what held them. */
  readonly places: Readonly<Record<string, Point>>;
  /** From the upper end of the fragment to its lower end. */
  readonly height: number;
}

export interface Paste {
  readonly fragment: Fragment;
  /** How far from the original places the outermost nodes land. */
  readonly shift: Point;
}

/**
 * Puts a fragment into the drawing under new ids. Edges are taken over only when both ends are in the fragment, and
 * what the fragment's nodes lean on but this procedure lacks (a pause rule, a limit) is left out rather than dangling.
 */
export const paste = command<Paste>('paste', (draft, { fragment, shift }) => {
  const places = new Set(draft.index.placeIds);
  const names = new Map<string, string>();
  const rename = (id: string): string => {
    const fresh = freeId(id, places);
    places.add(fresh);
    names.set(id, fresh);
    return fresh;
  };
  for (const node of fragment.nodes) {
    rename(node.id);
    if (node.kind === 'parallel') for (const branch of node.branches) rename(branch.id);
  }

  for (const node of fragment.nodes) {
    const holder = names.get(node.within ?? '');
    const outer =
      node.within !== undefined && draft.index.placeIds.has(node.within) ? node.within : undefined;
    const within = holder ?? outer;
    if (!mayPlace(draft.index, node.kind, within).allowed) continue;
    draft.add('nodes', renamed(leaningOn(draft.document, node), names, within));
    const at = fragment.places[node.id];
    if (at === undefined) continue;
    const to = holder === undefined ? { x: at.x + shift.x, y: at.y + shift.y } : at;
    place(draft, [{ id: names.get(node.id) ?? node.id, at: to }]);
  }
  const edgeIds = new Set(draft.index.edgeIds);
  for (const edge of fragment.edges) {
    const from = names.get(edge.from);
    const to = names.get(edge.to);
    if (from === undefined || to === undefined || draft.index.node(from) === undefined) continue;
    if (draft.index.node(to) === undefined) continue;
    const id = freeId(edge.id, edgeIds);
    edgeIds.add(id);
    draft.add('edges', { ...edge, id, from, to });
  }
});

function leaningOn(document: ProcedureDocument, node: FlowNode): FlowNode {
  let fitting = node;
  if (hasClock(fitting) && fitting.clock?.counts === false) {
    const { pauseRule } = fitting.clock;
    if (!document.pauseRules.some((rule) => rule.id === pauseRule))
      fitting = withField(fitting, 'clock', undefined);
  }
  if (fitting.kind === 'step' && fitting.duration !== undefined && 'restOf' in fitting.duration) {
    const { restOf } = fitting.duration;
    if (!document.limits.some((limit) => limit.id === restOf))
      fitting = withField(fitting, 'duration', undefined);
  }
  return fitting;
}

function renamed(node: FlowNode, names: ReadonlyMap<string, string>, within: string | undefined): FlowNode {
  const { within: _old, ...rest } = node;
  const copy = { ...rest, id: names.get(node.id) ?? node.id, ...(within === undefined ? {} : { within }) };
  const start = (id: string | undefined): { start: string } | undefined => {
    const fresh = names.get(id ?? '');
    return fresh === undefined ? undefined : { start: fresh };
  };
  if (copy.kind === 'group') {
    const { start: old, ...group } = copy;
    return { ...group, ...start(old) };
  }
  if (copy.kind !== 'parallel') return copy;
  const branches = copy.branches.map(({ start: old, ...branch }) => ({
    ...branch,
    id: names.get(branch.id) ?? branch.id,
    ...start(old),
  }));
  return { ...copy, branches };
}
