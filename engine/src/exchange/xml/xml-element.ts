/** An element of an XML file as it stands there, with its place, so that whatever becomes of it can be said by line. */
export interface XmlElement {
  /** Address of its namespace; empty: none. */
  readonly space: string;
  /** Its name without prefix. */
  readonly name: string;
  /** Its name as written, prefix included. */
  readonly written: string;
  readonly line: number;
  /** Where on that line it begins, from 0. */
  readonly column: number;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | null;
  /** The text directly inside it. */
  readonly text: string;
}

export interface XmlAttribute {
  readonly space: string;
  readonly name: string;
  readonly written: string;
  readonly value: string;
}

/** The value of an attribute that belongs to no namespace. */
export function attribute(element: XmlElement, name: string): string | undefined {
  return element.attributes.find((one) => one.space === '' && one.name === name)?.value;
}

export function childrenNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child) => child.name === name && child.space === element.space);
}

export function childNamed(element: XmlElement, name: string): XmlElement | undefined {
  return childrenNamed(element, name)[0];
}

/** The element and everything below it, in the order of the file. */
export function withDescendants(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [element];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...[...next.children].reverse());
  }
  return found;
}
