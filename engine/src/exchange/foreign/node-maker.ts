import type { ProcedureDocumentInput } from '../../document/procedure-document.ts';
import type { FreshIds } from '../fresh-ids.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  withDescendants,
  type XmlElement,
} from '../xml/xml-element.ts';
import { about, type Accounts } from './accounts.ts';
import { containerOf } from './container-of.ts';
import { defaultTitles, inBoth, Notes } from './default-titles.ts';
import { idFrom } from '../fresh-ids.ts';
import type { GraphNode } from './graph.ts';
import type { Questions } from './questions.ts';
import { ForeignRefusal } from './refusal.ts';
import { askedBy, isArm, isStep, passes } from './roles.ts';
import type { Routes } from './routes.ts';
import type { Places } from './scopes.ts';
import type { Surroundings } from './surroundings.ts';

export type NodeInput = ProcedureDocumentInput['flow']['nodes'][number];
type Step = Extract<NodeInput, { kind: 'step' }>;
type Arm = Extract<NodeInput, { kind: 'wait' }>['arms'][number];

export interface Parts {
  readonly places: Places;
  readonly routes: Routes;
  readonly questions: Questions;
  readonly accounts: Accounts;
  readonly surroundings: Surroundings;
  readonly ids: FreshIds;
}

/** Makes our nodes of foreign ones, with whatever else the drawing says of them in their notes. */
export class NodeMaker {
  private readonly parts: Parts;
  private readonly notes = new Map<string, Notes>();
  /** What a timer on a step's border says of that step. */
  private readonly timed = new Map<string, Pick<Step, 'duration' | 'deadlineActions'>>();
  private readonly armIds = new Map<GraphNode, string>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  notesOf(id: string): Notes {
    const notes = this.notes.get(id) ?? new Notes();
    this.notes.set(id, notes);
    return notes;
  }

  /** The way out of a wait that an event is. */
  armOf(event: GraphNode): string {
    const known = this.armIds.get(event);
    if (known !== undefined) return known;
    const wait = isArm(event) ? event.incoming[0]!.from : event;
    const taken = new Set(wait.outgoing.map(({ to }) => this.armIds.get(to)));
    const wanted = idFrom(event.name) ?? 'arm';
    let id = wanted;
    for (let i = 2; taken.has(id); i += 1) id = `${wanted}_${i}`;
    this.armIds.set(event, id);
    return id;
  }

  setTimer(
    step: string,
    amount: {
      readonly value: number;
      readonly unit: 'HOUR' | 'CALENDAR_DAY' | 'MONTH' | 'WORKING_DAY' | 'SAME_DAY_CUTOFF';
    },
    edge: string,
  ): void {
    this.timed.set(step, {
      duration: { rows: [amount] },
      deadlineActions: [{ id: 'time_up', at: 'due', do: { kind: 'take', edge } }],
    });
  }

  hasTimer(step: string): boolean {
    return this.timed.has(step);
  }

  /** Every node but the start and an end that is only meant; asked after the edges, which add to notes. */
  all(): readonly NodeInput[] {
    const { places } = this.parts;
    return places.scopes.flatMap(({ graph, blocks }) => [
      ...graph.nodes.flatMap((node) => this.made(node)),
      ...blocks.flatMap((block) => containerOf(block, this.parts, this.notesOf(block.id))),
    ]);
  }

  private made(node: GraphNode): readonly NodeInput[] {
    const { accounts, places } = this.parts;
    const isBlock = places.scopeOf(node).blocks.some(({ split, join }) => split === node || join === node);
    if (node.implied || isBlock || passes(node) || isArm(node)) return [];
    if (node.kind === 'start') return [];
    if (node.kind === 'end' && !places.endsAll(node)) return [];
    if (askedBy(node)) return [];
    const id = places.idOf(node);
    if (!accounts.has(node.element)) accounts.became(node.element, [id]);
    const made = this.byKind(node, id);
    if (!isStep(node) && node.element.children.some(isLoop))
      accounts.remark(node.element, about(node.element, 'foreign-repeated', 'warning'));
    this.describe(node, id);
    return [{ ...made, ...this.notesOf(id).text } as NodeInput];
  }

