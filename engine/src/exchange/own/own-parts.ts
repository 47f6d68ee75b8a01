import type { Problem } from '../../problem/problem.ts';
import { readJson } from '../../document/read-json.ts';
import { bpmnSpace, extensionVersion, ownSpace } from '../bpmn/moddle.ts';
import { placeFacts } from '../imported.ts';
import { attribute, childNamed, type XmlElement, withDescendants } from '../xml/xml-element.ts';

/** Our extension elements of a file: the part of the document that is not drawn, and what each element stands for. */
export interface OwnParts {
  readonly holder: XmlElement;
  readonly whole: Readonly<Record<string, unknown>>;
  readonly parts: ReadonlyMap<
    XmlElement,
    { readonly of: string; readonly value: Readonly<Record<string, unknown>> }
  >;
}

export type ReadParts =
  | { readonly kind: 'own'; readonly own: OwnParts }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

/** The extension elements that this project's export wrote; `foreign` when there are none. */
export function ownParts(root: XmlElement): ReadParts {
  const everything = withDescendants(root);
  const documents = everything.filter(({ space, name }) => space === ownSpace && name === 'document');
  const newer = everything.find(({ space }) => space !== ownSpace && space.startsWith(ownSpace.slice(0, -1)));
  if (newer) return broken('own-extension-newer', newer, { version: newer.space });
  const [said] = documents;
  if (!said) return { kind: 'foreign' };
  const version = Number(attribute(said, 'version'));
  if (version !== extensionVersion) return broken('own-extension-newer', said, { version });
  const top = said.parent?.parent;
  if (documents.length > 1 || !top || top.name !== 'process' || top.space !== bpmnSpace)
    return broken('own-extension-misplaced', documents[1] ?? said);
  const whole = valueOf(said);
  if (!whole) return broken('own-extension-broken', said);
  const parts = new Map<XmlElement, { of: string; value: Readonly<Record<string, unknown>> }>();
  for (const element of everything) {
    if (element.space !== ownSpace || element.name !== 'part') continue;
    const drawn = element.parent?.parent;
    const value = valueOf(element);
    if (!drawn || !value) return broken('own-extension-broken', element);
    parts.set(drawn, { of: attribute(element, 'of') ?? '', value });
  }
  return { kind: 'own', own: { holder: top, whole, parts } };
}

/** Whether an element carries one of our extension elements. */
export function ownExtension(element: XmlElement): XmlElement | undefined {
  const extension = childNamed(element, 'extensionElements');
  return extension?.children.find(({ space }) => space === ownSpace);
}

function valueOf(element: XmlElement): Readonly<Record<string, unknown>> | null {
  const read = readJson(element.text.trim());
  return read.ok && typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value)
    ? (read.value as Record<string, unknown>)
    : null;
}

function broken(code: string, element: XmlElement, facts: Problem['facts'] = {}): ReadParts {
  const problem: Problem = {
    code,
    severity: 'error',
    path: '',
    facts: { ...placeFacts(element), ...facts },
  };
  return { kind: 'broken', problems: [problem] };
}
