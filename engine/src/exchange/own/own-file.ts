import { bpmnSpace, diSpace } from '../bpmn/moddle.ts';
import type { Rect } from '../bpmn/drawing.ts';
import { attribute, childNamed, type XmlElement, withDescendants } from '../xml/xml-element.ts';

/** The elements of BPMN's process model and diagram by id. */
export interface FileIndex {
  readonly byId: ReadonlyMap<string, XmlElement>;
  /** Where the diagram draws an element, by that element's id. */
  readonly bounds: ReadonlyMap<string, Rect>;
  readonly lines: ReadonlyMap<string, XmlElement>;
  readonly shapes: ReadonlyMap<string, XmlElement>;
}

export function indexFile(root: XmlElement): FileIndex {
  const byId = new Map<string, XmlElement>();
  const bounds = new Map<string, Rect>();
  const lines = new Map<string, XmlElement>();
  const shapes = new Map<string, XmlElement>();
  for (const element of withDescendants(root)) {
    const id = attribute(element, 'id');
    if (element.space === bpmnSpace && id !== undefined) byId.set(id, element);
    if (element.space !== diSpace) continue;
    const drawn = attribute(element, 'bpmnElement')?.replace(/^.*:/, '');
    if (drawn === undefined) continue;
    if (element.name === 'BPMNEdge') lines.set(drawn, element);
    if (element.name !== 'BPMNShape') continue;
    shapes.set(drawn, element);
    const box = element.children.find(({ name }) => name === 'Bounds');
    const rect = box && rectOf(box);
    if (rect) bounds.set(drawn, rect);
  }
  return { byId, bounds, lines, shapes };
}

function rectOf(box: XmlElement): Rect | null {
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(attribute(box, name)));
  const rect = { x: x!, y: y!, width: width!, height: height! };
  return Object.values(rect).every((value) => Number.isFinite(value) && Math.abs(value) < 1_000_000)
    ? rect
    : null;
}

/** The text of the first child of that name. */
export function childText(element: XmlElement, name: string): string | undefined {
  return childNamed(element, name)?.text.trim();
}
