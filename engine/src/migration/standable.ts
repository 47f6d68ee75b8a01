import type { FlowNode } from '../document/flow.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

const work: readonly string[] = [
  'step',
  'wait',
  'consultation',
  'linked',
  'service',
] satisfies FlowNode['kind'][];

/** The nodes at which a running dossier may stand. Containers follow from what stands in them. */
export function standable({ document }: CompiledProcedure): readonly FlowNode[] {
  return document.flow.nodes.filter(({ kind }) => work.includes(kind));
}
