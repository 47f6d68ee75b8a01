import type { Layout } from '../../document/layout.ts';
import { diSpace } from '../bpmn/moddle.ts';
import { indexFile } from '../own/own-file.ts';
import { withDescendants, type XmlElement } from '../xml/xml-element.ts';
import { about, type Accounts } from './accounts.ts';
import type { GraphNode } from './graph.ts';
import type { NodeInput } from './node-maker.ts';
import { idOf } from './normalise.ts';
import type { Places } from './scopes.ts';

/** Our cards are larger than BPMN's boxes; what stood side by side there must do so here. */
const stretch = { x: 2.1, y: 1.5 };
const cards: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  start: { width: 44, height: 44 },
  decision: { width: 56, height: 56 },
  end: { width: 84, height: 84 },
};
const card = { width: 220, height: 96 };

/**
 * Where the foreign drawing had its nodes, stretched for our cards. With containers that the drawing did not have, or
 * anything drawn nowhere, nothing is taken over: the designer then arranges the whole.
 */
export function layoutOf(
  places: Places,
  nodes: readonly NodeInput[],
  root: XmlElement,
  accounts: Accounts,
  startId: string,
  start: GraphNode | null,
): Layout['nodes'] {
  const file = indexFile(root);
  const centres = new Map<string, { x: number; y: number }>();
  const note = (id: string, node: GraphNode) => {
    const bounds = file.bounds.get(idOf(node));
    if (bounds) centres.set(id, { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 });
  };
  for (const { graph } of places.scopes)
    for (const node of graph.nodes) {
      const id = places.idOf(node) as string | undefined;
      if (id !== undefined) note(id, node);
    }
  if (start) note(startId, start);
  const isDrawn = nodes.every(({ id, kind }) => kind !== 'group' && kind !== 'parallel' && centres.has(id));
  const code = isDrawn ? 'foreign-layout' : 'foreign-layout-anew';
  for (const diagram of withDescendants(root)) {
    if (diagram.space !== diSpace || diagram.name !== 'BPMNDiagram' || accounts.has(diagram)) continue;
    if (isDrawn) accounts.became(diagram, [], about(diagram, code, 'note'));
    else accounts.noted(diagram, about(diagram, code, 'note'));
  }
  if (!isDrawn) return {};
  const left = Math.min(...[...centres.values()].map(({ x }) => x));
  const top = Math.min(...[...centres.values()].map(({ y }) => y));
  return Object.fromEntries(
    nodes.map(({ id, kind }) => {
      const { x, y } = centres.get(id)!;
      const size = cards[kind] ?? card;
      return [
        id,
        {
          x: Math.round((x - left) * stretch.x - size.width / 2 + card.width),
          y: Math.round((y - top) * stretch.y - size.height / 2 + card.height),
        },
      ];
    }),
  );
}
