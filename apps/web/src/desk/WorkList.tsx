import { useEffect, useRef } from 'react';
import type { Urgency, WorkItem } from '../api/contract.ts';
import { useText } from '../text/catalogue.ts';
import styles from './desk.module.css';
import { urgencyLook } from './urgency.tsx';
import { groupByUrgency, rowOf } from './use-work-list.ts';
import { WorkRow } from './WorkRow.tsx';

interface Props {
  items: WorkItem[];
  counts: Record<Urgency, number> | undefined;
  cursor: string | null;
  opened: string | null;
  onOpen: (row: string) => void;
  onCursor: (row: string) => void;
}

/** The work list as a grid: one line a task, under headings of urgency with their counts. */
export function WorkList({ items, counts, cursor, opened, onOpen, onCursor }: Props) {
  const { t } = useText();
  const table = useRef<HTMLTableElement>(null);
  const first = items[0] ? rowOf(items[0]) : null;

  useEffect(() => {
    if (!cursor) return;
    const row = table.current?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(cursor)}"]`);
    // The list may change under someone who is typing: their cursor stays where it is.
    if (!document.activeElement?.matches('input, textarea')) row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);

  return (
    <table ref={table} className={styles['list']} role="grid" aria-label={t('desk.list')}>
      <thead>
        <tr>
          <th scope="col">{t('desk.code')}</th>
          <th scope="col">{t('desk.applicant')}</th>
          <th scope="col" className={styles['wide']}>
            {t('desk.procedure')}
          </th>
          <th scope="col">{t('desk.step')}</th>
          <th scope="col" className={styles['wide']}>
            {t('desk.holder')}
          </th>
          <th scope="col">{t('desk.left')}</th>
          <th scope="col" className={styles['wide']}>
            {t('desk.due')}
          </th>
        </tr>
      </thead>
      {groupByUrgency(items).map((group) => {
        const { Icon, tone } = urgencyLook[group.urgency];
        return (
          <tbody key={`${group.urgency}-${group.items[0]?.dossier}`} data-tone={tone}>
            <tr className={styles['group']}>
              <th colSpan={4} scope="rowgroup">
                <Icon size={16} stroke={2} aria-hidden />
                {t(`urgency.${group.urgency}`)}
                <span className={styles['count']}>{counts?.[group.urgency] ?? group.items.length}</span>
              </th>
              <td className={styles['wide']} colSpan={3} />
            </tr>
            {group.items.map((item) => (
              <WorkRow
                key={rowOf(item)}
                item={item}
                selected={rowOf(item) === opened}
                reachable={rowOf(item) === (cursor ?? first)}
                onOpen={onOpen}
                onCursor={onCursor}
              />
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
