import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/**
 * Is this the time within which an applicant must supply what was asked? The period of a wait that stands at national
 * status 5 or under a pause rule for supplements; its running out is what practice calls an expired supplement.
 */
export function isSupplementPeriod(procedure: CompiledProcedure, node: string, arm: string): boolean {
  const wait = procedure.index.nodes.get(node);
  if (wait?.kind !== 'wait' || !wait.arms.some(({ id, kind }) => id === arm && kind === 'period'))
    return false;
  return wait.status === 5 || (procedure.pauseRules.get(node)?.reason.startsWith('SUPPLEMENT_') ?? false);
}
