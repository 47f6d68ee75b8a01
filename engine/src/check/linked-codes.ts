import type { ProcedureDocument } from '../document/procedure-document.ts';

/** The codes of the procedures whose dossiers this one opens, attaches or waits for in the same installation. */
export function linkedCodes({ flow }: ProcedureDocument): string[] {
  return flow.nodes.flatMap((node) => {
    if (node.kind === 'linked')
      return node.children.filter(({ system }) => system === undefined).map(({ procedure }) => procedure);
    if (node.kind === 'wait')
      return node.arms.flatMap((arm) => (arm.kind === 'dossier' ? [arm.procedure] : []));
    return [];
  });
}
