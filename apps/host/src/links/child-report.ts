import {
  factsHandedOut,
  standsStill,
  type CompiledProcedure,
  type Dossier,
  type Signal,
} from '@motcua/engine';
import type { Link } from './link.store.ts';

/** A dossier at some moment, and when its promise was due as seen then. */
export interface Standing {
  readonly dossier: Dossier;
  readonly dueAt: string | null;
}

/** As it stood before, and the version it followed then. */
export interface StoodBefore extends Standing {
  readonly procedure: CompiledProcedure;
}

/**
 * What a listener hears of a dossier that changed: that it stands still or goes on, that its due date moved, and that it
 * is closed. `before` is null for one that was not listened to before; then only its end is news.
 */
export function reportsTo(
  procedure: CompiledProcedure,
  before: StoodBefore | null,
  { dossier: after, dueAt }: Standing,
  link: Link,
): Signal[] {
  const { instance, name } = link;
  const isNewlyClosed = after.closedAt !== null && (before?.dossier.closedAt ?? null) === null;
  if (link.kind === 'watch')
    return isNewlyClosed
      ? [{ from: 'dossier', instance, arm: name, dossier: after.code, outcome: after.outcome ?? '' }]
      : [];
  const child = {
    from: 'child' as const,
    instance,
    child: name,
    dossier: after.code,
    ...(dueAt === null ? {} : { dueAt }),
  };
  if (isNewlyClosed)
    return [
      {
        ...child,
        change: 'closed',
        outcome: after.outcome ?? '',
        facts: factsHandedOut(procedure, after, link.factsOut),
      },
    ];
  if (after.closedAt !== null) return [];
  const stands = standsStill(procedure, after);
  if (stands !== (before !== null && standsStill(before.procedure, before.dossier)))
    return [{ ...child, change: stands ? 'paused' : 'resumed' }];
  const moved = before !== null && dueAt !== null && dueAt !== before.dueAt;
  return moved ? [{ ...child, change: 'due' }] : [];
}
