import type { FlowNode } from '../../document/flow.ts';
import type { Performer } from '../../document/head.ts';
import type { ProcedureDocument } from '../../document/procedure-document.ts';
import { agencyRefKey } from '../../machine/agency-ref.ts';
import { nodeId, type Lane } from './drawing.ts';

/** A lane for each post that performs something, in every process or sub-process where it does. */
export function lanesOf(document: ProcedureDocument, scopeOf: (node: FlowNode) => string): readonly Lane[] {
  const lanes = new Map<string, { scope: string; name: string; nodes: string[] }>();
  for (const node of document.flow.nodes) {
    const performer = 'performer' in node ? node.performer : undefined;
    if (!performer) continue;
    const scope = scopeOf(node);
    const name = laneName(performer);
    const key = `${scope} ${name}`;
    const lane = lanes.get(key) ?? { scope, name, nodes: [] };
    lane.nodes.push(nodeId(node.id));
    lanes.set(key, lane);
  }
  return [...lanes.values()].map((lane, i) => ({ ...lane, id: `lane-${i + 1}` }));
}

function laneName({ role, agency }: Performer): string {
  return `${role} – ${agencyRefKey(agency)}`;
}
