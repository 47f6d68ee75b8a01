import { factValue, type CompiledProcedure, type Dossier, type Scalar, type Signal } from '@motcua/engine';
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
        facts: handedOut(procedure, after, link),
      },
    ];
  if (after.closedAt !== null) return [];
  const stands = standsStill(procedure, after);
  if (stands !== (before !== null && standsStill(before.procedure, before.dossier)))
    return [{ ...child, change: stands ? 'paused' : 'resumed' }];
  const moved = before !== null && dueAt !== null && dueAt !== before.dueAt;
  return moved ? [{ ...child, change: 'due' }] : [];
}

/** Does the promise of a dossier stand still, or the dossier as a whole? */
export function standsStill({ promise }: CompiledProcedure, { ledgers }: Dossier): boolean {
  return promise !== null && ledgers[promise]?.at(-1)?.kind === 'paused';
}

/** The facts the listener wants, by the names they have there. What is not known is not handed out. */
function handedOut(
  procedure: CompiledProcedure,
  dossier: Dossier,
  { factsOut }: Link,
): Record<string, Scalar> {
  const facts: Record<string, Scalar> = {};
  for (const { from, to } of factsOut) {
    const fact = procedure.index.facts.get(from);
    const value = fact && factValue(fact, dossier);
    if (value !== undefined) facts[to] = value;
  }
  return facts;
}
