import type { FlowEdge } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';
import { closesSideStep, isSideStep } from '../model/side-steps.ts';

/**
 * A line of the drawing. `march`: an edge. `beside`: from a step to what may be opened beside it. `sender`: to a
 * further place that an edge leads back to when the dossier came from there.
 */
export interface Line {
  readonly key: string;
  readonly sort: 'march' | 'beside' | 'sender';
  readonly from: string;
  readonly to: string;
  readonly returns: boolean;
  /** The edge that the line stands for; lines of one edge may share a stretch. */
  readonly edge?: FlowEdge;
}

/** An edge with more possible senders says so on its pill only: so many lines would hide the march. */
const mostSenderLines = 5;

/** All lines, in the order in which they are laid: what is short and straight first, what gives way last. */
export function linesOf(index: FlowIndex, distance: (line: Line) => number): Line[] {
  const { nodes, edges } = index.document.flow;
  const beside = nodes.filter(isSideStep).flatMap((side): Line[] =>
    [...new Set(side.beside)].map((host) => ({
      key: `beside:${host}:${side.id}`,
      sort: 'beside',
      from: host,
      to: side.id,
      returns: false,
    })),
  );
  const march = edges
    .filter((edge) => !closesSideStep(index, edge))
    .map((edge): Line => ({
      key: edge.id,
      sort: 'march',
      from: edge.from,
      to: edge.to,
      returns: edge.returns,
      edge,
    }));
  const sender = edges.flatMap((edge): Line[] => {
    const others = [...new Set(edge.backTo ?? [])].filter((id) => id !== edge.to && id !== edge.from);
    if (others.length > mostSenderLines) return [];
    return others.map((to) => ({
      key: `sender:${edge.id}:${to}`,
      sort: 'sender',
      from: edge.from,
      to,
      returns: true,
      edge,
    }));
  });
  const inTurn = march.toSorted((a, b) => Number(a.returns) - Number(b.returns) || distance(a) - distance(b));
  return [...beside, ...inTurn, ...sender.toSorted((a, b) => distance(a) - distance(b))];
}
