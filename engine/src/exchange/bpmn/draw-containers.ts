import type { GroupNode, ParallelNode } from '../../document/flow.ts';
import type { ProcedureIndex } from '../../machine/procedure-index.ts';
import { branchId, nodeId, type Flow, type Shape } from './drawing.ts';
import { conditionText } from './words.ts';

export interface Pieces {
  readonly shapes: readonly Shape[];
  readonly flows: readonly Flow[];
}

const sequence = (id: string, scope: string, from: string, to: string, more: Partial<Flow> = {}): Flow => ({
  id,
  type: 'bpmn:SequenceFlow',
  scope,
  from,
  to,
  ...more,
});

/** An edge that leads from outside to something inside a group, which BPMN enters only at its border. */
export interface Entry {
  readonly edge: string;
  readonly target: string;
}

/** Where a group begins: its start, and where edges lead straight inside a gateway that tells them apart. */
export function drawGroup(node: GroupNode, entries: readonly Entry[], index: ProcedureIndex): Pieces {
  const scope = nodeId(node.id);
  return begin(node.id, scope, node.start, entries, index);
}

/** Start, split, the branches, join, end; the branches themselves are sub-processes. */
export function drawParallel(node: ParallelNode, index: ProcedureIndex): Pieces {
  const scope = nodeId(node.id);
  const helper = (name: string, type: string, more: Partial<Shape> = {}): Shape => ({
    id: `${name}-${node.id}`,
    type: `bpmn:${type}`,
    scope,
    owner: node.id,
    ...more,
  });
  const conditional = node.branches.some(({ entry }) => entry !== undefined);
  const shapes = [
    helper('start', 'StartEvent'),
    helper('split', conditional ? 'InclusiveGateway' : 'ParallelGateway'),
    joinOf(node, conditional, helper),
    helper('finish', 'EndEvent'),
  ];
  const flows = [
    sequence(`begin-${node.id}`, scope, `start-${node.id}`, `split-${node.id}`),
    ...node.branches.flatMap((branch) => [
      sequence(`fork-${branch.id}`, scope, `split-${node.id}`, branchId(branch.id), {
        condition: branch.entry && conditionText(branch.entry),
      }),
      sequence(`merge-${branch.id}`, scope, branchId(branch.id), `join-${node.id}`),
    ]),
    sequence(`complete-${node.id}`, scope, `join-${node.id}`, `finish-${node.id}`),
  ];
  const inside = node.branches.map(({ id, start }) => begin(id, branchId(id), start, [], index));
  return {
    shapes: [...shapes, ...inside.flatMap((pieces) => pieces.shapes)],
    flows: [...flows, ...inside.flatMap((pieces) => pieces.flows)],
  };
}

function joinOf(
  { join, branches }: ParallelNode,
  conditional: boolean,
  helper: (name: string, type: string, more?: Partial<Shape>) => Shape,
): Shape {
  if (join.mode === 'all') return helper('join', conditional ? 'InclusiveGateway' : 'ParallelGateway');
  const needed = join.mode === 'count' ? join.count : 1;
  return helper('join', 'ComplexGateway', { detail: `${needed} / ${branches.length}` });
}

function begin(
  id: string,
  scope: string,
  start: string | undefined,
  entries: readonly Entry[],
  index: ProcedureIndex,
): Pieces {
  const first = start === undefined ? undefined : index.nodes.get(start);
  const target = first?.within === id ? nodeId(first.id) : null;
  const startId = `start-${id}`;
  const shapes: Shape[] = [{ id: startId, type: 'bpmn:StartEvent', scope, owner: id }];
  const flows: Flow[] = [];
  if (entries.length === 0) {
    if (target !== null) flows.push(sequence(`begin-${id}`, scope, startId, target));
    return { shapes, flows };
  }
  const gateway = `enter-${id}`;
  shapes.push({ id: gateway, type: 'bpmn:ExclusiveGateway', scope, owner: id });
  flows.push(sequence(`begin-${id}`, scope, startId, gateway));
  if (target !== null) flows.push(sequence(`first-${id}`, scope, gateway, target, { otherwise: true }));
  for (const entry of entries)
    flows.push(
      sequence(`into-${id}-${entry.edge}`, scope, gateway, entry.target, { condition: `via ${entry.edge}` }),
    );
  return { shapes, flows };
}
