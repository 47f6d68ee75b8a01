import type { FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import { freeId } from '../model/ids.ts';
import type { DeadlineAction } from '../model/document-types.ts';
import type { Point } from '../model/node-size.ts';
import { mayPlace } from '../rules/may-place.ts';
import { command } from './command.ts';
import type { Draft } from './draft.ts';
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
  /** The group or branch that the outermost nodes come to stand in; left out, they stand where they stood. */
  readonly within?: string | undefined;
}

/**
 * Puts a fragment into the drawing under new ids. Edges are taken over only when both ends are in the fragment, and
 * what the fragment's nodes lean on but this procedure lacks (a pause rule, a limit) is left out rather than dangling.
 */
export const paste = command<Paste>('paste', pasteInto);

/** Answers the new id of each pasted node by its old one. */
export function pasteInto(
  draft: Draft,
  { fragment, shift, within: into }: Paste,
): ReadonlyMap<string, string> {
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

  const added = new Set<string>();
  for (const node of fragment.nodes) {
    const holder = names.get(node.within ?? '');
    const outer =
      node.within !== undefined && draft.index.placeIds.has(node.within) ? node.within : undefined;
    const within = holder ?? outer ?? into;
    if (!mayPlace(draft.index, node.kind, within).allowed) continue;
    draft.add('nodes', renamed(leaningOn(draft.document, node), names, within));
    added.add(node.id);
    const at = fragment.places[node.id];
    if (at === undefined) continue;
    const to = holder === undefined ? { x: at.x + shift.x, y: at.y + shift.y } : at;
    place(draft, [{ id: names.get(node.id) ?? node.id, at: to }]);
  }
  const edgeIds = new Set(draft.index.edgeIds);
  const edgeNames = new Map<string, string>();
  for (const edge of fragment.edges) {
    const from = names.get(edge.from);
    const to = names.get(edge.to);
    if (from === undefined || to === undefined || !added.has(edge.from) || !added.has(edge.to)) continue;
    const id = freeId(edge.id, edgeIds);
    edgeIds.add(id);
    edgeNames.set(edge.id, id);
    draft.add('edges', withSenders({ ...edge, id, from, to }, inNewPlaces));
  }
  for (const id of added)
    draft.change('nodes', names.get(id) ?? id, (node) => mentioning(node, draft, inNewPlaces, edgeNames));
  return new Map([...names].filter(([id]) => added.has(id)));

  /** What a place is called among the copies; one that was not copied is kept where this procedure has it. */
  function inNewPlaces(ids: readonly string[]): string[] {
    return ids.flatMap((id) => {
      const fresh = added.has(id) ? names.get(id) : undefined;
      return fresh ?? (draft.index.node(id) === undefined ? [] : id);
    });
  }
}

function withSenders(edge: FlowEdge, inNewPlaces: (ids: readonly string[]) => string[]): FlowEdge {
  const backTo = inNewPlaces(edge.backTo ?? []);
  return withField(edge, 'backTo', backTo.length === 0 ? undefined : backTo);
}

/** A copied step names the copies of what it named: the steps it stands beside, the edges its deadlines take. */
function mentioning(
  node: FlowNode,
  draft: Draft,
  inNewPlaces: (ids: readonly string[]) => string[],
  edgeNames: ReadonlyMap<string, string>,
): FlowNode {
  const actions = ('deadlineActions' in node ? node.deadlineActions : undefined)?.flatMap(
    (action): DeadlineAction[] => {
      const { limit } = action;
      if (limit !== undefined && !draft.document.limits.some((one) => one.id === limit)) return [];
      if (action.do.kind !== 'take') return [action];
      const edge = edgeNames.get(action.do.edge);
      return edge === undefined ? [] : [{ ...action, do: { kind: 'take', edge } }];
    },
  );
  if (node.kind === 'group') return withField(node, 'deadlineActions', actions ?? []);
  if (node.kind !== 'step') return node;
  const set = withField(node, 'deadlineActions', actions?.length === 0 ? undefined : actions);
  const beside = node.beside === undefined ? undefined : inNewPlaces(node.beside);
  if (beside?.length !== 0) return withField(set, 'beside', beside);
  return withField(withField(set, 'beside', undefined), 'mustFinish', undefined);
}

function leaningOn(document: ProcedureDocument, node: FlowNode): FlowNode {
  let fitting = node;
  if (hasClock(fitting) && fitting.clock?.counts === false) {
    const { pauseRule } = fitting.clock;
    if (!document.pauseRules.some((rule) => rule.id === pauseRule))
      fitting = withField(fitting, 'clock', undefined);
  }
  const timed = fitting.kind === 'step' || fitting.kind === 'consultation' ? fitting : undefined;
  if (timed?.duration !== undefined && 'restOf' in timed.duration) {
    const { restOf } = timed.duration;
    if (!document.limits.some((limit) => limit.id === restOf))
      fitting = withField(timed, 'duration', undefined);
  }
  if (fitting.kind !== 'linked') return fitting;
  const { childPause } = fitting;
  const known = document.pauseRules.some((rule) => rule.id === childPause);
  return known ? fitting : withField(fitting, 'childPause', undefined);
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
