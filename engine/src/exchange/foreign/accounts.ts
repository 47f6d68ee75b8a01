import type { Problem, Severity } from '../../problem/problem.ts';
import { placeFacts, placeOf, type Account, type Fate } from '../imported.ts';
import { bpmnSpace, dcSpace, diSpace } from '../bpmn/moddle.ts';
import { withDescendants, type XmlElement } from '../xml/xml-element.ts';

interface Entry {
  fate: Fate;
  became: readonly string[];
  /** The first is said of the element itself; further ones are said besides. */
  problems: readonly Problem[];
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
    const problems = earlier?.problems ?? [];
    this.entries.set(element, { fate: 'became', became: all, problems: withOne(problems, problem) });
  }

  /** Kept in words where the document has a place for them. */
  noted(element: XmlElement, problem: Problem, at: readonly string[] = []): void {
    this.entries.set(element, { fate: 'noted', became: at, problems: [problem] });
  }

  refused(element: XmlElement, problem: Problem): void {
    this.entries.set(element, { fate: 'refused', became: [], problems: [problem] });
  }

  /** Adds something to be looked at to what became of an element. */
  remark(element: XmlElement, problem: Problem): void {
    const entry = this.entries.get(element);
    if (entry) entry.problems = withOne(entry.problems, problem);
  }

  has(element: XmlElement): boolean {
    return this.entries.has(element);
  }

  /**
   * One account for every element that has a fate of its own, each speaking for the parts that belong to it; what is said
   * besides of the same element has accounts that speak for none.
   */
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
      .flatMap(
        ([
          element,
          {
            fate,
            became,
            problems: [first, ...more],
          },
        ]) => [
          {
            ...placeOf(element),
            ...{ fate, became, elements: counts.get(element)! },
            ...(first ? { problem: first } : {}),
          },
          ...more.map((problem) => ({ ...placeOf(element), fate, became: [], elements: 0, problem })),
        ],
      );
  }

  private belongsTo(element: XmlElement, owner: XmlElement): boolean {
    // Whatever lies inside something refused or noted as a whole goes the same way, and so does the inside of a diagram.
    if (this.entries.get(owner)?.fate !== 'became') return true;
    if (owner.space === diSpace) return element.space === diSpace || isGeometry(element.space);
    return element.space === bpmnSpace && belongs.test(element.name);
  }
}

/** The same is not said twice of one element. */
const withOne = (problems: readonly Problem[], problem: Problem | undefined): readonly Problem[] =>
  problem === undefined || problems.some(({ code }) => code === problem.code)
    ? problems
    : [...problems, problem];

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
