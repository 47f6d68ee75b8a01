import type { Branch, FlowEdge, FlowNode, ParallelNode, StepNode } from '../document/flow.ts';
import type { Fact } from '../document/facts.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';

export interface BranchPlace {
  readonly branch: Branch;
  readonly parallel: ParallelNode;
}

/** A document's parts by id, and who contains whom. Where an id occurs twice the first counts. */
export interface ProcedureIndex {
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly edges: ReadonlyMap<string, FlowEdge>;
  readonly branches: ReadonlyMap<string, BranchPlace>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Edges leaving a node, by order then by position in the document. */
  readonly leaving: ReadonlyMap<string, readonly FlowEdge[]>;
  readonly entering: ReadonlyMap<string, readonly FlowEdge[]>;
  /** Nodes directly inside a group or branch; the key '' holds the top level. */
  readonly inside: ReadonlyMap<string, readonly FlowNode[]>;
}

export function indexProcedure(document: ProcedureDocument): ProcedureIndex {
  const nodes = new Map<string, FlowNode>();
  const branches = new Map<string, BranchPlace>();
  const inside = new Map<string, FlowNode[]>();
  for (const node of document.flow.nodes) {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    push(inside, node.within ?? '', node);
    if (node.kind === 'parallel')
      for (const branch of node.branches)
        if (!branches.has(branch.id)) branches.set(branch.id, { branch, parallel: node });
  }
  const edges = new Map<string, FlowEdge>();
  const leaving = new Map<string, FlowEdge[]>();
  const entering = new Map<string, FlowEdge[]>();
  for (const edge of document.flow.edges) {
    if (!edges.has(edge.id)) edges.set(edge.id, edge);
    push(leaving, edge.from, edge);
    push(entering, edge.to, edge);
  }
  for (const list of leaving.values()) list.sort((a, b) => a.order - b.order);
  return {
    nodes,
    edges,
    branches,
    facts: new Map(document.facts.map((fact) => [fact.id, fact])),
    leaving,
    entering,
    inside,
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The containers around a node, innermost first: group and branch ids. Stops at a repeated id (a cycle). */
export function containersOf(index: ProcedureIndex, node: FlowNode): readonly string[] {
  const path: string[] = [];
  let within = node.within;
  while (within !== undefined && !path.includes(within)) {
    path.push(within);
    const parallel = index.branches.get(within)?.parallel;
    within = parallel ? parallel.within : index.nodes.get(within)?.within;
  }
  return path;
}

/** The branches around a node, innermost first. */
export function branchesAround(index: ProcedureIndex, node: FlowNode): readonly string[] {
  return containersOf(index, node).filter((id) => index.branches.has(id));
}

/** Every node a covered id stands for: itself, or all that lies inside a group, parallel or branch. */
export function nodesUnder(index: ProcedureIndex, id: string): readonly string[] {
  let known = under.get(index);
  if (!known) under.set(index, (known = new Map<string, readonly string[]>()));
  let nodes = known.get(id);
  if (!nodes) known.set(id, (nodes = lookUnder(index, id)));
  return nodes;
}

/** An index never changes, and many rules ask for the same again and again. */
const under = new WeakMap<ProcedureIndex, Map<string, readonly string[]>>();

function lookUnder(index: ProcedureIndex, id: string): readonly string[] {
  const node = index.nodes.get(id);
  const holders = node?.kind === 'parallel' ? node.branches.map((branch) => branch.id) : [id];
  const found = node ? [id] : [];
  for (const holder of holders)
    for (const child of index.inside.get(holder) ?? []) found.push(...nodesUnder(index, child.id));
  return found;
}

/** A step that is not reached by edges but opened beside another. */
export function isSideStep(node: FlowNode | undefined): node is StepNode & { beside: string[] } {
  return node?.kind === 'step' && node.beside !== undefined;
}
