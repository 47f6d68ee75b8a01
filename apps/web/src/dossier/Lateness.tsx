import { IconAlertOctagon } from '@tabler/icons-react';
import type { LimitClock } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import styles from './dossier.module.css';

/**
 * That a date was missed, against the one first promised and the one that counts now. It stays said when the date has
 * moved since, and when everything is done.
 */
export function Lateness({ clock }: { clock: LimitClock }) {
  const { t } = useText();
  const { lateAgainstOriginal, lateAgainstCurrent, overdueSince, originalDueAt, dueAt, state } = clock;
  const isPlain = (state === 'overdue' || state === 'endedLate') && originalDueAt === dueAt;
  // What the state says already needs no second line.
  if (isPlain || (!lateAgainstOriginal && !lateAgainstCurrent && !overdueSince)) return null;
  const against = lateAgainstCurrent ? 'both' : lateAgainstOriginal ? 'original' : null;
  return (
    <p className={styles['lateness']}>
      <IconAlertOctagon size={16} stroke={2} aria-hidden />
      <span>
        {against && t(`dossier.late.${against}`)}
        {against && overdueSince && ' '}
        {overdueSince && t('dossier.overdueSince', { at: dateTimeOf(overdueSince) })}
      </span>
    </p>
  );
}
