import { IconAlertTriangle, IconArrowLeft, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { CalendarImpact } from '../api/contract.ts';
import { dateTimeOf } from '../format/date.ts';
import { useText } from '../text/catalogue.ts';
import { Banner } from '../ui/Banner.tsx';
import styles from './calendars.module.css';

type Counts = Omit<CalendarImpact['moved'], 'limits'>;

/** The impact in figures: all of it, by agency, by procedure, and the dossiers that matter most. */
export function ImpactTables({ impact }: { impact: CalendarImpact }) {
  const { t, local } = useText();
  const { open, moved, byAgency, byProcedure, items, warnings } = impact;
  return (
    <div className={styles['impact']}>
      <Banner
        kind={moved.becomeLate > 0 ? 'bad' : 'plain'}
        title={
          moved.dossiers === 0
            ? t('calendar.impact.none', { open })
            : t('calendar.impact.some', { dossiers: moved.dossiers, open })
        }
      >
        {moved.dossiers > 0 && <p>{inWords(moved, t)}</p>}
        <p className={styles['quiet']}>{t('calendar.impact.closedStay')}</p>
        {warnings.length > 0 && <p>{t('calendar.impact.warnings', { count: warnings.length })}</p>}
      </Banner>
      {moved.dossiers > 0 && (
        <>
          <div className={styles['impactBy']}>
            <CountTable
              title={t('calendar.impact.byAgency')}
              head={t('calendar.impact.agency')}
              rows={byAgency.map(({ agency, ...counts }) => [agency.id, local(agency.name), counts])}
            />
            <CountTable
              title={t('calendar.impact.byProcedure')}
              head={t('calendar.impact.procedure')}
              rows={byProcedure.map(({ procedure, title, ...counts }) => [procedure, local(title), counts])}
            />
          </div>
          <div
            className={styles['scroll']}
            tabIndex={0}
            role="region"
            aria-label={t('calendar.impact.items')}
          >
            <table className={styles['table']}>
              <caption>
                {t('calendar.impact.items')}
                {items.length < moved.limits &&
                  `: ${t('calendar.impact.itemsFirst', { count: items.length })}`}
              </caption>
              <thead>
                <tr>
                  <th scope="col">{t('calendar.impact.dossier')}</th>
                  <th scope="col">{t('calendar.impact.procedure')}</th>
                  <th scope="col">{t('calendar.impact.limit')}</th>
                  <th scope="col">{t('calendar.impact.dueBefore')}</th>
                  <th scope="col">{t('calendar.impact.dueAfter')}</th>
                  <th scope="col">{t('calendar.impact.change')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={`${item.dossier} ${item.limit.id}`}>
                    <td className="code">{item.dossier}</td>
                    <td>{local(item.procedure.title)}</td>
                    <td>{local(item.limit.title)}</td>
                    <td>{dateTimeOf(item.dueBefore)}</td>
                    <td>{dateTimeOf(item.dueAfter)}</td>
                    <td>
                      <Direction item={item} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}

function Direction({ item }: { item: CalendarImpact['items'][number] }) {
  const { t } = useText();
  const Arrow = item.direction === 'later' ? IconArrowRight : IconArrowLeft;
  return (
    <span className={styles['direction']} data-becomes={item.becomes ?? undefined}>
      <Arrow size={14} aria-hidden />
      {t(`calendar.impact.${item.direction}`)}
      {item.becomes === 'late' && (
        <>
          {', '}
          <IconAlertTriangle size={14} aria-hidden />
          {t('calendar.impact.becomeLate')}
        </>
      )}
      {item.becomes === 'onTime' && (
        <>
          {', '}
          <IconCircleCheck size={14} aria-hidden />
          {t('calendar.impact.becomeOnTime')}
        </>
      )}
    </span>
  );
}

const counted = ['later', 'earlier', 'becomeLate', 'becomeOnTime'] as const;

function inWords(counts: Counts, t: ReturnType<typeof useText>['t']): string {
  return counted
    .filter((name) => counts[name] > 0)
    .map((name) => `${counts[name]} ${t(`calendar.impact.${name}`)}`)
    .join(' · ');
}

function CountTable(props: {
  title: string;
  head: string;
  rows: [id: string, name: string, counts: Counts][];
}) {
  const { t } = useText();
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={props.title}>
      <table className={styles['table']}>
        <caption>{props.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.head}</th>
            <th scope="col">{t('calendar.impact.dossiers')}</th>
            <th scope="col">{t('calendar.impact.change')}</th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map(([id, name, counts]) => (
            <tr key={id}>
              <td>{name}</td>
              <td>{counts.dossiers}</td>
              <td>{inWords(counts, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
