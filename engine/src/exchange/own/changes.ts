import type { FlowEdge, FlowNode } from '../../document/flow.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import type { Drawing, Flow, Rect, Shape } from '../bpmn/drawing.ts';
import { bpmnSpace, diSpace } from '../bpmn/moddle.ts';
import { printable } from '../bpmn/part-text.ts';
import type { Places } from '../bpmn/place-drawing.ts';
import { FreshIds } from '../fresh-ids.ts';
import { placeFacts, placeOf, type Account, type Fate } from '../imported.ts';
import { attribute, childrenNamed, type XmlElement, withDescendants } from '../xml/xml-element.ts';
import { Ends, type End } from './ends.ts';
import { newNode } from './new-node.ts';
import { childText, type FileIndex } from './own-file.ts';
import { ownExtension, type OwnParts } from './own-parts.ts';

const flowNode = /Task$|^task$|Event$|Gateway$|^subProcess$|^callActivity$/;
/** What BPMN lets have a flow that is taken when no other is. */
const takesDefault = /(Task|Activity|SubProcess|exclusiveGateway|inclusiveGateway)$/i;
/** What belongs to the element that holds it and is compared with it, or drawn from it again. */
const inner =
  /^(incoming|outgoing|flowNodeRef|extensionElements|conditionExpression|\w+EventDefinition|documentation|multiInstanceLoopCharacteristics|activationCondition|condition|timeDuration|timeDate|text)$/;

/** What a person changed in a file of ours with another tool: taken where it can mean only one thing, else named. */
export class Changes {
  readonly accounts: Account[] = [];
  private readonly base: ProcedureDocument;
  private readonly drawing: Drawing;
  private readonly places: Places;
  private readonly own: OwnParts;
  private readonly file: FileIndex;
  private readonly nodes: FlowNode[];
  private edges: FlowEdge[];
  private readonly ends: Ends;
  private readonly fresh: FreshIds;
  private title: ProcedureDocument['head']['title'];
  private readonly layout: ProcedureDocument['layout']['nodes'];
  private readonly emptied: readonly XmlElement[];

  /** @param emptied boxes whose content another tool dropped */
  constructor(
    base: ProcedureDocument,
    drawing: Drawing,
    places: Places,
    own: OwnParts,
    file: FileIndex,
    emptied: readonly XmlElement[],
  ) {
    this.emptied = emptied;
    this.base = base;
    this.drawing = drawing;
    this.places = places;
    this.own = own;
    this.file = file;
    this.nodes = [...base.flow.nodes];
    this.edges = [...base.flow.edges];
    this.title = base.head.title;
    this.layout = { ...base.layout.nodes };
    this.ends = new Ends(base);
    this.fresh = new FreshIds([...this.nodes, ...this.edges].map(({ id }) => id));
  }

  apply(root: XmlElement): ProcedureDocument {
    this.gone();
    this.renameProcess();
    for (const shape of this.drawing.shapes) this.shape(shape);
    const drawn = new Set([
      ...this.drawing.shapes.map(({ id }) => id),
      ...this.drawing.flows.map(({ id }) => id),
      ...this.drawing.annotations.map(({ id }) => id),
      ...this.drawing.lanes.map(({ id }) => id),
    ]);
    const added = withDescendants(root).filter(
      (element) => element.space === bpmnSpace && this.isAdded(element, drawn),
    );
    for (const element of added) if (flowNode.test(element.name)) this.addNode(element);
    for (const flow of this.drawing.flows) this.flow(flow);
    for (const element of added) if (element.name === 'sequenceFlow') this.addEdge(element);
    for (const element of added)
      if (!flowNode.test(element.name) && element.name !== 'sequenceFlow')
        this.tell(element, 'refused', 'own-not-taken');
    this.annotations();
    this.lanes(root);
    this.foreignExtensions(root);
    const { flow: _flow, head, layout, ...rest } = this.base;
    return {
      ...rest,
      head: { ...head, title: this.title },
      flow: { nodes: this.nodes, edges: this.edges },
      layout: { ...layout, nodes: this.layout },
    };
  }

  /** Nodes and edges of the document that the file no longer holds. */
  private gone(): void {
    for (const element of this.emptied) this.tell(element, 'refused', 'own-part-lost');
    const order = (this.own.whole['flow'] ?? {}) as Record<string, unknown>;
    const kept = {
      nodes: new Set<unknown>(this.nodes.map(({ id }) => id)),
      edges: new Set<unknown>(this.edges.map(({ id }) => id)),
    };
    for (const kind of ['nodes', 'edges'] as const)
      for (const id of Array.isArray(order[kind]) ? (order[kind] as unknown[]) : [])
        if (!kept[kind].has(id)) {
          const there = this.file.byId.get(`${kind === 'nodes' ? 'node' : 'flow'}-${String(id)}`);
          // Still drawn, but without its extension: whatever it demanded and promised is lost, and must not go unsaid.
          if (there) this.tell(there, 'refused', 'own-part-lost');
          else this.tell(this.own.holder, 'noted', 'own-removed', { removed: String(id) }, [], 0);
        }
  }

