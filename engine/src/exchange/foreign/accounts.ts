import type { Problem, Severity } from '../../problem/problem.ts';
import { placeFacts, placeOf, type Account, type Fate } from '../imported.ts';
import { bpmnSpace, dcSpace, diSpace } from '../bpmn/moddle.ts';
import { withDescendants, type XmlElement } from '../xml/xml-element.ts';

interface Entry {
  fate: Fate;
  became: readonly string[];
  problem: Problem | undefined;
}

/** Elements that say nothing by themselves but belong to the one that holds them, which was read with them. */
const belongs =
  /^(incoming|outgoing|flowNodeRef|extensionElements|childLaneSet|laneSet|conditionExpression|text|supportedInterfaceRef|sourceRef|targetRef|dataState|condition|timeDuration|timeDate|timeCycle|\w+EventDefinition|script|documentation|completionCondition|loopCardinality|loopCondition|standardLoopCharacteristics|multiInstanceLoopCharacteristics|resourceRef)$/;

/**
 * What became of every element of a foreign file. Nothing is dropped silently: an element nobody spoke for is refused by
 * name and line when the accounts are closed.
 */
export class Accounts {
  private readonly entries = new Map<XmlElement, Entry>();

  became(element: XmlElement, ids: readonly string[], problem?: Problem): void {
    const earlier = this.entries.get(element);
    const all = [...new Set([...(earlier?.fate === 'became' ? earlier.became : []), ...ids])];
    this.entries.set(element, { fate: 'became', became: all, problem: problem ?? earlier?.problem });
  }

  /** Kept in words where the document has a place for them. */
  noted(element: XmlElement, problem: Problem, at: readonly string[] = []): void {
    this.entries.set(element, { fate: 'noted', became: at, problem });
  }

  refused(element: XmlElement, problem: Problem): void {
    this.entries.set(element, { fate: 'refused', became: [], problem });
  }

  /** Adds something to be looked at to what became of an element. */
  remark(element: XmlElement, problem: Problem): void {
    const entry = this.entries.get(element);
    if (entry) entry.problem ??= problem;
  }

  has(element: XmlElement): boolean {
    return this.entries.has(element);
  }

  /** One account for every element that has a fate of its own, each speaking for the parts that belong to it. */
  close(root: XmlElement): readonly Account[] {
    const counts = new Map<XmlElement, number>();
    const speaker = new Map<XmlElement, XmlElement>();
    for (const element of withDescendants(root)) {
      const parent = element.parent && speaker.get(element.parent);
      if (!this.entries.has(element) && (!parent || !this.belongsTo(element, parent)))
        this.refused(element, unknown(element));
      const owner = this.entries.has(element) ? element : parent!;
      speaker.set(element, owner);
      counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return [...this.entries]
      .filter(([element]) => counts.has(element))
      .sort(([a], [b]) => a.line - b.line)
      .map(([element, { fate, became, problem }]) => ({
        ...placeOf(element),
        fate,
        became,
        elements: counts.get(element)!,
        ...(problem ? { problem } : {}),
      }));
  }

  private belongsTo(element: XmlElement, owner: XmlElement): boolean {
    // Whatever lies inside something refused or noted as a whole goes the same way, and so does the inside of a diagram.
    if (this.entries.get(owner)?.fate !== 'became') return true;
    if (owner.space === diSpace) return element.space === diSpace || isGeometry(element.space);
    return element.space === bpmnSpace && belongs.test(element.name);
  }
}

const isGeometry = (space: string): boolean =>
  space === dcSpace || space === 'http://www.omg.org/spec/DD/20100524/DI';

function unknown(element: XmlElement): Problem {
  return element.space === bpmnSpace
    ? about(element, 'foreign-not-said', 'warning')
    : about(element, 'foreign-vendor', 'note', { tool: toolOf(element) });
}

/** A short name for the tool whose namespace it is. */
export function toolOf({ written, space }: Pick<XmlElement, 'written' | 'space'>): string {
  const [prefix, rest] = written.split(':');
  return rest === undefined ? space : prefix!;
}

/** A problem about one element of a foreign file. */
export function about(
  element: XmlElement,
  code: string,
  severity: Severity,
  facts: Problem['facts'] = {},
): Problem {
  return { code, severity, path: '', facts: { ...placeFacts(element), ...facts } };
}
