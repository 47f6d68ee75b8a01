import { IconMailForward } from '@tabler/icons-react';
import { memo } from 'react';
import type { WorkItem } from '../api/contract.ts';
import { TaskTitle } from '../dossier/TaskTitle.tsx';
import { dateOf, dateTimeOf } from '../format/date.ts';
import { remainingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './desk.module.css';
import { rowOf } from './use-work-list.ts';

/** Incidents that already say what kind of thing it happened to. */
const bySelf = new Set<WorkItem['incident']>(['child-failed', 'child-not-named', 'service-failed']);

interface Props {
  item: WorkItem;
  selected: boolean;
  /** One row of the grid is in the tab order; the keyboard moves it. */
  reachable: boolean;
  onOpen: (row: string) => void;
  onCursor: (row: string) => void;
}

export const WorkRow = memo(function WorkRow({ item, selected, reachable, onOpen, onCursor }: Props) {
  const { t, local } = useText();
  const row = rowOf(item);
  const due = item.dueAt ?? item.limitDueAt;
  // The agency in front is the same all day long: beside an open dossier there is no room for it.
  const [, agency = '', number = item.dossier] = /^(.+-)(\d{6}-\d+)$/.exec(item.dossier) ?? [];
  const left = item.remainingMinutes;
  return (
    <tr
      data-row={row}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onCursor(row)}
      onClick={() => onOpen(row)}
    >
      <td className="code" title={item.dossier}>
        <span className={styles['agencyPart']}>{agency}</span>
        {number}
      </td>
      <td title={item.applicant}>{item.applicant}</td>
      <td className={styles['wide']} title={local(item.procedure.title)}>
        {local(item.procedure.title)}
      </td>
      <td
        title={
          item.kind === 'letter' && due
            ? `${t('letter.missed')} ${dateOf(item.limitDueAt ?? due)}: ${local(item.title)}`
            : local(item.title)
        }
      >
        {item.unacknowledged && (
          <span className={styles['unacknowledged']} title={t('desk.unacknowledged')}>
            <IconMailForward size={15} stroke={2} aria-hidden />
            <span className="unseen">{t('desk.unacknowledged')}: </span>
          </span>
        )}
        {item.incident && (
          <strong className={styles['incident']}>{t(`desk.incident.${item.incident}`)} </strong>
        )}
        {bySelf.has(item.incident) ? local(item.title) : <TaskTitle task={item} />}
      </td>
      <td className={styles['wide']} title={local(item.agency?.name)}>
        {local(item.agency?.name)}
      </td>
      <td className={styles['left']}>
        {item.urgency === 'paused' && t('time.standing')}
        {item.urgency !== 'paused' &&
          (left === null ? t('time.notSet') : remainingTime(left, t, item.urgency === 'overdue'))}
      </td>
      <td className={styles['wide']}>{due ? dateTimeOf(due) : ''}</td>
    </tr>
  );
});
