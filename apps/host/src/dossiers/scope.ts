import type { CompiledProcedure } from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';

/** Does a procedure apply at a desk: to it, or to an agency above it? */
export function isInScope(procedure: CompiledProcedure, desk: string, register: LoadedRegister): boolean {
  const { unitScope } = procedure.document.head;
  if (unitScope === 'all') return true;
  for (
    let agency: string | null = desk;
    agency !== null;
    agency = register.agencies.get(agency)?.parent ?? null
  )
    if (unitScope.includes(agency)) return true;
  return false;
}
