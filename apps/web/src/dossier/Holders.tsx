import type { DossierView } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';

/** Who has the dossier now, since when, and until when: one line an open task. */
export function Holders({ dossier }: { dossier: DossierView }) {
  const { t, local } = useText();
  if (dossier.tasks.length === 0) return <p>{t('dossier.nobody')}</p>;
  return (
    <ul className={styles['holders']}>
      {dossier.tasks.map((task) => (
        <li key={task.task} data-mine={task.mine || undefined}>
          <strong>{local(task.title)}</strong>
          <span>{[local(task.roleTitle), local(task.agency?.name)].filter(Boolean).join(', ')}</span>
          <span className={styles['since']}>
            {t('dossier.since', { at: dateTimeOf(task.openedAt) })}
            {task.planDueAt && ` · ${t('dossier.stepDue', { at: dateTimeOf(task.planDueAt) })}`}
          </span>
          {task.incident && <span role="alert">{t('dossier.incident', { why: task.incident })}</span>}
        </li>
      ))}
    </ul>
  );
}
