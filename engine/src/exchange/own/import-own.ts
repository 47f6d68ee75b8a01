import { parseDefinition } from '../../document/parse-definition.ts';
import { drawProcedure } from '../bpmn/draw-procedure.ts';
import { placeDrawing } from '../bpmn/place-drawing.ts';
import { bpmnSpace } from '../bpmn/moddle.ts';
import { FreshIds } from '../fresh-ids.ts';
import { attribute, withDescendants, type XmlElement } from '../xml/xml-element.ts';
import type { Imported } from '../imported.ts';
import { Changes } from './changes.ts';
import { newNode } from './new-node.ts';
import { indexFile } from './own-file.ts';
import type { OwnParts } from './own-parts.ts';

type Value = Readonly<Record<string, unknown>>;

/**
 * Reads back a file that this project wrote. What the extension elements say is the document; then the document is drawn
 * again and compared with what the file shows, so that whatever a person changed in another tool is taken where it can mean
 * only one thing, and named where it cannot.
 */
export function importOwn(root: XmlElement, own: OwnParts): Imported {
  const { document, emptied } = assemble(root, own);
  const parsed = parseDefinition(document);
  if (!parsed.ok) return { ok: false, format: 'bpmn', problems: parsed.problems, accounts: [] };
  const base = parsed.document;
  const file = indexFile(root);
  const drawing = drawProcedure(base);
  const changes = new Changes(base, drawing, placeDrawing(base, drawing), own, file, emptied);
  const changed = changes.apply(root);
  const checked = parseDefinition(changed);
  if (!checked.ok)
    return { ok: false, format: 'bpmn', problems: checked.problems, accounts: changes.accounts };
  return {
    ok: true,
    format: 'bpmn',
    documents: [{ source: attribute(own.holder, 'id') ?? base.head.id, document: checked.document }],
    accounts: changes.accounts,
  };
}

/**
 * The document of the extension elements; parts that are no longer in the file are left out, and edges without an end. A box
 * that is still drawn but whose content another tool dropped keeps its place, so that what leads to it and from it stays.
 */
function assemble(root: XmlElement, own: OwnParts) {
  const { whole, parts, holder } = own;
  const order = (whole['flow'] ?? {}) as Readonly<Record<string, unknown>>;
  const values = new Map(valuesOf(parts, 'node', 'node-'));
  const emptied: XmlElement[] = [];
  for (const element of withDescendants(root)) {
    const [, id] = /^node-(.+)$/.exec(attribute(element, 'id') ?? '') ?? [];
    if (element.space !== bpmnSpace || id === undefined || values.has(id) || !isListed(order, id)) continue;
    const node = newNode(element, scopeOf(element, holder), new FreshIds());
    if (!node) continue;
    values.set(id, { ...node, id });
    emptied.push(element);
  }
  const nodes = inOrder(order['nodes'], values);
  const known = new Set(nodes.map(({ id }) => id));
  const edges = inOrder(order['edges'], valuesOf(parts, 'edge', 'flow-')).filter(
    ({ from, to }) => known.has(from) && known.has(to),
  );
  return { document: { ...whole, flow: { nodes, edges } } as unknown, emptied };
}

const isListed = ({ nodes }: Readonly<Record<string, unknown>>, id: string): boolean =>
  Array.isArray(nodes) && nodes.includes(id);

/** The group or branch an element is drawn in. */
function scopeOf({ parent }: XmlElement, holder: XmlElement): string | undefined {
  if (parent === holder) return undefined;
  return /^(?:node|branch)-(.+)$/.exec(attribute(parent!, 'id') ?? '')?.[1];
}

/** A copy that some tool made of an element has an id of its own, and is not the part it was copied from. */
function valuesOf(parts: OwnParts['parts'], of: string, prefix: string): ReadonlyMap<unknown, Value> {
  const found = new Map<unknown, Value>();
  for (const [element, part] of parts) {
    const id = part.value['id'];
    if (part.of === of && attribute(element, 'id') === `${prefix}${String(id)}`) found.set(id, part.value);
  }
  return found;
}

function inOrder(order: unknown, values: ReadonlyMap<unknown, Value>): readonly Value[] {
  const ids = Array.isArray(order) ? (order as readonly unknown[]) : [];
  return ids.flatMap((id) => {
    const value = values.get(id);
    return value ? [value] : [];
  });
}
