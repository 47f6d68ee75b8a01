import type { HistoryEntry, MigrationPlan } from '@motcua/engine';

const of = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;

/**
 * What a stay that was over before a move, or somebody asked during one, is called by what the move renamed: the visit
 * stays. What is open the line itself names.
 */
function nameAfter({ nodes, respondents }: MigrationPlan, instance: string): string {
  const [stay = '', asked] = instance.split('/');
  const dot = stay.lastIndexOf('.');
  const node = stay.slice(0, dot);
  const renamed = `${of(nodes, node) ?? node}${stay.slice(dot)}`;
  return asked === undefined ? renamed : `${renamed}/${of(of(respondents, node), asked) ?? asked}`;
}

/** The name after a line of the history: only a move gives another. */
export function nameAfterLine({ event, renamed }: HistoryEntry, instance: string): string {
  if (event.type !== 'migrated') return instance;
  return of(renamed, instance) ?? nameAfter(event.plan, instance);
}

/** The same keys under the names they have after a line. */
export function renameKeys<T>(entry: HistoryEntry, record: Map<string, T>): void {
  if (entry.event.type !== 'migrated') return;
  const named = [...record].map(([instance, value]) => [nameAfterLine(entry, instance), value] as const);
  record.clear();
  for (const [instance, value] of named) record.set(instance, value);
}

/** The name that a stay has now which was called so in the line of that number. */
export function nameNow(entries: readonly HistoryEntry[], seq: number, instance: string): string {
  return entries.slice(seq + 1).reduce((name, entry) => nameAfterLine(entry, name), instance);
}
