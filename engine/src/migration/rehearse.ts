import { canonicalJson } from '../document/canonical-json.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Actor, DossierEvent, Findings } from '../dossier/events.ts';
import { replayHistory } from '../dossier/fold.ts';
import { isWork } from '../dossier/work.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';
import type { Problem } from '../problem/problem.ts';
import { migrateDossier } from './migrate-dossier.ts';
import type { MigrationPlan } from './plan.ts';

/** A history to try a plan on, and what it is called. */
export interface RehearsedHistory {
  readonly name: string;
  readonly events: readonly DossierEvent[];
}

/** What a plan does to a dossier that stands at one place. */
export interface Rehearsed {
  /** Nodes at which work is open. */
  readonly at: readonly string[];
  /** Where it was come across first: the history, and the number of its event, 0 being the opening. */
  readonly history: string;
  readonly seq: number;
  /** In how many states of all histories. */
  readonly times: number;
  /** Where it would stand, or why it would not move. */
  readonly to: readonly string[] | null;
  readonly refusal: Problem | null;
}

/**
 * Tries a plan on every state that these histories lead through: what a dossier there would do today. Places that are
 * told apart by nothing that matters are told once. Nothing is changed; closed dossiers are left out, since they keep
 * their version.
 */
export function rehearseMigration(
  plan: MigrationPlan,
  before: CompiledProcedure,
  after: CompiledProcedure,
  histories: readonly RehearsedHistory[],
  findings: (dossier: Dossier) => Findings | null = () => null,
): readonly Rehearsed[] {
  const found = new Map<string, Rehearsed>();
  for (const { name, events } of histories)
    for (const { dossier } of replayHistory(before, events)) {
      if (dossier.closedAt !== null) continue;
      const rehearsed = rehearse(plan, before, after, dossier, findings(dossier));
      const at = openWork(dossier);
      const key = canonicalJson([drawn(dossier), at, rehearsed.to, rehearsed.refusal?.code ?? null]);
      const known = found.get(key);
      found.set(
        key,
        known
          ? { ...known, times: known.times + 1 }
          : { at, history: name, seq: dossier.seq - 1, times: 1, ...rehearsed },
      );
    }
  return [...found.values()];
}

/** Nobody moves anything by trying. */
const nobody: Actor = { person: '', role: '', agency: '' };

function rehearse(
  plan: MigrationPlan,
  before: CompiledProcedure,
  after: CompiledProcedure,
  dossier: Dossier,
  findings: Findings | null,
): Pick<Rehearsed, 'to' | 'refusal'> {
  const outcome = migrateDossier(before, after, dossier, {
    type: 'migrated',
    at: dossier.lastAt,
    actor: nobody,
    plan,
    ...(findings ? { findings } : {}),
  });
  return outcome.ok
    ? { to: openWork(outcome.dossier), refusal: null }
    : { to: null, refusal: outcome.refusal };
}

/** Where it stands in the drawing: what is paid or handed out meanwhile is no place. */
const drawn = ({ position }: Dossier) => (typeof position === 'string' ? position : position['business']);

const openWork = ({ open }: Dossier): readonly string[] => open.filter(isWork).map(({ node }) => node);
