import type { ModdleElement } from 'bpmn-moddle';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { Drawing, EventKind, Flow, Rect, Shape } from './drawing.ts';
import { extensionVersion, moddle, ownSpace } from './moddle.ts';
import { partText, printable } from './part-text.ts';
import type { Places } from './place-drawing.ts';

type Properties = Record<string, unknown>;

/** Writes a placed drawing as BPMN 2.0 XML, with everything that BPMN has no word for in extension elements. */
export async function writeBpmn(
  document: ProcedureDocument,
  drawing: Drawing,
  places: Places,
): Promise<string> {
  const definitions = new Writer(document, drawing, places).definitions();
  const { xml } = await moddle().toXML(definitions, { format: true });
  return xml;
}

class Writer {
  private readonly elements = new Map<string, ModdleElement>();
  private readonly escalations: ModdleElement[] = [];
  private readonly document: ProcedureDocument;
  private readonly drawing: Drawing;
  private readonly places: Places;

  constructor(document: ProcedureDocument, drawing: Drawing, places: Places) {
    this.document = document;
    this.drawing = drawing;
    this.places = places;
  }

  definitions(): ModdleElement {
    const { head } = this.document;
    const drawn = this.scope(this.drawing.process);
    const participant = this.make('bpmn:Participant', {
      id: `participant-${head.id}`,
      name: head.title.vi,
      processRef: drawn,
    });
    const collaboration = this.make('bpmn:Collaboration', {
      id: `collaboration-${head.id}`,
      participants: [participant],
    });
    return this.make('bpmn:Definitions', {
      id: `definitions-${head.id}`,
      name: head.title.vi,
      targetNamespace: ownSpace,
      exporter: 'Motcua',
      rootElements: [collaboration, drawn, ...this.escalations],
      diagrams: [this.diagram(collaboration, participant)],
    });
  }

