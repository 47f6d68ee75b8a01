import {
  IconArrowBackUp,
  IconArrowUpRight,
  IconChecklist,
  IconMail,
  IconMessageQuestion,
  IconMessages,
  IconSend,
  IconSignature,
  IconStack2,
  type Icon,
} from '@tabler/icons-react';
import type { WorkItem } from '../api/contract.ts';
import { dateOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './parts.module.css';

type Kind = WorkItem['kind'];
type Wanted = NonNullable<WorkItem['wants']>;
/** What has to be said before a title: a step's verb and a wait's name say it themselves. */
type Said = Exclude<Kind, 'step' | 'wait' | 'dossier'> | Wanted;

const icons: Record<Said, Icon> = {
  consultation: IconMessages,
  respondent: IconMessageQuestion,
  linked: IconStack2,
  service: IconSend,
  signature: IconSignature,
  escalated: IconArrowUpRight,
  withdrawal: IconArrowBackUp,
  settle: IconChecklist,
  letter: IconMail,
};

function saidOf(kind: Kind, wants: Wanted | undefined): Said | null {
  if (wants) return wants;
  return kind === 'step' || kind === 'wait' || kind === 'dossier' ? null : kind;
}

interface Props {
  task: Pick<WorkItem, 'kind' | 'title' | 'wants'> & Partial<Pick<WorkItem, 'limitDueAt'>>;
}

/** What a task is: the verb of a step as drawn; of everything else first what is wanted, by icon and word. */
export function TaskTitle({ task }: Props) {
  const { t, local } = useText();
  const said = saidOf(task.kind, task.wants);
  if (!said) return <>{local(task.title)}</>;
  const Icon = icons[said];
  const icon = <Icon size={15} stroke={2} aria-hidden />;
  // Of a letter the date it is about comes first: where there is little room, that is what tells two of them apart.
  if (task.kind === 'letter')
    return (
      <>
        <span className={styles['kind']}>
          {icon} <span className="unseen">{t('letter.missed')} </span>
          {dateOf(task.limitDueAt ?? '')}
        </span>{' '}
        {t('kind.letter')}
      </>
    );
  // About the dossier as a whole there is no title beside what is wanted.
  const title = task.kind === 'dossier' ? '' : local(task.title);
  return (
    <>
      <span className={styles['kind']}>
        {icon} {t(`kind.${said}`)}
        {title && ':'}
      </span>{' '}
      {title}
    </>
  );
}
