import type { Head } from '../document/head.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { MigrationPlan } from './plan.ts';

/** What links and addresses call a procedure by: its id, and its case where it is not the main one. */
export function procedureCode({ id, case: variant }: Pick<Head, 'id' | 'case'>): string {
  return variant === 'main' ? id : `${id}.${variant}`;
}

/** How a plan names a version. */
export function versionOf({ document, version, meaning }: CompiledProcedure): MigrationPlan['from'] {
  return { procedure: procedureCode(document.head), version, meaning };
}

/** Is the plan one from this version to that one? */
export function isPlanFor(
  { from, to }: MigrationPlan,
  before: CompiledProcedure,
  after: CompiledProcedure,
): boolean {
  return isVersion(from, before) && isVersion(to, after) && from.procedure === to.procedure;
}

function isVersion(planned: MigrationPlan['from'], procedure: CompiledProcedure): boolean {
  const version = versionOf(procedure);
  return (
    planned.procedure === version.procedure &&
    planned.version === version.version &&
    planned.meaning === version.meaning
  );
}