  private make(type: string, properties: Properties): ModdleElement {
    const said = Object.entries(properties)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value] as const);
    const element = moddle().create(type, Object.fromEntries(said));
    for (const value of Object.values(properties))
      for (const child of Array.isArray(value) ? value : [value])
        if (isElement(child) && type !== 'bpmndi:BPMNShape' && child['$parent'] === undefined)
          child['$parent'] = element;
    if (typeof properties['id'] === 'string') this.elements.set(properties['id'], element);
    return element;
  }

  /** A process or sub-process with everything inside it. */
  private scope(id: string, shape?: Shape): ModdleElement {
    const flowElements = this.drawing.shapes
      .filter(({ scope }) => scope === id)
      .map((inner) => (inner.type === 'bpmn:SubProcess' ? this.scope(inner.id, inner) : this.node(inner)));
    const flows = this.drawing.flows.filter(({ scope }) => scope === id);
    const sequence = flows.filter(({ type }) => type === 'bpmn:SequenceFlow').map((flow) => this.flow(flow));
    const associations = flows
      .filter(({ type }) => type === 'bpmn:Association')
      .map((flow) => this.association(flow));
    const lanes = this.drawing.lanes.filter(({ scope }) => scope === id);
    const isTop = id === this.drawing.process;
    const element = this.make(isTop ? 'bpmn:Process' : 'bpmn:SubProcess', {
      id,
      ...(isTop
        ? { name: this.document.head.title.vi, isExecutable: false, extensionElements: this.whole() }
        : this.saidOf(shape!)),
      laneSets: lanes.length === 0 ? undefined : [this.laneSet(id, lanes)],
      flowElements: [...flowElements, ...sequence],
      artifacts: isTop ? [...this.annotations(), ...associations] : associations,
    });
    return element;
  }

  private saidOf({ name, documentation, part }: Shape): Properties {
    return {
      name,
      documentation:
        documentation === undefined ? undefined : [this.make('bpmn:Documentation', { text: documentation })],
      extensionElements: part && this.extension('motcua:Part', { of: part.kind, body: partText(part.value) }),
    };
  }

  private extension(type: string, properties: Properties): ModdleElement {
    return this.make('bpmn:ExtensionElements', { values: [this.make(type, properties)] });
  }

  /** Everything of the document that is not drawn; of what is drawn the order, which means something. */
  private whole(): ModdleElement {
    const { flow, ...rest } = this.document;
    const order = { nodes: flow.nodes.map(({ id }) => id), edges: flow.edges.map(({ id }) => id) };
    return this.extension('motcua:Document', {
      version: extensionVersion,
      body: partText({ ...rest, flow: order }),
    });
  }

  private node(shape: Shape): ModdleElement {
    const { id, type, event, many, detail, on } = shape;
    return this.make(type, {
      id,
      ...this.saidOf(shape),
      eventDefinitions: event && [this.event(event, id)],
      ...(on === undefined ? {} : { attachedToRef: this.elements.get(on), cancelActivity: true }),
      loopCharacteristics: many
        ? this.make('bpmn:MultiInstanceLoopCharacteristics', { isSequential: false })
        : undefined,
      ...(type === 'bpmn:CallActivity' ? { calledElement: detail } : {}),
      ...(type === 'bpmn:ComplexGateway' ? { activationCondition: this.expression(detail ?? '') } : {}),
    });
  }

  private event(event: EventKind, owner: string): ModdleElement {
    switch (event.kind) {
      case 'message':
        return this.make('bpmn:MessageEventDefinition', {});
      case 'signal':
        return this.make('bpmn:SignalEventDefinition', {});
      case 'terminate':
        return this.make('bpmn:TerminateEventDefinition', {});
      case 'condition':
        return this.make('bpmn:ConditionalEventDefinition', { condition: this.expression(event.text) });
      case 'timer':
        return this.make('bpmn:TimerEventDefinition', {
          [event.what]: this.expression(event.text, event.iso),
        });
      case 'escalation': {
        const id = `escalation-${event.of}`;
        const known = this.elements.get(id);
        const escalation =
          known ?? this.make('bpmn:Escalation', { id, name: event.name, escalationCode: event.of });
        if (!known) this.escalations.push(escalation);
        return this.make('bpmn:EscalationEventDefinition', {
          id: `thrown-${owner}`,
          escalationRef: escalation,
        });
      }
    }
  }

  private expression(body: string, isIso = false): ModdleElement {
    return this.make('bpmn:FormalExpression', { body, ...(isIso ? {} : { language: ownSpace }) });
  }

  private flow(flow: Flow): ModdleElement {
    const source = this.elements.get(flow.from)!;
    const target = this.elements.get(flow.to)!;
    const element = this.make('bpmn:SequenceFlow', {
      id: flow.id,
      name: flow.name,
      conditionExpression: flow.condition === undefined ? undefined : this.expression(flow.condition),
      extensionElements: this.partOf(flow),
    });
    element['sourceRef'] = source;
    element['targetRef'] = target;
    push(source, 'outgoing', element);
    push(target, 'incoming', element);
    if (flow.otherwise && takesDefault(source)) source['default'] = element;
    return element;
  }

  private association(flow: Flow): ModdleElement {
    const element = this.make('bpmn:Association', {
      id: flow.id,
      associationDirection: 'One',
      extensionElements: this.partOf(flow),
    });
    element['sourceRef'] = this.elements.get(flow.from);
    element['targetRef'] = this.elements.get(flow.to);
    return element;
  }

  private partOf({ part }: Flow): ModdleElement | undefined {
    return part && this.extension('motcua:Part', { of: part.kind, body: partText(part.value) });
  }

  private annotations(): readonly ModdleElement[] {
    return this.drawing.annotations.map(({ id, text }) => this.make('bpmn:TextAnnotation', { id, text }));
  }

  private laneSet(scope: string, lanes: Drawing['lanes']): ModdleElement {
    return this.make('bpmn:LaneSet', {
      id: `lanes-${scope}`,
      lanes: lanes.map(({ id, name, nodes }) => {
        const lane = this.make('bpmn:Lane', { id, name });
        lane['flowNodeRef'] = nodes.map((node) => this.elements.get(node));
        return lane;
      }),
    });
  }

  private diagram(collaboration: ModdleElement, participant: ModdleElement): ModdleElement {
    const { shapes, flows, annotations, whole } = this.places;
    const planeElement = [
      this.shape(participant, whole, { isHorizontal: true }),
      ...[...shapes, ...annotations].map(([id, rect]) => {
        const element = this.elements.get(id)!;
        return this.shape(element, rect, element.$type === 'bpmn:SubProcess' ? { isExpanded: true } : {});
      }),
      ...[...flows].map(([id, points]) => this.edge(this.elements.get(id)!, points)),
    ];
    const plane = this.make('bpmndi:BPMNPlane', { id: 'plane', planeElement });
    plane['bpmnElement'] = collaboration;
    return this.make('bpmndi:BPMNDiagram', { id: 'diagram', plane });
  }

  private shape(element: ModdleElement, { x, y, width, height }: Rect, more: Properties): ModdleElement {
    const id = `shape-${String(element['id'])}`;
    const shape = this.make('bpmndi:BPMNShape', {
      id,
      ...more,
      bounds: this.make('dc:Bounds', { x, y, width, height }),
    });
    shape['bpmnElement'] = element;
    return shape;
  }

  private edge(element: ModdleElement, points: readonly { x: number; y: number }[]): ModdleElement {
    const edge = this.make('bpmndi:BPMNEdge', {
      id: `line-${String(element['id'])}`,
      waypoint: points.map((point) => this.make('dc:Point', { ...point })),
    });
    edge['bpmnElement'] = element;
    return edge;
  }
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

function push(element: ModdleElement, name: string, value: ModdleElement): void {
  const list = element[name];
  if (Array.isArray(list)) list.push(value);
  else element[name] = [value];
}

/** Activities and some gateways may say which flow is taken when no other is. */
function takesDefault({ $type }: ModdleElement): boolean {
  return /Task$|Activity$|SubProcess$|ExclusiveGateway$|InclusiveGateway$/.test($type);
}
