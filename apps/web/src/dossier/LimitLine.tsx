import { useState } from 'react';
import type { LimitClock } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { amountInWords, remainingOf, workingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import { clockLook } from './clock-look.tsx';
import { Lateness } from './Lateness.tsx';
import styles from './dossier.module.css';

const running = new Set(['running', 'dueToday', 'dueSoon']);

/** One limit: its due date, which unfolds how it was calculated, its state in colour, icon and words, and its use. */
export function LimitLine({ clock, big = false }: { clock: LimitClock; big?: boolean }) {
  const { t, local, language } = useText();
  const [open, setOpen] = useState(false);
  const { Icon, tone } = clockLook[clock.state];
  const left = clock.remainingMinutes;
  const moved = clock.originalDueAt !== null && clock.dueAt !== null && clock.originalDueAt !== clock.dueAt;
  return (
    <div
      className={styles['limit']}
      data-big={big || undefined}
      style={{ '--tone': tone } as React.CSSProperties}
    >
      <p className={styles['limitTitle']}>{local(clock.title)}</p>
      {clock.dueAt ? (
        <button
          type="button"
          className={styles['dueLink']}
          aria-expanded={open}
          title={t('dossier.dueExplain')}
          onClick={() => setOpen(!open)}
        >
          {dateTimeOf(clock.dueAt)}
        </button>
      ) : (
        <span className={styles['noDue']}>{t('time.notSet')}</span>
      )}
      <p className={styles['limitState']}>
        <Icon size={16} stroke={2} aria-hidden />
        <span>
          {clock.state === 'overdue' && left !== null
            ? left < 0
              ? t('dossier.overdueBy', { time: workingTime(left, t) })
              : t('time.justOver')
            : t(`dossier.state.${clock.state}`)}
          {running.has(clock.state) && left !== null && `, ${remainingOf(left, clock.allowed, t)}`}
          {clock.standing && clock.standingReason && `: ${local(clock.standingReason)}`}
        </span>
      </p>
      {clock.usedMinutes !== null && clock.startedAt && (
        <p className={styles['used']}>
          {clock.allowed && clock.allowed.unit !== 'SAME_DAY_CUTOFF'
            ? t('dossier.used', {
                used: workingTime(clock.usedMinutes, t),
                allowed: amountInWords(clock.allowed, t),
              })
            : t('dossier.usedOnly', { used: workingTime(clock.usedMinutes, t) })}
          {moved && clock.originalDueAt && (
            <span>
              {' · '}
              {t('dossier.dueMoved')}. {t('dossier.dueOriginal', { at: dateTimeOf(clock.originalDueAt) })}
            </span>
          )}
        </p>
      )}
      <Lateness clock={clock} />
      {clock.proposed && (
        <p className={styles['used']}>
          {t('dossier.dueProposed', { at: dateTimeOf(clock.proposed.dueAt) })} {clock.proposed.reason}
        </p>
      )}
      {open && (
        <ol className={styles['explain']} aria-label={t('dossier.dueExplain')}>
          {clock.explanation[language].map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ol>
      )}
    </div>
  );
}