  private renameProcess(): void {
    const name = nameIn(this.own.holder);
    if ([this.title.vi, printable(this.title.vi), squeezed(this.title.vi), ''].includes(name)) return;
    this.title = { ...this.title, vi: name };
    this.tell(
      this.own.holder,
      'became',
      'own-renamed',
      { was: this.base.head.title.vi },
      [this.base.head.id],
      1,
    );
  }

  private shape(shape: Shape): void {
    const element = this.file.byId.get(shape.id);
    if (!element) {
      if (shape.part === undefined && shape.id.startsWith('branch-'))
        this.tell(this.own.holder, 'refused', 'own-helper-missing', { helper: shape.id }, [], 0);
      return;
    }
    const type = `bpmn:${element.name[0]!.toUpperCase()}${element.name.slice(1)}`;
    const scope = this.scopeOf(element);
    if (type !== shape.type) this.tell(element, 'refused', 'own-type-changed', { was: shape.type.slice(5) });
    if (scope !== shape.scope) this.tell(element, 'refused', 'own-moved-inside', { was: shape.scope });
    this.rename(shape, element);
    this.move(shape);
  }

  /** The frame it stands in; the process may have been given another id. */
  private scopeOf({ parent }: XmlElement): string | undefined {
    return parent === this.own.holder ? this.drawing.process : attribute(parent!, 'id');
  }

  private rename(shape: Shape, element: XmlElement): void {
    const name = nameIn(element);
    const text = (childText(element, 'documentation') ?? '').normalize('NFC');
    const at = this.nodes.findIndex(({ id }) => id === shape.owner);
    const node = this.nodes[at];
    if (!node) return;
    const isNew = name !== squeezed(shape.name ?? '') && name !== printable(shape.name ?? '');
    if (isNew && name.trim() === '')
      this.tell(element, 'refused', 'own-name-lost', { was: shape.name ?? '' });
    else if (isNew) {
      const branch = shape.id.startsWith('branch-') ? shape.id.slice('branch-'.length) : null;
      if (shape.part?.kind === 'node') this.nodes[at] = { ...node, title: { ...node.title, vi: name } };
      else if (branch !== null && node.kind === 'parallel')
        this.nodes[at] = {
          ...node,
          branches: node.branches.map((one) =>
            one.id === branch ? { ...one, title: { ...one.title, vi: name } } : one,
          ),
        };
      else return this.tell(element, 'refused', 'own-not-taken');
      this.tell(element, 'became', 'own-renamed', { was: shape.name ?? '' }, [branch ?? node.id]);
    }
    const now = this.nodes[at]!;
    if (shape.part?.kind === 'node' && text !== printable(shape.documentation ?? '').trim()) {
      this.nodes[at] = { ...now, note: { en: text, ...now.note, vi: text } };
      this.tell(element, 'became', 'own-note-changed', {}, [node.id], 0);
    }
  }

  /** A box that was moved takes its place in the layout with it, relative to what holds it. */
  private move(shape: Shape): void {
    const now = this.file.bounds.get(shape.id);
    const was = this.places.shapes.get(shape.id);
    if (!now || !was || shape.part?.kind !== 'node') return;
    const by = this.movedBy(shape.scope);
    const dx = now.x - was.x - by.x;
    const dy = now.y - was.y - by.y;
    const resized = now.width !== was.width || now.height !== was.height;
    if (dx === 0 && dy === 0 && !resized) return;
    const held = this.layout[shape.owner];
    const inside = this.places.shapes.get(shape.scope) ?? { x: 0, y: 0 };
    const place = held ?? { x: was.x - inside.x, y: was.y - inside.y };
    const size = resized ? { width: Math.max(1, now.width), height: Math.max(1, now.height) } : {};
    this.layout[shape.owner] = { ...place, x: place.x + dx, y: place.y + dy, ...size };
    this.tell(this.file.shapes.get(shape.id)!, 'became', 'own-moved', {}, [shape.owner]);
  }

  private movedBy(scope: string): Pick<Rect, 'x' | 'y'> {
    const now = this.file.bounds.get(scope);
    const was = this.places.shapes.get(scope);
    return now && was ? { x: now.x - was.x, y: now.y - was.y } : { x: 0, y: 0 };
  }

