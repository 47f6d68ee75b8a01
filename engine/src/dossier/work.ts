import type { OpenInstance } from './dossier.ts';

const workKinds: readonly string[] = [
  'step',
  'wait',
  'consultation',
  'linked',
  'service',
] satisfies OpenInstance['kind'][];

/** Is this a stay that takes time and has a status: neither a container nor one of those whom a consultation asks. */
export function isWork(instance: { readonly kind: string }): boolean {
  return workKinds.includes(instance.kind);
}
