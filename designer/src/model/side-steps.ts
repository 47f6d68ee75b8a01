import type { FlowEdge, FlowNode } from '@motcua/engine';
import type { StepNode } from './document-types.ts';
import type { FlowIndex } from './flow-index.ts';

export type SideStep = StepNode & { readonly beside: string[] };

/** A side step is opened beside an open step, any number of times, and leads only back to it. */
export const isSideStep = (node: FlowNode | undefined): node is SideStep =>
  node?.kind === 'step' && node.beside !== undefined;

/** An edge that only closes a side step: the step it leads to was never left, so nothing marches along it. */
export function closesSideStep(index: FlowIndex, edge: FlowEdge): boolean {
  const source = index.node(edge.from);
  return isSideStep(source) && source.beside.includes(edge.to);
}

export const sideStepsOf = (index: FlowIndex, step: string): SideStep[] =>
  index.document.flow.nodes.filter(isSideStep).filter((side) => side.beside.includes(step));
