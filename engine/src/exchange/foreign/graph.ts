import { bpmnSpace } from '../bpmn/moddle.ts';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { eventOf, type EventMeaning } from './events.ts';

export type GraphKind =
  | 'start'
  | 'end'
  | 'activity'
  | 'scope'
  | 'catch'
  | 'throw'
  | 'exclusive'
  | 'parallel'
  | 'inclusive'
  | 'event'
  | 'complex';

/** A flow node of a foreign drawing. */
export interface GraphNode {
  readonly kind: GraphKind;
  /** What it was drawn as; null: what BPMN means without drawing it. */
  readonly element: XmlElement;
  readonly name: string;
  readonly incoming: GraphFlow[];
  readonly outgoing: GraphFlow[];
  readonly event: EventMeaning | null;
  /** Of a sub-process: what it holds. */
  readonly inside: Graph | null;
  /** True for a gateway that BPMN means where a task has several flows, or one that both joins and splits. */
  readonly implied: boolean;
}

export interface GraphFlow {
  readonly element: XmlElement | null;
  from: GraphNode;
  to: GraphNode;
  readonly name: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
  /** The event on the border of the activity through which it leaves. */
  readonly border: { readonly element: XmlElement; readonly event: EventMeaning } | null;
}

export interface Graph {
  readonly element: XmlElement;
  readonly nodes: GraphNode[];
  readonly flows: GraphFlow[];
  /** Elements that lead nowhere: what cannot be read into the graph, with the reason. */
  readonly loose: { readonly element: XmlElement; readonly code: string }[];
}

/** Everything named in the file that is referred to by id: messages, errors, called elements. */
export type ById = ReadonlyMap<string, XmlElement>;

const activity =
  /^(task|userTask|manualTask|sendTask|receiveTask|serviceTask|scriptTask|businessRuleTask|callActivity|adHocSubProcess)$/;

/** The flow nodes and flows of a process or sub-process, borders and jumps resolved. */
export function readGraph(scope: XmlElement, byId: ById): Graph {
  const nodes = new Map<string, GraphNode>();
  const loose: Graph['loose'] = [];
  for (const element of scope.children) {
    const kind = kindOf(element);
    if (kind === null) continue;
    const id = attribute(element, 'id');
    if (id === undefined) {
      loose.push({ element, code: 'foreign-without-id' });
      continue;
    }
    nodes.set(id, {
      kind,
      element,
      name: nameOf(element),
      incoming: [],
      outgoing: [],
      event: ['start', 'end', 'catch', 'throw'].includes(kind) ? eventOf(element, byId) : null,
      inside: kind === 'scope' ? readGraph(element, byId) : null,
      implied: false,
    });
  }
  const graph: Graph = { element: scope, nodes: [...nodes.values()], flows: [], loose };
  const borders = readBorders(scope, nodes, byId, loose);
  for (const element of childrenNamed(scope, 'sequenceFlow')) {
    const source = attribute(element, 'sourceRef') ?? '';
    const from = nodes.get(source) ?? borders.get(source)?.on;
    const to = nodes.get(attribute(element, 'targetRef') ?? '');
    if (!from || !to) {
      // Where its end is an element that was refused itself, this is only its echo.
      loose.push({ element, code: 'foreign-flow-loose' });
      continue;
    }
    const border = nodes.has(source) ? null : (borders.get(source) ?? null);
    const condition = childNamed(element, 'conditionExpression')?.text.trim() ?? '';
    connect(graph, {
      element,
      from,
      to,
      name: nameOf(element),
      condition: condition === '' ? null : condition,
      isDefault: border === null && attribute(from.element, 'default') === attribute(element, 'id'),
      border: border && { element: border.element, event: border.event },
    });
  }
  for (const { element, on } of borders.values())
    if (!graph.flows.some(({ border }) => border?.element === element) && on)
      loose.push({ element, code: 'foreign-border-loose' });
  return graph;
}

export function connect(graph: Graph, flow: GraphFlow): void {
  graph.flows.push(flow);
  flow.from.outgoing.push(flow);
  flow.to.incoming.push(flow);
}

export const nameOf = (element: XmlElement): string =>
  (attribute(element, 'name') ?? '').replaceAll(/\s+/g, ' ').trim();

interface Border {
  readonly element: XmlElement;
  readonly event: EventMeaning;
  readonly on: GraphNode;
}

/** Events on the border of activities. Only those that end the activity can be said: a flow that runs beside cannot. */
function readBorders(
  scope: XmlElement,
  nodes: ReadonlyMap<string, GraphNode>,
  byId: ById,
  loose: Graph['loose'],
): ReadonlyMap<string, Border> {
  const borders = new Map<string, Border>();
  for (const element of childrenNamed(scope, 'boundaryEvent')) {
    const on = nodes.get(attribute(element, 'attachedToRef') ?? '');
    const id = attribute(element, 'id');
    const event = eventOf(element, byId);
    const runsBeside = attribute(element, 'cancelActivity') === 'false';
    if (!on || id === undefined) loose.push({ element, code: 'foreign-border-loose' });
    else if (runsBeside) loose.push({ element, code: 'foreign-border-beside' });
    else if (event.kind === 'compensate') loose.push({ element, code: 'foreign-compensation' });
    else borders.set(id, { element, event, on });
  }
  return borders;
}

function kindOf(element: XmlElement): GraphKind | null {
  const { name, space } = element;
  if (space !== bpmnSpace) return null;
  if (activity.test(name)) return attribute(element, 'isForCompensation') === 'true' ? null : 'activity';
  if (name === 'subProcess' || name === 'transaction') {
    if (attribute(element, 'triggeredByEvent') === 'true') return null;
    return element.children.some((child) => kindOf(child) !== null) ? 'scope' : 'activity';
  }
  switch (name) {
    case 'startEvent':
      return 'start';
    case 'endEvent':
      return 'end';
    case 'intermediateCatchEvent':
      return 'catch';
    case 'intermediateThrowEvent':
      return 'throw';
    case 'exclusiveGateway':
      return 'exclusive';
    case 'parallelGateway':
      return 'parallel';
    case 'inclusiveGateway':
      return 'inclusive';
    case 'eventBasedGateway':
      return 'event';
    case 'complexGateway':
      return 'complex';
    default:
      return null;
  }
}
