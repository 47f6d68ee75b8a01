import { IconArrowNarrowRight, IconHistory, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { HistoryRow, History } from '../api/contract.ts';
import { dateOf, dateTimeOf, timeOf } from '../format/date.ts';
import { workingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import { StatusStamp } from '../ui/StatusStamp.tsx';
import { StateMark } from './StateMark.tsx';
import styles from './timeline.module.css';
import { useWhatHappened } from './what-happened.ts';

interface Props {
  history: History;
  /** The newest come first for a clerk; a reviewer reads from the beginning. */
  newestFirst?: boolean;
  /** The record looked at, when one is chosen. */
  current?: number | undefined;
}

/** The routing slip of the dossier: when, who, what, why, and how long each stay took against what was allowed. */
export function Timeline({ history, newestFirst = false, current }: Props) {
  const { t } = useText();
  const rows = newestFirst ? [...history.items].reverse() : history.items;
  return (
    <div>
      <p className={styles['verified']} data-ok={history.verified}>
        {history.verified ? <IconShieldCheck size={16} aria-hidden /> : <IconShieldX size={16} aria-hidden />}
        {history.verified ? t('history.verified') : t('history.broken')}
      </p>
      <ol className={styles['line']}>
        {rows.map((row) => (
          <Entry key={row.seq} row={row} current={row.seq === current} />
        ))}
      </ol>
    </div>
  );
}

/** One of those consulted: its instance is the consultation's, a slash, its own. */
const isRespondent = (instance: string) => instance.includes('/');

function Entry({ row, current }: { row: HistoryRow; current: boolean }) {
  const { t, local } = useText();
  const what = useWhatHappened()(row);
  const post = row.actor
    ? [row.actor.person, local(row.actor.roleTitle), local(row.actor.agency?.name)].filter(Boolean).join(', ')
    : t('history.system');
  const who = row.migration ? t('history.approvedBy', { who: post }) : post;
  const happened = row.occurredAt ?? row.at;
  // Those consulted are named by the consultation that began with them.
  const entered = row.entered.filter((stay) => !isRespondent(stay.instance));
  return (
    <li className={styles['entry']} data-type={row.type} aria-current={current ? 'step' : undefined}>
      <time dateTime={happened}>
        <span>{dateOf(happened)}</span>
        <span>{timeOf(happened)}</span>
      </time>
      <div className={styles['body']}>
        <p className={styles['what']}>
          <strong>{what}</strong>
          {row.statusBefore !== row.statusAfter && <StatusStamp status={row.statusAfter} />}
          {row.backdated && (
            <StateMark Icon={IconHistory} tone="slate">
              {t('history.backdated')}
            </StateMark>
          )}
        </p>
        <p className={styles['who']}>{who}</p>
        <Given row={row} />
        {row.note && <blockquote>{row.note}</blockquote>}
        {row.migration && <p>{t('history.ground', { ground: local(row.migration.ground) })}</p>}
        {row.left.map((stay) => (
          <Stay key={stay.instance} stay={stay} />
        ))}
        {entered.length > 0 && (
          <p className={styles['moved']}>
            <IconArrowNarrowRight size={16} aria-hidden />
            {t('history.entered')}: {entered.map((stay) => local(stay.title)).join(' · ')}
          </p>
        )}
        <PromiseMoved row={row} />
        <Told row={row} />
        {row.occurredAt && row.occurredAt !== row.at && (
          <p className={styles['backdated']}>
            {t('history.occurred', { at: dateTimeOf(row.occurredAt), recorded: dateTimeOf(row.at) })}
          </p>
        )}
      </div>
    </li>
  );
}

/** What the action was given beside its note: the answer, the document it rests on, the agencies it asks. */
function Given({ row }: { row: HistoryRow }) {
  const { t, local } = useText();
  return (
    <>
      {row.given.map(({ name, title, value }) =>
        name === 'text' ? (
          <blockquote key={name}>{local(value)}</blockquote>
        ) : (
          <p key={name}>
            {local(title)}: <b>{local(value)}</b>
          </p>
        ),
      )}
      {row.respondents.length > 0 && (
        <p>
          {t('act.respondents')}: {row.respondents.map((agency) => local(agency.name)).join('; ')}
        </p>
      )}
      {row.supplements.map(({ paper, title, wrong }) => (
        <p key={paper}>
          <b>{local(title)}</b>: {wrong}
        </p>
      ))}
      {row.document && <p>{t('act.byDocument', { document: row.document })}</p>}
    </>
  );
}

/** Who was told of it, by what they were told. */
function Told({ row }: { row: HistoryRow }) {
  const { local } = useText();
  const kinds = [...new Map(row.notices.map((notice) => [notice.about, notice])).values()];
  return (
    <>
      {kinds.map(({ about, title }) => (
        <p key={about} className={styles['told']}>
          {local(title)}:{' '}
          {row.notices
            .filter((notice) => notice.about === about)
            .map((notice) => [local(notice.roleTitle), local(notice.agency?.name)].filter(Boolean).join(', '))
            .join('; ')}
        </p>
      ))}
    </>
  );
}

function Stay({ stay }: { stay: HistoryRow['left'][number] }) {
  const { t, local } = useText();
  const reason = stay.reason as keyof ReturnType<typeof reasons>;
  const said = reasons(t)[reason] ?? stay.reason;
  const over =
    stay.usedMinutes !== null && stay.allowedMinutes !== null ? stay.usedMinutes - stay.allowedMinutes : 0;
  return (
    <p className={styles['stay']} data-late={over > 0 || undefined}>
      {local(stay.title)}
      {isRespondent(stay.instance) && stay.agency && ` (${local(stay.agency.name)})`}: {said}
      {stay.usedMinutes !== null && (
        <span>
          {stay.allowedMinutes === null
            ? t('history.used', { used: workingTime(stay.usedMinutes, t) })
            : t('history.usedOf', {
                used: workingTime(stay.usedMinutes, t),
                allowed: workingTime(stay.allowedMinutes, t),
              })}
          {over > 0 && `, ${t('history.over', { over: workingTime(over, t) })}`}
        </span>
      )}
    </p>
  );
}

const reasons = (t: ReturnType<typeof useText>['t']) => ({
  completed: t('history.reason.completed'),
  superseded: t('history.reason.superseded'),
  expired: t('history.reason.expired'),
  ended: t('history.reason.ended'),
  withdrawn: t('history.reason.withdrawn'),
  takenBack: t('history.reason.takenBack'),
});

function PromiseMoved({ row }: { row: HistoryRow }) {
  const { t } = useText();
  const before = row.promise?.dueBefore ?? null;
  const after = row.promise?.dueAfter ?? null;
  if (!after || before === after) return null;
  return (
    <p className={styles['promise']}>
      {before
        ? t('history.dueMoved', { before: dateTimeOf(before), after: dateTimeOf(after) })
        : t('history.dueFirst', { after: dateTimeOf(after) })}
    </p>
  );
}
