import { memo } from 'react';
import type { WorkItem } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { remainingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './desk.module.css';

interface Props {
  item: WorkItem;
  selected: boolean;
  /** One row of the grid is in the tab order; the keyboard moves it. */
  reachable: boolean;
  onOpen: (task: string) => void;
  onCursor: (task: string) => void;
}

export const WorkRow = memo(function WorkRow({ item, selected, reachable, onOpen, onCursor }: Props) {
  const { t, local } = useText();
  const due = item.limitDueAt ?? item.dueAt;
  const left = item.remainingMinutes;
  return (
    <tr
      data-task={item.task}
      aria-selected={selected}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => onCursor(item.task)}
      onClick={() => onOpen(item.task)}
    >
      <td className="code">{item.dossier}</td>
      <td title={item.applicant}>{item.applicant}</td>
      <td className={styles['wide']} title={local(item.procedure.title)}>
        {local(item.procedure.title)}
      </td>
      <td title={local(item.title)}>{local(item.title)}</td>
      <td className={styles['wide']} title={local(item.agency?.name)}>
        {local(item.agency?.name)}
      </td>
      <td className={styles['left']}>
        {item.urgency === 'paused' && t('time.standing')}
        {item.urgency !== 'paused' && (left === null ? t('time.notSet') : remainingTime(left, t))}
      </td>
      <td className={styles['wide']}>{due ? dateTimeOf(due) : ''}</td>
    </tr>
  );
});
