import { covers } from '../clock/standing.ts';
import { atCompetent } from '../standing/who.ts';
import type { Instant, InstanceId, OpenInstance, Post } from './dossier.ts';
import type { DeadlineNotice } from './outcome.ts';
import type { Turn } from './turn.ts';
import { isWork } from './work.ts';

/** Tells whoever has an open instance; nobody is told of what nobody was found for: that is an incident by itself. */
export function tellPerformer(turn: Turn, about: DeadlineNotice, instance: OpenInstance): void {
  const { id, role, agency } = instance;
  if (role === null || agency === null) return;
  turn.effects.push({ kind: 'notify', about, instance: id, role, agency });
}

/**
 * Tells everybody who has work under a limit how it stands with it: each post once, also where it has several open
 * tasks. Where nobody has any, as while linked dossiers or other systems are waited for, the leader is told.
 */
export function tellHolders(turn: Turn, about: DeadlineNotice, limit: string, dueAt: Instant): void {
  const told = new Map<string, Post & { readonly instance: InstanceId }>();
  for (const instance of turn.draft.open) {
    const { id, role, agency } = instance;
    if (!isWork(instance) || role === null || agency === null) continue;
    const key = `${role}@${agency}`;
    if (covers(turn.procedure, limit, instance) && !told.has(key))
      told.set(key, { instance: id, role, agency });
  }
  if (told.size === 0)
    turn.effects.push({ kind: 'notify', about, instance: 'dossier', limit, dueAt, ...leader(turn) });
  for (const { instance, role, agency } of told.values())
    turn.effects.push({ kind: 'notify', about, instance, role, agency, limit, dueAt });
}

const leader = ({ draft }: Turn) =>
  atCompetent(
    { competentAgency: draft.competentAgency, receivingAgency: draft.receivingAgency },
    'agencyLeader',
  );