  private flow(flow: Flow): void {
    const element = this.file.byId.get(flow.id);
    if (!element) {
      if (flow.part === undefined && this.bothThere(flow))
        this.tell(this.own.holder, 'refused', 'own-helper-missing', { helper: flow.id }, [], 0);
      return;
    }
    this.ending(flow, element);
    const edge = flow.part?.kind === 'edge' ? flow.part.value : undefined;
    const condition = childText(element, 'conditionExpression');
    if ((condition ?? '') !== printable(flow.condition ?? '').trim())
      this.tell(element, 'refused', 'own-condition-changed', { condition: condition ?? '' });
    const source = this.file.byId.get(flow.from);
    if (source && takesDefault.test(source.name) && attribute(element, 'sourceRef') === flow.from)
      if ((attribute(source, 'default') === flow.id) !== (flow.otherwise ?? false))
        this.tell(element, 'refused', 'own-default-changed', {}, [], 0);
    const name = nameIn(element);
    if (
      edge &&
      flow.type === 'bpmn:SequenceFlow' &&
      name !== squeezed(flow.name ?? '') &&
      name !== printable(flow.name ?? '')
    ) {
      if (name.trim() === '') return this.tell(element, 'refused', 'own-name-lost', { was: flow.name ?? '' });
      this.change(edge.id, (one) => ({ ...one, label: { en: name, ...one.label, vi: name } }));
      this.tell(element, 'became', 'own-renamed', { was: flow.name ?? '' }, [edge.id]);
    }
  }

  private bothThere(flow: Flow): boolean {
    return this.file.byId.has(flow.from) && this.file.byId.has(flow.to);
  }

  /** A flow that was drawn to another element. */
  private ending(flow: Flow, element: XmlElement): void {
    const from = attribute(element, 'sourceRef');
    const to = attribute(element, 'targetRef');
    if (from === flow.from && to === flow.to) return;
    const edge = flow.part?.kind === 'edge' ? flow.part.value : undefined;
    const source = from === flow.from && edge ? { node: edge.from, arm: edge.arm } : this.ends.source(from);
    const target = to === flow.to && edge ? edge.to : this.ends.target(to);
    if (!edge || !source || target === null || flow.type !== 'bpmn:SequenceFlow')
      return this.tell(element, 'refused', 'own-flow-unclear', { from: from ?? '', to: to ?? '' });
    // It is drawn over a helper that would not be drawn any more: nothing that it means has changed.
    if (source.node === edge.from && source.arm === edge.arm && target === edge.to) return;
    this.change(edge.id, (one) => redirected(one, source, target));
    this.tell(element, 'became', 'own-redirected', { from: source.node, to: target }, [edge.id]);
  }

  private change(id: string, to: (edge: FlowEdge) => FlowEdge): void {
    this.edges = this.edges.map((edge) => (edge.id === id ? to(edge) : edge));
  }

  private isAdded(element: XmlElement, drawn: ReadonlySet<string>): boolean {
    const id = attribute(element, 'id');
    if (id !== undefined && (drawn.has(id) || this.ends.isHelper(id))) return false;
    const { name, parent } = element;
    if (inner.test(name)) return false;
    if (
      ['definitions', 'collaboration', 'participant', 'process', 'laneSet', 'lane', 'escalation'].includes(
        name,
      )
    )
      return !(name === 'process' ? element === this.own.holder : this.isWritten(element));
    return parent !== null;
  }

  /** Whether it is one of the elements around the process that every file of ours has. */
  private isWritten({ name, parent, attributes }: XmlElement): boolean {
    if (name === 'definitions' || name === 'collaboration') return true;
    const id = attributes.find((one) => one.name === 'id')?.value ?? '';
    if (name === 'participant') return id === `participant-${this.base.head.id}`;
    return parent !== null && /^(lanes-|lane-\d|escalation-)/.test(id);
  }

  private addNode(element: XmlElement): void {
    const within = this.ends.container(this.scopeOf(element));
    const node = within === null ? null : newNode(element, within, this.fresh);
    if (!node) return this.tell(element, 'refused', 'own-new-unclear');
    this.nodes.push(node);
    this.ends.add(attribute(element, 'id') ?? '', node.id);
    const at = this.file.bounds.get(attribute(element, 'id') ?? '');
    const inside = this.file.bounds.get(attribute(element.parent!, 'id') ?? '') ?? { x: 0, y: 0 };
    if (at) this.layout[node.id] = { x: at.x - inside.x, y: at.y - inside.y };
    const code = ownExtension(element) ? 'own-copied' : 'own-added';
    this.tell(element, 'became', code, {}, [node.id]);
    for (const part of element.children)
      if (/LoopCharacteristics$/.test(part.name)) this.tell(part, 'refused', 'own-not-taken', {}, [], 0);
  }