  private common(node: GraphNode, id: string, without: { vi: string; en: string }) {
    const within = this.parts.places.within(node);
    return {
      id,
      title: node.name === '' ? without : inBoth(node.name),
      ...(within === undefined ? {} : { within }),
    };
  }

  private byKind(node: GraphNode, id: string): NodeInput {
    const { accounts, surroundings } = this.parts;
    const { element } = node;
    const remark = (code: string, facts = {}) =>
      accounts.remark(element, about(element, code, 'warning', facts));
    const performer = surroundings.performerOf(element);
    if (isStep(node)) {
      if (element.name === 'scriptTask') remark('foreign-script');
      if (element.name === 'businessRuleTask') remark('foreign-rules');
      if (element.name === 'sendTask' || node.kind === 'throw') remark('foreign-send');
      if (element.name === 'adHocSubProcess') remark('foreign-ad-hoc');
      if (childNamed(element, 'multiInstanceLoopCharacteristics')) remark('foreign-several');
      if (childNamed(element, 'standardLoopCharacteristics')) remark('foreign-loop');
      return {
        kind: 'step',
        ...this.common(node, id, defaultTitles.step),
        ...(performer ? { performer } : {}),
        duration: { notStated: true },
        ...this.timed.get(id),
      };
    }
    switch (node.kind) {
      case 'activity':
        return this.machine(node, id);
      case 'scope':
        return {
          kind: 'group',
          ...this.common(node, id, defaultTitles.group),
          ...this.startInside(node, id),
        };
      case 'end': {
        const stopped = ['error', 'cancel'].includes(node.event?.kind ?? '');
        remark('foreign-outcome');
        return {
          kind: 'end',
          ...this.common(node, id, defaultTitles.end),
          outcome: stopped ? 'stopped' : 'granted',
        };
      }
      case 'event':
        return {
          kind: 'wait',
          ...this.common(node, id, defaultTitles.wait),
          arms: node.outgoing.map(({ to }) => this.arm(to)),
        };
      case 'catch':
        return { kind: 'wait', ...this.common(node, id, defaultTitles.wait), arms: [this.arm(node)] };
      default:
        return { kind: 'decision', ...this.common(node, id, defaultTitles.decision) };
    }
  }

  /** What another system does: a service, a dossier of another procedure, a message that is waited for. */
  private machine(node: GraphNode, id: string): NodeInput {
    const { accounts, surroundings } = this.parts;
    const { element } = node;
    const performer = surroundings.performerOf(element);
    const who = performer ? { performer } : {};
    if (element.name === 'receiveTask')
      return {
        kind: 'wait',
        ...this.common(node, id, defaultTitles.wait),
        arms: [{ id: this.armOf(node), kind: 'event', ...who }],
      };
    if (element.name === 'serviceTask') {
      const service = serviceName(node);
      accounts.remark(element, about(element, 'foreign-service', 'warning', { service }));
      return { kind: 'service', ...this.common(node, id, defaultTitles.step), ...who, service };
    }
    const called = attribute(element, 'calledElement')?.replace(/^[^:]*:/, '') ?? node.name;
    const procedure = idFrom(called) ?? 'procedure';
    accounts.remark(element, about(element, 'foreign-called', 'warning', { procedure }));
    return {
      kind: 'linked',
      ...this.common(node, id, defaultTitles.step),
      ...who,
      children: [{ id: procedure.slice(0, 60), procedure }],
    };
  }

  private arm(event: GraphNode): Arm {
    const { accounts, places, surroundings } = this.parts;
    const id = this.armOf(event);
    const wait = isArm(event) ? event.incoming[0]!.from : event;
    const notes = this.notesOf(places.idOf(wait));
    if (isArm(event)) {
      accounts.became(event.element, [places.idOf(wait)]);
      for (const { text } of childrenNamed(event.element, 'documentation')) notes.plain(text);
    }
    const meaning = event.event;
    if (meaning?.refName && meaning.kind !== 'link') notes.add('message', meaning.refName);
    const performer = surroundings.performerOf(event.element);
    const recorded: Arm = { id, kind: 'event', ...(performer ? { performer } : {}) };
    if (meaning?.kind === 'conditional') {
      const text = meaning.condition || event.name;
      notes.add('condition', text);
      accounts.remark(event.element, about(event.element, 'foreign-awaited', 'warning', { text }));
    }
    if (meaning?.kind !== 'timer') return recorded;
    const { timer } = meaning;
    notes.add('timer', timer?.text || event.name);
    if (timer?.kind !== 'amount') {
      accounts.remark(
        event.element,
        about(event.element, 'foreign-timer', 'warning', { text: timer?.text || event.name }),
      );
      return recorded;
    }
    accounts.remark(
      event.element,
      about(event.element, timer.isHours ? 'foreign-hours' : 'foreign-days', 'note', { text: timer.text }),
    );
    return { id, kind: 'period', amount: timer.amount };
  }

