import type { Dossier } from '../dossier/dossier.ts';
import type { MigratedEvent } from '../dossier/events.ts';
import type { Procedures } from '../dossier/fold.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { MigrationPlan } from '../migration/plan.ts';
import { versionOf } from '../migration/versions.ts';

/** A plan between two versions that says nothing but what is given. */
export function planBetween(
  before: CompiledProcedure,
  after: CompiledProcedure,
  said: Partial<MigrationPlan> = {},
): MigrationPlan {
  return {
    from: versionOf(before),
    to: versionOf(after),
    ground: { vi: 'Quyết định 12/QĐ-UBND', en: 'Decision 12/QĐ-UBND' },
    ...said,
  };
}

/** The event that applies a plan to a dossier, at the moment of the dossier's last event unless another is given. */
export function migrated(
  plan: MigrationPlan,
  dossier: Pick<Dossier, 'lastAt'>,
  more: Partial<MigratedEvent> = {},
): MigratedEvent {
  return {
    type: 'migrated',
    at: dossier.lastAt,
    actor: { person: 'p9', role: 'procedureController', agency: 'H99.01' },
    plan,
    ...more,
  };
}

/** Versions by their numbers. */
export function versions(...known: readonly CompiledProcedure[]): Procedures {
  return (version) => {
    const found = known.find((procedure) => procedure.version === version) ?? known[0];
    if (!found) throw new Error('no version');
    return found;
  };
}
