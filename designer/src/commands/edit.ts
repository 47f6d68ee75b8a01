import type {
  FlowEdge,
  FlowNode,
  Fact,
  Limit,
  Milestone,
  Paper,
  PauseRule,
  ProcedureDocument,
  Scenario,
} from '@motcua/engine';

/**
 * The smallest changes a document can undergo. Every command is a list of them, and each knows its own opposite, so
 * undo needs no second description of a command that could disagree with the first. The objects taken out are kept as
 * they were, and put back where they were: undoing everything gives back the same bytes, key order included.
 */
export type ListEdit = {
  [L in ListName]: { list: L; at: number; before?: Item<L>; after?: Item<L> };
}[ListName];

export type PartEdit = {
  [P in PartName]: { part: P; before: ProcedureDocument[P]; after: ProcedureDocument[P] };
}[PartName];

export type Edit = ListEdit | PartEdit;

export interface Lists {
  nodes: FlowNode;
  edges: FlowEdge;
  facts: Fact;
  papers: Paper;
  milestones: Milestone;
  limits: Limit;
  pauseRules: PauseRule;
  scenarios: Scenario;
}
export type ListName = keyof Lists;
export type Item<L extends ListName> = Lists[L];
export type PartName = 'head' | 'form' | 'acknowledgements' | 'layout';

/** The document with the edit made. Nothing that the edit does not touch is copied. */
export function applyEdit(document: ProcedureDocument, edit: Edit): ProcedureDocument {
  if ('part' in edit) return { ...document, [edit.part]: edit.after };
  const list = [...listOf(document, edit.list)];
  const removed = edit.before === undefined ? 0 : 1;
  if (edit.after === undefined) list.splice(edit.at, removed);
  else list.splice(edit.at, removed, edit.after);
  if (edit.list === 'nodes' || edit.list === 'edges')
    return { ...document, flow: { ...document.flow, [edit.list]: list } };
  return { ...document, [edit.list]: list };
}

/** The edit that takes this one back. */
export function oppositeOf(edit: Edit): Edit {
  const { before, after, ...where } = edit;
  // The two halves are of one type by construction; TypeScript cannot follow that through the union.
  return {
    ...where,
    ...(after === undefined ? {} : { before: after }),
    ...(before === undefined ? {} : { after: before }),
  } as Edit;
}

export function listOf<L extends ListName>(document: ProcedureDocument, list: L): readonly Item<L>[] {
  const { nodes, edges } = document.flow;
  const { facts, papers, milestones, limits, pauseRules, scenarios } = document;
  const lists: { readonly [N in ListName]: readonly Item<N>[] } = {
    nodes,
    edges,
    facts,
    papers,
    milestones,
    limits,
    pauseRules,
    scenarios,
  };
  return lists[list];
}