  private startInside(node: GraphNode, id: string): { start?: string } {
    const { places, accounts } = this.parts;
    const inner = node.inside!;
    const starts = inner.nodes.filter(({ kind }) => kind === 'start');
    const firsts = starts.length > 0 ? starts.flatMap(({ outgoing }) => outgoing) : [];
    const implied = inner.nodes.filter(({ incoming, kind }) => incoming.length === 0 && kind !== 'start');
    if (starts.length === 0 && implied.length !== 1)
      throw new ForeignRefusal(node.element, 'foreign-many-starts', { count: implied.length });
    const targets = new Set(firsts.map((flow) => this.parts.routes.follow(flow).to));
    if (targets.size > 1)
      throw new ForeignRefusal(node.element, 'foreign-many-starts', { count: targets.size });
    const [target] = targets;
    for (const { element, outgoing } of starts) {
      accounts.became(element, [id]);
      for (const flow of outgoing) if (flow.element) accounts.became(flow.element, [id]);
    }
    const start = target ?? (implied[0] && !implied[0].implied ? places.idOf(implied[0]) : undefined);
    return start === undefined ? {} : { start };
  }

  /** What the drawing says of a node beside its name. */
  private describe(node: GraphNode, id: string): void {
    const { surroundings } = this.parts;
    const { element } = node;
    const notes = this.notesOf(id);
    for (const { text } of childrenNamed(element, 'documentation')) notes.plain(text);
    for (const text of surroundings.annotationsOf(element)) notes.plain(text);
    const lane = surroundings.laneOf(element);
    if (lane !== '') notes.add('lane', lane);
    for (const owner of surroundings.ownersOf(element)) notes.add('owner', owner);
    for (const { written, value, space } of element.attributes)
      if (space !== '' && value.length < 200) notes.add('setting', `${written} = ${value}`);
    const script = childNamed(element, 'script');
    if (script) notes.add('setting', script.text);
    for (const repeated of element.children.filter(isLoop)) {
      notes.add('setting', repeated.name);
      for (const { written, value } of repeated.attributes) notes.add('setting', `${written} = ${value}`);
      for (const { name, text } of repeated.children)
        if (text.trim() !== '') notes.add('setting', `${name} = ${text}`);
    }
    if (element.name === 'adHocSubProcess')
      for (const inner of withDescendants(element))
        if (inner !== element && attribute(inner, 'name')) notes.add('inside', attribute(inner, 'name')!);
    if (node.kind === 'throw' && node.event?.refName) notes.add('message', node.event.refName);
    for (const message of surroundings.messagesOf(element)) notes.add('message', message);
  }
}

const isLoop = ({ name }: XmlElement): boolean => name.endsWith('LoopCharacteristics');

/** Where tools say which system does a task, the most telling first. */
const systemNames = ['topic', 'delegateExpression', 'class', 'expression'];

/** A name under which the system that does it can be set up here. */
function serviceName({ element, name }: GraphNode): string {
  const [said] = systemNames.flatMap((one) =>
    element.attributes.filter((attribute) => attribute.name === one && attribute.space !== ''),
  );
  const word =
    /[A-Za-z][A-Za-z0-9]*(?=[^A-Za-z0-9]*$)/.exec(said?.value ?? '')?.[0] ?? camel(idFrom(name) ?? 'system');
  return `${word[0]!.toLowerCase()}${word.slice(1)}`.slice(0, 64);
}

const camel = (id: string): string => id.replaceAll(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());
