import {
  findingsAtOpening,
  formFindings,
  type CompiledProcedure,
  type Dossier,
  type Findings,
  type Scalar,
} from '@motcua/engine';
import type { LoadedRegister } from '../register/register.ts';

/**
 * What a change of the form changes about agencies and facts. Facts read from the fields sent are recorded anew. Of the
 * register, only what hangs on a changed field is looked up again: a relation that moved to another agency meanwhile
 * does not move the dossiers under way.
 */
export function changedFindings(
  procedure: CompiledProcedure,
  dossier: Dossier,
  form: Readonly<Record<string, unknown>>,
  register: LoadedRegister,
  date: string,
): Findings | null {
  const changed = new Set(
    procedure.document.facts.flatMap(({ id, source }) =>
      source.kind === 'form' &&
      Object.hasOwn(form, source.field) &&
      form[source.field] !== dossier.form[source.field]
        ? [id]
        : [],
    ),
  );
  const read = formFindings(procedure, form);
  if (changed.size === 0) return Object.keys(read).length === 0 ? null : { facts: read };
  const { findings } = findingsAtOpening(
    procedure,
    { ...dossier, form: { ...dossier.form, ...form }, date },
    register.directory,
  );
  const agencies: Record<string, string | null> = {};
  for (const { key, ref } of procedure.agencyRefs)
    if ('relation' in ref && typeof ref.of === 'object' && changed.has(ref.of.fact))
      agencies[key] = findings.agencies[key] ?? null;
  const facts: Record<string, Scalar> = { ...read };
  for (const { id, source } of procedure.registerFacts) {
    const value = findings.facts[id];
    if (
      source.kind === 'register' &&
      typeof source.of === 'object' &&
      changed.has(source.of.fact) &&
      value !== undefined
    )
      facts[id] = value;
  }
  return { agencies, facts };
}
