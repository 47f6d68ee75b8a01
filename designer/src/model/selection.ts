/** Nodes and edges have namespaces of their own, so the key of an edge in a selection says that it is one. */
const prefix = 'edge:';

export const edgeKey = (id: string): string => prefix + id;

const limitPrefix = 'limit:';

/** Limits run beside the flow and are never selected; among the places of the drawing they have keys all the same. */
export const limitKey = (id: string): string => limitPrefix + id;

/** The id behind a key, for whoever needs no more than that. */
export const idOfKey = (key: string): string => (key.startsWith(prefix) ? key.slice(prefix.length) : key);

export interface Things {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export function thingsOf(keys: Iterable<string>): Things {
  const all = [...keys];
  return {
    nodes: all.filter((key) => !key.startsWith(prefix)),
    edges: all.filter((key) => key.startsWith(prefix)).map(idOfKey),
  };
}

/** What a problem's place is called in a selection: its JSON pointer tells an edge from a node of the same id. */
export function keyOfProblem(problem: {
  readonly at?: string | undefined;
  readonly path: string;
}): string | undefined {
  if (problem.at === undefined) return undefined;
  return problem.path.startsWith('/flow/edges/') ? edgeKey(problem.at) : problem.at;
}
