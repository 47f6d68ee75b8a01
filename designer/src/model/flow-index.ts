import type { Branch, FlowEdge, FlowNode, ProcedureDocument } from '@motcua/engine';
import type { ParallelNode } from './document-types.ts';

/** Questions about the drawing answered without searching it each time. */
export interface FlowIndex {
  readonly document: ProcedureDocument;
  readonly node: (id: string) => FlowNode | undefined;
  readonly edge: (id: string) => FlowEdge | undefined;
  readonly branch: (id: string) => Branch | undefined;
  /** The parallel a branch belongs to. */
  readonly parallelOf: (branchId: string) => ParallelNode | undefined;
  readonly edgesFrom: (id: string) => readonly FlowEdge[];
  readonly edgesTo: (id: string) => readonly FlowEdge[];
  /** Nodes directly inside a group or branch; `undefined` asks for the top level. */
  readonly childrenOf: (containerId: string | undefined) => readonly FlowNode[];
  /** Containers around a node, nearest first: groups, branches and the parallels of those branches. */
  readonly containersOf: (id: string) => readonly string[];
  /** Everything a node contains at any depth, nearest first, branches' nodes included. */
  readonly contentsOf: (id: string) => readonly FlowNode[];
  /** Ids that nodes and branches share. */
  readonly placeIds: ReadonlySet<string>;
  readonly edgeIds: ReadonlySet<string>;
}

const indexes = new WeakMap<ProcedureDocument, FlowIndex>();
const noNodes: readonly FlowNode[] = [];
const noEdges: readonly FlowEdge[] = [];

/** The index of a document; documents never change in place, so it is made once for each. */
export function indexOf(document: ProcedureDocument): FlowIndex {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const made = makeIndex(document);
  indexes.set(document, made);
  return made;
}

function makeIndex(document: ProcedureDocument): FlowIndex {
  const nodes = new Map<string, FlowNode>();
  const branches = new Map<string, { branch: Branch; parallel: ParallelNode }>();
  const children = new Map<string | undefined, FlowNode[]>();
  for (const node of document.flow.nodes) {
    nodes.set(node.id, node);
    push(children, node.within, node);
    if (node.kind === 'parallel')
      for (const branch of node.branches) branches.set(branch.id, { branch, parallel: node });
  }
  const edges = new Map<string, FlowEdge>();
  const from = new Map<string, FlowEdge[]>();
  const to = new Map<string, FlowEdge[]>();
  for (const edge of document.flow.edges) {
    edges.set(edge.id, edge);
    push(from, edge.from, edge);
    push(to, edge.to, edge);
  }

  const containersOf = (id: string): string[] => {
    const found: string[] = [];
    let container = nodes.get(id)?.within ?? branches.get(id)?.parallel.id;
    while (container !== undefined && !found.includes(container)) {
      found.push(container);
      container = nodes.get(container)?.within ?? branches.get(container)?.parallel.id;
    }
    return found;
  };
  const contentsOf = (id: string, seen: Set<string> = new Set([id])): FlowNode[] => {
    const node = nodes.get(id);
    const holders = node?.kind === 'parallel' ? node.branches.map((branch) => branch.id) : [id];
    // A damaged document may hold nodes inside each other; each is listed once.
    const inside = holders
      .flatMap((holder) => children.get(holder) ?? noNodes)
      .filter((child) => !seen.has(child.id));
    for (const child of inside) seen.add(child.id);
    return inside.flatMap((child) => [child, ...contentsOf(child.id, seen)]);
  };

  return {
    document,
    node: (id) => nodes.get(id),
    edge: (id) => edges.get(id),
    branch: (id) => branches.get(id)?.branch,
    parallelOf: (branchId) => branches.get(branchId)?.parallel,
    edgesFrom: (id) => from.get(id) ?? noEdges,
    edgesTo: (id) => to.get(id) ?? noEdges,
    childrenOf: (containerId) => children.get(containerId) ?? noNodes,
    containersOf,
    contentsOf: (id) => contentsOf(id),
    placeIds: new Set([...nodes.keys(), ...branches.keys()]),
    edgeIds: new Set(edges.keys()),
  };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
