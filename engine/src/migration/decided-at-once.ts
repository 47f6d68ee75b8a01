import { timersOf } from '../clock/timers.ts';
import type { Calendars } from '../clock/deadlines.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { TimerKey } from '../dossier/events.ts';
import type { Refusal } from '../dossier/demands.ts';
import { refuse } from '../dossier/outcome.ts';
import type { CompiledProcedure } from '../machine/compile-procedure.ts';

/**
 * Refuses a move after which a time would be over at once that was not over before: an applicant or an office would be
 * taken to have been silent by a period that did not hold for them. Asked of a dossier that has moved, and to which
 * everything had happened before that was due.
 */
export function decidedAtOnce(
  procedure: CompiledProcedure,
  dossier: Dossier,
  calendars: Calendars,
): Refusal | null {
  const { movedAt } = dossier;
  if (movedAt === undefined) return null;
  for (const { key, dueAt } of timersOf(procedure, dossier, calendars)) {
    if (dueAt > movedAt) return null;
    const instance = decides(procedure, dossier, key);
    if (instance === null) continue;
    const node = dossier.open.find(({ id }) => id === instance)?.node ?? instance;
    return refuse('migration-decided-at-once', { node, instance }, node);
  }
  return null;
}

/** The stay that this timer ends, or null where it only tells or reminds. */
function decides({ index }: CompiledProcedure, { open }: Dossier, key: TimerKey): string | null {
  if (key.purpose === 'arm' || key.purpose === 'silence') return key.instance;
  if (key.purpose !== 'deadline') return null;
  const node = index.nodes.get(open.find(({ id }) => id === key.instance)?.node ?? '');
  const actions = node?.kind === 'step' || node?.kind === 'group' ? (node.deadlineActions ?? []) : [];
  return actions.some((action) => action.id === key.action && action.do.kind === 'take')
    ? key.instance
    : null;
}
