import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import {
  containersOf,
  indexProcedure,
  isSideStep,
  type ProcedureIndex,
} from '../../machine/procedure-index.ts';
import { drawGroup, drawParallel, type Entry } from './draw-containers.ts';
import { shapesOf } from './draw-nodes.ts';
import { armId, branchId, choiceId, flowId, nodeId, type Drawing, type Flow, type Shape } from './drawing.ts';
import { lanesOf } from './lanes.ts';
import { conditionText, limitText } from './words.ts';

/**
 * A procedure as BPMN draws it, true to BPMN's own meaning: actions as a choice behind the task, containers as
 * sub-processes that are entered and left only at their border, side steps as associations. A pure function of the
 * document: whoever reads the file back draws again what was written, and so sees what a person changed in it.
 */
export function drawProcedure(document: ProcedureDocument): Drawing {
  return new Drafter(document).draw();
}

class Drafter {
  private readonly document: ProcedureDocument;
  private readonly index: ProcedureIndex;
  private readonly top: string;
  private readonly shapes: Shape[] = [];
  private readonly flows: Flow[] = [];
  /** Edges that lead into the inside of a group, by group. */
  private readonly entries = new Map<string, Entry[]>();

  constructor(document: ProcedureDocument) {
    this.document = document;
    this.index = indexProcedure(document);
    this.top = `process-${document.head.id}`;
  }

  draw(): Drawing {
    const { nodes, edges } = this.document.flow;
    for (const node of nodes) this.shapes.push(...shapesOf(node, this.scopeOf(node), this.actionsOf(node)));
    for (const node of nodes)
      if (this.hasChoice(node))
        this.flow(`decide-${node.id}`, this.scopeOf(node), nodeId(node.id), choiceId(node.id));
      else if (node.kind === 'wait' && node.arms.length > 1)
        for (const arm of node.arms)
          this.flow(
            `await-${node.id}-${arm.id}`,
            this.scopeOf(node),
            nodeId(node.id),
            armId(node.id, arm.id),
          );
    for (const edge of edges) this.edge(edge);
    for (const node of nodes) this.container(node);
    return {
      process: this.top,
      shapes: this.shapes,
      flows: this.flows,
      lanes: lanesOf(this.document, (node) => this.scopeOf(node)),
      annotations: this.document.limits.map((limit) => ({ id: `limit-${limit.id}`, text: limitText(limit) })),
    };
  }

  private container(node: FlowNode): void {
    if (node.kind !== 'group' && node.kind !== 'parallel') return;
    const { shapes, flows } =
      node.kind === 'group'
        ? drawGroup(node, this.entries.get(node.id) ?? [], this.index)
        : drawParallel(node, this.index);
    this.shapes.push(...shapes);
    this.flows.push(...flows);
  }

  /** The process or sub-process that holds a node. */
  private scopeOf(node: FlowNode): string {
    if (node.within === undefined) return this.top;
    return this.index.branches.has(node.within) ? branchId(node.within) : nodeId(node.within);
  }

  /** The sub-processes around a node, outermost first. */
  private scopesAround(node: FlowNode): readonly string[] {
    return [...containersOf(this.index, node)].reverse().flatMap((id) => {
      const place = this.index.branches.get(id);
      return place ? [nodeId(place.parallel.id), branchId(id)] : [nodeId(id)];
    });
  }

  private actionsOf(node: FlowNode): number {
    return this.index.leaving.get(node.id)?.length ?? 0;
  }

  private hasChoice(node: FlowNode): boolean {
    return (
      ['step', 'consultation', 'service', 'linked'].includes(node.kind) &&
      !isSideStep(node) &&
      this.actionsOf(node) > 1
    );
  }

  private edge(edge: FlowEdge): void {
    const from = this.index.nodes.get(edge.from)!;
    const to = this.index.nodes.get(edge.to)!;
    const said = {
      name: edge.label?.vi,
      condition: edge.when && !edge.otherwise ? conditionText(edge.when) : undefined,
      part: { kind: 'edge' as const, value: edge },
      otherwise: edge.otherwise || undefined,
      returns: edge.returns || undefined,
    };
    if (isSideStep(from)) {
      this.flows.push({
        ...{ ...said, condition: undefined, otherwise: undefined },
        id: flowId(edge.id),
        type: 'bpmn:Association',
        scope: this.scopeOf(from),
        from: nodeId(from.id),
        to: nodeId(to.id),
      });
      return;
    }
    const around = this.scopesAround(from);
    const beyond = this.scopesAround(to);
    const common = sharedLength(around, beyond);
    const target = this.enter(edge, to, beyond.slice(common));
    const scope = around[common - 1] ?? this.top;
    const left = around.slice(common);
    if (left.length === 0) {
      this.flow(flowId(edge.id), scope, this.sourceOf(edge, from), target, said);
      return;
    }
    // BPMN crosses a border only by an event: thrown inside, caught on the outermost container that is left.
    const event = { kind: 'escalation' as const, of: edge.id, name: edge.label?.vi ?? edge.id };
    const inside = left[left.length - 1]!;
    this.shapes.push(
      { id: `exit-${edge.id}`, type: 'bpmn:EndEvent', scope: inside, owner: from.id, event },
      { id: `left-${edge.id}`, type: 'bpmn:BoundaryEvent', scope, owner: from.id, event, on: left[0]! },
    );
    this.flow(flowId(edge.id), inside, this.sourceOf(edge, from), `exit-${edge.id}`, said);
    this.flow(`leave-${edge.id}`, scope, `left-${edge.id}`, target, { returns: said.returns });
  }

  /** Where a flow must lead to reach a node that may lie inside containers: to the outermost of them. */
  private enter(edge: FlowEdge, to: FlowNode, entered: readonly string[]): string {
    entered.forEach((scope, i) => {
      const group = scope.slice(nodeId('').length);
      const list = this.entries.get(group) ?? [];
      list.push({ edge: edge.id, target: entered[i + 1] ?? nodeId(to.id) });
      this.entries.set(group, list);
    });
    return entered[0] ?? nodeId(to.id);
  }

  /** The element an edge leaves; for actions valid anywhere inside a container an event on its border. */
  private sourceOf(edge: FlowEdge, from: FlowNode): string {
    const isAnywhere = from.kind === 'group' || (from.kind === 'parallel' && edge.who !== undefined);
    if (isAnywhere) {
      const event = { kind: 'escalation' as const, of: edge.id, name: edge.label?.vi ?? edge.id };
      const scope = this.scopeOf(from);
      this.shapes.push({
        id: `border-${edge.id}`,
        type: 'bpmn:BoundaryEvent',
        scope,
        owner: from.id,
        event,
        on: nodeId(from.id),
      });
      return `border-${edge.id}`;
    }
    if (from.kind === 'wait' && from.arms.length > 1 && from.arms.some(({ id }) => id === edge.arm))
      return armId(from.id, edge.arm!);
    return this.hasChoice(from) ? choiceId(from.id) : nodeId(from.id);
  }

  private flow(id: string, scope: string, from: string, to: string, more: Partial<Flow> = {}): void {
    this.flows.push({ id, type: 'bpmn:SequenceFlow', scope, from, to, ...more });
  }
}

function sharedLength(one: readonly string[], other: readonly string[]): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
