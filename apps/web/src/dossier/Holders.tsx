import { IconMailForward } from '@tabler/icons-react';
import type { DossierTask, DossierView } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';
import { StateMark } from './StateMark.tsx';
import { TaskTitle } from './TaskTitle.tsx';

type Post = DossierTask['escalatedTo'][number];

/** Who has the dossier now, since when, and until when: one line an open task. */
export function Holders({ dossier }: { dossier: DossierView }) {
  const { t, local } = useText();
  // Everybody who is consulted is listed in the consultation itself.
  const tasks = dossier.tasks.filter(({ kind, mine, incident }) => kind !== 'respondent' || mine || incident);
  if (tasks.length === 0) return <p>{dossier.closedAt ? t('dossier.nobody') : t('dossier.noTask')}</p>;
  const named = (posts: Post[]) =>
    posts
      .map((post) => [local(post.roleTitle), local(post.agency?.name)].filter(Boolean).join(', '))
      .join('; ');
  return (
    <ul className={styles['holders']}>
      {tasks.map((task) => (
        <li key={task.task} data-mine={task.mine || undefined}>
          <strong>
            <TaskTitle task={task} />
          </strong>
          <span>{[local(task.roleTitle), local(task.agency?.name)].filter(Boolean).join(', ')}</span>
          <span className={styles['since']}>
            {t('dossier.since', { at: dateTimeOf(task.openedAt) })}
            {task.planDueAt && ` · ${t('dossier.stepDue', { at: dateTimeOf(task.planDueAt) })}`}
          </span>
          {task.unacknowledged && (
            <StateMark Icon={IconMailForward} tone="slate">
              {t('dossier.unacknowledged')}
            </StateMark>
          )}
          {task.signaturesMissing.length > 0 && (
            <span>{t('dossier.signatures', { who: named(task.signaturesMissing) })}</span>
          )}
          {task.escalatedTo.length > 0 && (
            <span>{t('dossier.escalated', { who: named(task.escalatedTo) })}</span>
          )}
          {task.incident && (
            <span className={styles['incident']} role="alert">
              {t(`incident.${task.incident}`)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
