import type { CompiledProcedure, FlowNode } from '@motcua/engine';

type Drawn = Extract<FlowNode, { kind: 'consultation' }>['respondents'][number];

/** What was drawn of a respondent, by the instance `consult.1/fire`; nothing for one chosen at run time. */
export function respondentOf(
  procedure: CompiledProcedure,
  { id, node: at }: { readonly id: string; readonly node: string },
): Drawn | undefined {
  const node = procedure.index.nodes.get(at);
  const name = id.slice(id.indexOf('/') + 1);
  return node?.kind === 'consultation' ? node.respondents.find((one) => one.id === name) : undefined;
}
