import { compareDocuments, type Change, type ProcedureDocument } from '@motcua/engine';

/** A node at which whoever stands there meets a change. */
export interface ChangedPlace {
  readonly node: string;
  readonly change: 'changed' | 'removed';
}

/**
 * The nodes of a version that a later document removes or changes: something of the node itself, or of a way that
 * leaves it. A change elsewhere (a paper, the form) touches every dossier alike and no place more than others.
 */
export function changedPlaces(before: ProcedureDocument, after: ProcedureDocument): readonly ChangedPlace[] {
  const nodes = new Map(before.flow.nodes.map(({ id }) => [id, id]));
  const edges = new Map(before.flow.edges.map(({ id, from }) => [id, from]));
  const added = new Map(after.flow.edges.map(({ id, from }) => [id, from]));
  const still = new Set(after.flow.nodes.map(({ id }) => id));
  const placeOf = ({ path, at }: Change): string | undefined => {
    if (path.startsWith('/flow/nodes/')) return nodes.get(at);
    if (path.startsWith('/flow/edges/')) return edges.get(at) ?? added.get(at);
    return undefined;
  };
  const found = new Set(compareDocuments(before, after).changes.map(placeOf));
  return [...found].flatMap((node): ChangedPlace[] =>
    node === undefined || !nodes.has(node) ? [] : [{ node, change: still.has(node) ? 'changed' : 'removed' }],
  );
}
