import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Urgency, WorkItem } from '../api/contract.ts';
import { workQuery } from '../api/queries.ts';

export interface WorkGroup {
  urgency: Urgency;
  items: WorkItem[];
}

/** Names a row: tasks are numbered within their dossier, so a task alone names nothing. */
export const rowOf = (item: Pick<WorkItem, 'dossier' | 'task'>): string => `${item.dossier}/${item.task}`;

/** Items in the order the host gave them, gathered under the urgency they share. */
export function groupByUrgency(items: WorkItem[]): WorkGroup[] {
  const groups: WorkGroup[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.urgency === item.urgency) last.items.push(item);
    else groups.push({ urgency: item.urgency, items: [item] });
  }
  return groups;
}

/** The signed-in person's work, most urgent legal time first, narrowed by what is typed. */
export function useWorkList(typed: string) {
  const [q] = useDebouncedValue(typed.trim(), 200);
  const query = useInfiniteQuery({ ...workQuery(q), placeholderData: keepPreviousData });
  const items = useMemo(() => {
    // A task that moved while pages were being read may come twice: the first place counts.
    const seen = new Set<string>();
    return (query.data?.pages ?? [])
      .flatMap((page) => page.items)
      .filter((item) => !seen.has(rowOf(item)) && seen.add(rowOf(item)));
  }, [query.data]);
  const counts = query.data?.pages[0]?.counts;
  return { query, items, counts, q };
}
