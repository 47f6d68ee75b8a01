import type { CSSProperties, ReactNode } from 'react';
import type { Accounts } from '../api/contract.ts';
import { exactWorkingTime } from '../format/working-time.ts';
import { useText } from '../text/catalogue.ts';
import styles from './accounts.module.css';
import { Scroll } from './Scroll.tsx';
import { PartCells, PartHeads, type Time } from './TimeCells.tsx';
import type { HueOf } from './use-hues.ts';

/** Each agency, the applicant and whoever else had it, longest first, drawn to one scale: the whole time. */
export function HeldTable({ accounts, hueOf }: { accounts: Accounts; hueOf: HueOf }) {
  const { t, local } = useText();
  const { total, agencies, others, overlaps } = accounts;
  return (
    <div>
      <Scroll title={t('accounts.held')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('accounts.who')}</th>
              <th scope="col">{t('accounts.time')}</th>
              <PartHeads />
            </tr>
          </thead>
          <tbody>
            {agencies.map((one) => (
              <Row key={one.agency.id} time={one} total={total.minutes} hue={hueOf(one)}>
                {local(one.agency.name)}
                {one.unacknowledged > 0 && (
                  <span className={styles['aside']}>
                    {t('accounts.unacknowledgedFor', { time: exactWorkingTime(one.unacknowledged, t) })}
                  </span>
                )}
              </Row>
            ))}
            {others.map((one) => (
              <Row key={one.kind} time={one} total={total.minutes} hue="var(--mc-slate)">
                {t(`accounts.kind.${one.kind}`)}
                <span className={styles['aside']}>
                  {one.places.flatMap(({ title }) => local(title) || []).join('; ')}
                </span>
              </Row>
            ))}
          </tbody>
        </table>
      </Scroll>
      {overlaps && <p className={styles['note']}>{t('accounts.overlaps')}</p>}
    </div>
  );
}

function Row(props: { time: Time; total: number; hue: string | undefined; children: ReactNode }) {
  const { t } = useText();
  const { time, total, hue = 'var(--mc-ink-2)' } = props;
  const share = (minutes: number) => `${(minutes / Math.max(1, total)) * 100}%`;
  return (
    <tr style={{ '--hue': hue } as CSSProperties}>
      <th scope="row">{props.children}</th>
      <td>
        <span className={styles['bar']} aria-hidden>
          <span className={styles['counted']} style={{ width: share(time.counted) }} />
          <span className={styles['rest']} style={{ width: share(time.minutes - time.counted) }} />
        </span>
        <b>{exactWorkingTime(time.minutes, t)}</b>
      </td>
      <PartCells time={time} />
    </tr>
  );
}
