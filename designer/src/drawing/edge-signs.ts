import type { FlowEdge } from '@motcua/engine';
import type { FlowIndex } from '../model/flow-index.ts';

/** Small signs that a pill carries beside its words. */
export type EdgeSign = 'returns' | 'arm' | 'asks' | 'signed' | 'timed' | 'result';

/** What is special about taking an edge, in the order the signs are drawn. */
export function signsOf(index: FlowIndex, edge: FlowEdge): readonly EdgeSign[] {
  const signs: EdgeSign[] = [];
  if (edge.returns) signs.push('returns');
  if (armSign(index, edge) !== undefined) signs.push('arm');
  if (asksSomething(edge)) signs.push('asks');
  if ((edge.demands?.signatures.length ?? 0) > 0) signs.push('signed');
  if (isTimed(index, edge)) signs.push('timed');
  if (edge.produces.length > 0) signs.push('result');
  return signs;
}

/** How a consultation or a service ended, where the edge belongs to such an end. */
export function armSign(index: FlowIndex, edge: FlowEdge): 'good' | 'bad' | 'none' | undefined {
  const kind = index.node(edge.from)?.kind;
  if (edge.arm === undefined || (kind !== 'consultation' && kind !== 'service')) return undefined;
  if (edge.arm === 'failed') return 'bad';
  return edge.arm === 'nobody' ? 'none' : 'good';
}

const asksSomething = ({ demands }: FlowEdge): boolean =>
  demands !== undefined && (demands.reason || demands.facts.length > 0 || demands.papers.length > 0);

/** Is the edge taken by itself when a deadline passes? */
function isTimed(index: FlowIndex, edge: FlowEdge): boolean {
  const source = index.node(edge.from);
  const actions = source?.kind === 'step' || source?.kind === 'group' ? source.deadlineActions : undefined;
  return actions?.some((action) => action.do.kind === 'take' && action.do.edge === edge.id) ?? false;
}
