import type { FlowEdge } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { ActionEvent } from './events.ts';
import { refuse, type Outcome } from './outcome.ts';

/** National status of a dossier whose applicant has been asked to supplement it. */
const supplementRequested = 5;

/** Does this action ask the applicant to supplement the dossier, so that papers may be named? */
export function asksSupplement(
  { index, pauseRules }: CompiledProcedure,
  { to }: Pick<FlowEdge, 'to'>,
): boolean {
  const node = index.nodes.get(to);
  const status = node !== undefined && 'status' in node ? node.status : undefined;
  return status === supplementRequested || (pauseRules.get(to)?.reason.startsWith('SUPPLEMENT_') ?? false);
}

/** Papers are named only where the applicant is asked for them, each once, and with what is wrong. */
export function refusalOfSupplements(
  procedure: CompiledProcedure,
  edge: FlowEdge,
  { supplements = [] }: Pick<ActionEvent, 'supplements'>,
): Extract<Outcome, { ok: false }> | null {
  if (supplements.length === 0) return null;
  if (!asksSupplement(procedure, edge)) return refuse('supplement-not-asked', { action: edge.id }, edge.id);
  const named = new Set<string>();
  for (const { paper, wrong } of supplements) {
    if (named.has(paper)) return refuse('supplement-twice', { paper }, edge.id);
    if (!wrong.trim()) return refuse('supplement-unexplained', { paper }, edge.id);
    named.add(paper);
  }
  return null;
}