  private addEdge(element: XmlElement): void {
    const source = this.ends.source(attribute(element, 'sourceRef'));
    const target = this.ends.target(attribute(element, 'targetRef'));
    if (!source || target === null)
      return this.tell(element, 'refused', 'own-flow-unclear', {
        from: attribute(element, 'sourceRef') ?? '',
        to: attribute(element, 'targetRef') ?? '',
      });
    const name = attribute(element, 'name') ?? '';
    const id = this.fresh.take(name, `${source.node}_to_${target}`);
    const label = name === '' ? {} : { label: { vi: name, en: name } };
    const isFirst = !this.edges.some(({ from }) => from === source.node);
    const isDecision = this.nodes.some(({ id: one, kind }) => one === source.node && kind === 'decision');
    this.edges.push(
      redirected(
        {
          ...{ id, from: '', to: '', ...label, order: 0, otherwise: isDecision && isFirst },
          ...{ sets: [], produces: [], marks: [], returns: false },
        },
        source,
        target,
      ),
    );
    this.tell(element, 'became', 'own-added', {}, [id]);
    const condition = childText(element, 'conditionExpression') ?? '';
    if (condition !== '') this.tell(element, 'refused', 'own-condition-untaken', { condition }, [], 0);
  }

  private annotations(): void {
    for (const { id, text } of this.drawing.annotations) {
      const element = this.file.byId.get(id);
      if (element && childText(element, 'text') !== printable(text).trim())
        this.tell(element, 'refused', 'own-limit-text', { limit: id.slice('limit-'.length) });
    }
  }

  /** A box drawn in the lane of another post: who performs it is its content, and not a matter of the picture. */
  private lanes(root: XmlElement): void {
    const laneOf = new Map(
      this.drawing.lanes.flatMap(({ name, nodes }) => nodes.map((node) => [node, name] as const)),
    );
    for (const lane of withDescendants(root)) {
      if (lane.space !== bpmnSpace || lane.name !== 'lane') continue;
      const name = nameIn(lane);
      for (const member of childrenNamed(lane, 'flowNodeRef')) {
        const node = member.text.trim().replace(/^.*:/, '');
        const element = this.file.byId.get(node);
        const was = laneOf.get(node);
        if (element && was !== undefined && printable(was) !== name)
          this.tell(element, 'refused', 'own-lane-changed', { lane: name }, [], 0);
      }
    }
  }

  /** What other tools hung on elements: theirs, not ours. */
  private foreignExtensions(root: XmlElement): void {
    for (const element of withDescendants(root))
      if (element.name === 'extensionElements' && element.space === bpmnSpace)
        for (const child of element.children)
          if (child.space !== this.own.holder.space && !ownSpaceOf(child, this.own))
            this.tell(
              child,
              'refused',
              'own-not-taken',
              { holder: attribute(element.parent!, 'id') ?? '' },
              [],
              withDescendants(child).length,
            );
  }

  private tell(
    element: XmlElement,
    fate: Fate,
    code: string,
    facts: Readonly<Record<string, string>> = {},
    became: readonly string[] = [],
    elements = 1,
  ): void {
    const severity = fate === 'refused' ? 'warning' : 'note';
    const at = became[0] === undefined ? {} : { at: became[0] };
    const problem = { code, severity, path: '', ...at, facts: { ...placeFacts(element), ...facts } } as const;
    this.accounts.push({ ...placeOf(element), fate, became, elements, problem });
  }
}

function ownSpaceOf(child: XmlElement, own: OwnParts): boolean {
  const [any] = own.parts.keys();
  const extension = any && ownExtension(any);
  return child.space === (extension?.space ?? ownExtension(own.holder)?.space) || child.space === diSpace;
}

/** Some tools write letters and their marks apart; it is the same name. */
const nameIn = (element: XmlElement): string => (attribute(element, 'name') ?? '').normalize('NFC');

/** White space as XML keeps it in an attribute that some tool wrote without references. */
const squeezed = (text: string): string => printable(text).replaceAll(/[\t\r\n]/g, ' ');

function redirected(edge: FlowEdge, source: End, to: string): FlowEdge {
  const { arm: _arm, ...rest } = edge;
  return { ...rest, from: source.node, to, ...(source.arm === undefined ? {} : { arm: source.arm }) };
}
