import { later } from '../clock/clock.ts';
import { ProblemException } from '../problem/problem-exception.ts';

const day = 86_400_000;

/** What is said about when something happened, and how far back that may lie. */
export interface SaidMoment {
  readonly occurredAt?: string | undefined;
  readonly note?: string | undefined;
  readonly document?: string | undefined;
}

/**
 * When it happened, if earlier than it is recorded. That needs a reason or the document that shows it, cannot lie in the
 * future, and no further back than this installation allows.
 */
export function occurredAtOf(said: SaidMoment, at: string, backdatingDays: number): string | undefined {
  if (said.occurredAt === undefined) return undefined;
  const occurredAt = new Date(said.occurredAt).toISOString();
  if (occurredAt > at || !(said.note || said.document))
    throw new ProblemException('moment-not-possible', { facts: { occurredAt, at } });
  if (occurredAt < later(at, -backdatingDays * day))
    throw new ProblemException('backdated-too-far', { facts: { occurredAt, days: backdatingDays } });
  return occurredAt;
}
