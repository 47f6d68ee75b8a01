import type { FlowNode } from '../document/flow.ts';
import type { PauseRule } from '../document/limits.ts';
import type { ProcedureDocument } from '../document/procedure-document.ts';

/** The pause rule each node stands under: its own clock rule, else that of the innermost group around it that has one. */
export function compilePauseRules(
  document: ProcedureDocument,
  containersOf: (node: FlowNode) => readonly string[],
): ReadonlyMap<string, PauseRule> {
  const rules = new Map(document.pauseRules.map((rule) => [rule.id, rule]));
  const clocks = new Map(
    document.flow.nodes.flatMap((node) =>
      'clock' in node && node.clock ? [[node.id, node.clock] as const] : [],
    ),
  );
  const found = new Map<string, PauseRule>();
  for (const node of document.flow.nodes) {
    const holder = [node.id, ...containersOf(node)].find((id) => clocks.has(id));
    const clock = holder === undefined ? undefined : clocks.get(holder);
    const rule = clock && !clock.counts ? rules.get(clock.pauseRule) : undefined;
    if (rule) found.set(node.id, rule);
  }
  return found;
}
