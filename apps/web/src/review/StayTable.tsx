import { IconAlertOctagon, IconCircleCheck, IconClockHour4 } from '@tabler/icons-react';
import { dateTimeOf } from '../format/date.ts';
import { workingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './review.module.css';
import type { Stay } from './stays.ts';

/** Time used against time allowed, a line a stay, the bar drawn to one scale. Those consulted stand there by name. */
export function StayTable({ stays, namesOf }: { stays: Stay[]; namesOf: ReadonlyMap<string, string> }) {
  const { t, local } = useText();
  const longest = Math.max(1, ...stays.flatMap((stay) => [stay.usedMinutes ?? 0, stay.allowedMinutes ?? 0]));
  return (
    // Wider than a telephone: the keyboard must be able to scroll it too.
    <div className={styles['scroll']} role="region" aria-label={t('review.stays')} tabIndex={0}>
      <table className={styles['stays']}>
        <thead>
          <tr>
            <th scope="col">{t('review.place')}</th>
            <th scope="col">{t('review.from')}</th>
            <th scope="col">{t('review.to')}</th>
            <th scope="col">
              {t('review.used')} / {t('review.allowed')}
            </th>
            <th scope="col">{t('review.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {stays.map((stay) => (
            <tr key={stay.instance}>
              <th scope="row">
                {[local(stay.title), namesOf.get(stay.instance)].filter(Boolean).join(': ')}
              </th>
              <td>{dateTimeOf(stay.from)}</td>
              <td>{stay.to ? dateTimeOf(stay.to) : ''}</td>
              <td>
                <Bar stay={stay} longest={longest} />
                {stay.usedMinutes !== null && workingTime(stay.usedMinutes, t)}
                {stay.to && (
                  <>
                    {' / '}
                    {stay.allowedMinutes === null
                      ? t('review.unstated')
                      : workingTime(stay.allowedMinutes, t)}
                  </>
                )}
              </td>
              <td>
                <Verdict stay={stay} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Bar({ stay, longest }: { stay: Stay; longest: number }) {
  const share = (minutes: number | null) => `${((minutes ?? 0) / longest) * 100}%`;
  const late = (stay.usedMinutes ?? 0) > (stay.allowedMinutes ?? Infinity);
  return (
    <span className={styles['bar']} data-late={late || undefined} aria-hidden>
      <span className={styles['allowed']} style={{ width: share(stay.allowedMinutes) }} />
      <span className={styles['usedBar']} style={{ width: share(stay.usedMinutes) }} />
    </span>
  );
}

function Verdict({ stay }: { stay: Stay }) {
  const { t } = useText();
  if (!stay.to) {
    return (
      <span className={styles['verdict']} data-is="open">
        <IconClockHour4 size={16} aria-hidden /> {t('review.open')}
      </span>
    );
  }
  if (stay.usedMinutes === null || stay.allowedMinutes === null) return null;
  const over = stay.usedMinutes - stay.allowedMinutes;
  return over > 0 ? (
    <span className={styles['verdict']} data-is="late">
      <IconAlertOctagon size={16} aria-hidden /> {t('review.late', { over: workingTime(over, t) })}
    </span>
  ) : (
    <span className={styles['verdict']} data-is="inTime">
      <IconCircleCheck size={16} aria-hidden /> {t('review.inTime')}
    </span>
  );
}
