import type { FlowNode } from '../../document/flow.ts';
import { FlowNode as NodeSchema } from '../../document/flow.ts';
import type { FreshIds } from '../fresh-ids.ts';
import { attribute, type XmlElement } from '../xml/xml-element.ts';

/**
 * The node that a person drew into a file of ours with another tool; null for what can mean several things. A new task is a
 * step that nobody performs yet and whose duration nobody has stated.
 */
export function newNode(element: XmlElement, within: string | undefined, fresh: FreshIds): FlowNode | null {
  const name = attribute(element, 'name') ?? '';
  const id = fresh.take(name, attribute(element, 'id') ?? element.name);
  const title = { vi: name === '' ? id : name, en: name === '' ? id : name };
  const common = { id, title, ...(within === undefined ? {} : { within }) };
  if (/^(task|userTask|manualTask)$/.test(element.name))
    return NodeSchema.parse({ kind: 'step', ...common, duration: { notStated: true } });
  if (element.name === 'exclusiveGateway') return NodeSchema.parse({ kind: 'decision', ...common });
  if (
    element.name === 'endEvent' &&
    element.children.every(({ name: child }) => !child.endsWith('Definition'))
  )
    return NodeSchema.parse({ kind: 'end', ...common });
  return null;
}
