import type { Named } from '../http/shapes.ts';
import type { LoadedRegister } from '../register/register.ts';

/** An agency with its name. */
export function named(register: LoadedRegister, id: string): Named {
  return { id, name: register.agencyName(id) };
}
