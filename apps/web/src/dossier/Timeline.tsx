import { IconArrowNarrowRight, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import type { HistoryRow, History } from '../api/contract.ts';
import { dateOf, dateTimeOf, timeOf } from '../format/date.ts';
import { workingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import { StatusStamp } from '../ui/StatusStamp.tsx';
import styles from './timeline.module.css';

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

function Entry({ row, current }: { row: HistoryRow; current: boolean }) {
  const { t, local } = useText();
  const what =
    row.type === 'opened'
      ? t('history.opened')
      : local(row.label) || (row.type === 'timer' ? t('history.timer') : '');
  const who = row.actor
    ? [row.actor.person, local(row.actor.roleTitle), local(row.actor.agency?.name)].filter(Boolean).join(', ')
    : t('history.system');
  const happened = row.occurredAt ?? row.at;
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
        </p>
        <p className={styles['who']}>{who}</p>
        {row.note && <blockquote>{row.note}</blockquote>}
        {row.left.map((stay) => (
          <Stay key={stay.instance} stay={stay} />
        ))}
        {row.entered.length > 0 && (
          <p className={styles['moved']}>
            <IconArrowNarrowRight size={16} aria-hidden />
            {t('history.entered')}: {row.entered.map((stay) => local(stay.title)).join(' · ')}
          </p>
        )}
        <PromiseMoved row={row} />
        {row.occurredAt && row.occurredAt !== row.at && (
          <p className={styles['backdated']}>
            {t('history.occurred', { at: dateTimeOf(row.occurredAt), recorded: dateTimeOf(row.at) })}
          </p>
        )}
      </div>
    </li>
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
      {local(stay.title)}: {said}
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
