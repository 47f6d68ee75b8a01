import type { Performer } from '../../document/head.ts';
import { bpmnSpace } from '../bpmn/moddle.ts';
import {
  attribute,
  childNamed,
  childrenNamed,
  withDescendants,
  type XmlElement,
} from '../xml/xml-element.ts';
import { about, type Accounts } from './accounts.ts';
import { nameOf } from './graph.ts';

/** What stands around the flow of a drawing: pools, lanes, annotations, messages between pools, people. */
export class Surroundings {
  readonly processName: string;
  /** Annotations that belong to nothing. */
  readonly loose: readonly string[];
  private readonly lanes = new Map<string, string>();
  private readonly performers = new Map<string, Performer>();
  private readonly texts = new Map<string, string[]>();
  private readonly messages = new Map<string, string[]>();
  private readonly byId: ReadonlyMap<string, XmlElement>;

  constructor(
    drawn: XmlElement,
    root: XmlElement,
    byId: ReadonlyMap<string, XmlElement>,
    accounts: Accounts,
    mapping: Readonly<Record<string, Performer>>,
  ) {
    this.byId = byId;
    const id = attribute(drawn, 'id') ?? '';
    const everything = withDescendants(root).filter(({ space }) => space === bpmnSpace);
    const pool = everything.find(
      (element) =>
        element.name === 'participant' && attribute(element, 'processRef')?.replace(/^.*:/, '') === id,
    );
    this.processName = nameOf(drawn) || (pool ? nameOf(pool) : '') || id || 'BPMN';
    this.readLanes(drawn, accounts, mapping);
    this.loose = this.readAnnotations(drawn, everything, accounts);
    for (const flow of everything.filter(({ name }) => name === 'messageFlow'))
      for (const end of ['sourceRef', 'targetRef']) {
        const other = attribute(flow, end === 'sourceRef' ? 'targetRef' : 'sourceRef') ?? '';
        const named = byId.get(other);
        push(this.messages, attribute(flow, end) ?? '', nameOf(flow) || `↔ ${named ? nameOf(named) : other}`);
      }
  }

  laneOf(element: XmlElement): string {
    return this.lanes.get(attribute(element, 'id') ?? '') ?? '';
  }

  performerOf(element: XmlElement): Performer | undefined {
    return this.performers.get(attribute(element, 'id') ?? '');
  }

  annotationsOf(element: XmlElement): readonly string[] {
    return this.texts.get(attribute(element, 'id') ?? '') ?? [];
  }

  messagesOf(element: XmlElement): readonly string[] {
    return this.messages.get(attribute(element, 'id') ?? '') ?? [];
  }

  /** Who is drawn as performing something, as BPMN's resource roles say it. */
  ownersOf(element: XmlElement): readonly string[] {
    return element.children
      .filter(({ name, space }) => space === bpmnSpace && isOwner(name))
      .map((role) => {
        const ref = childNamed(role, 'resourceRef')?.text.trim() ?? '';
        const resource = this.byId.get(ref.replace(/^[^:]*:/, ''));
        return (resource && nameOf(resource)) || nameOf(role) || ref;
      });
  }

  /** A lane performs what lies in it, if somebody said who that is here; else it is a note. Agencies are never invented. */
  private readLanes(
    drawn: XmlElement,
    accounts: Accounts,
    mapping: Readonly<Record<string, Performer>>,
  ): void {
    for (const lane of withDescendants(drawn)) {
      if (lane.name !== 'lane' || lane.space !== bpmnSpace) continue;
      const name = nameOf(lane);
      const id = attribute(lane, 'id') ?? '';
      const known = [name, id].find((key) => Object.hasOwn(mapping, key));
      const members = childrenNamed(lane, 'flowNodeRef').map(({ text }) =>
        text.trim().replace(/^[^:]*:/, ''),
      );
      for (const member of members) {
        const above = this.lanes.get(member);
        if (name !== '') this.lanes.set(member, above === undefined ? name : `${above} / ${name}`);
        if (known !== undefined) this.performers.set(member, mapping[known]!);
      }
      const code = known === undefined ? 'foreign-lane' : 'foreign-lane-mapped';
      const severity = known === undefined && name !== '' ? 'warning' : 'note';
      accounts.noted(lane, about(lane, name === '' ? 'foreign-lane-unnamed' : code, severity));
    }
  }

  private readAnnotations(
    drawn: XmlElement,
    everything: readonly XmlElement[],
    accounts: Accounts,
  ): readonly string[] {
    const loose: string[] = [];
    const here = withDescendants(drawn);
    for (const element of here) {
      if (element.space !== bpmnSpace || element.name !== 'textAnnotation') continue;
      const id = attribute(element, 'id') ?? '';
      const text = childNamed(element, 'text')?.text.trim() ?? '';
      const ends = everything
        .filter(({ name }) => name === 'association')
        .flatMap((one) => [attribute(one, 'sourceRef') ?? '', attribute(one, 'targetRef') ?? ''])
        .filter((_, i, all) => all[i % 2 === 0 ? i + 1 : i - 1] === id);
      for (const end of ends) push(this.texts, end, text);
      if (ends.length === 0) loose.push(text);
      accounts.noted(element, about(element, 'foreign-annotation', 'note'));
    }
    for (const element of here)
      if (element.space === bpmnSpace && element.name === 'association')
        accounts.noted(element, about(element, 'foreign-association', 'note'));
    return loose;
  }
}

export const isOwner = (name: string): boolean =>
  /^(potentialOwner|humanPerformer|performer|resourceRole)$/.test(name);

function push(map: Map<string, string[]>, key: string, value: string): void {
  map.set(key, [...(map.get(key) ?? []), value]);
}
