import type { FlowNode } from '@motcua/engine';
import type { FlowIndex } from './flow-index.ts';
import type { GroupNode, StepNode } from './document-types.ts';

export type ClockRule = NonNullable<StepNode['clock']>;

/** The clock rule that a node inherits: that of the nearest phase around it which has one. */
export function inheritedClock(index: FlowIndex, id: string): ClockRule | undefined {
  const groups = index.containersOf(id).map((container) => index.node(container));
  return groups.find((node): node is GroupNode => node?.kind === 'group' && node.clock !== undefined)?.clock;
}

/** Does the clock stand still while the dossier is here? */
export function clockStands(index: FlowIndex, node: FlowNode): boolean {
  const own = 'clock' in node ? node.clock : undefined;
  return (own ?? inheritedClock(index, node.id))?.counts === false;
}
